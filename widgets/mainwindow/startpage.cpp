#include "widgets/mainwindow/startpage.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/displayformat.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone {

namespace {

constexpr int columnWidth = 800;
constexpr qsizetype recentShown = 5;

PlainLabel* label(const QString& text, PlainLabel::Role role, QWidget* parent)
{
    auto* made = new PlainLabel(text, role, parent);
    made->setWordWrap(role != PlainLabel::Role::Command);
    return made;
}

/// One thing to do: a heading, why, and the button or command that does it.
QWidget* step(const QString& title, const QString& explanation, QWidget* action, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::StyledPanel);
    auto* rows = new QVBoxLayout(frame);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(6);
    rows->addWidget(label(title, PlainLabel::Role::Heading, frame));
    rows->addWidget(label(explanation, PlainLabel::Role::Secondary, frame));
    action->setParent(frame);
    rows->addWidget(action, 0, Qt::AlignLeft);
    return frame;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_recentBlock(new QWidget(this))
    , m_recent(new QVBoxLayout(m_recentBlock))
{
    auto* open = new QPushButton(tr("&Open workspace..."));
    open->setObjectName(QStringLiteral("openWorkspace"));
    open->setDefault(true);
    open->setMinimumSize(open->sizeHint() + QSize(24, 6));
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);

    auto* column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(24, 24, 24, 24);
    rows->setSpacing(12);
    rows->addStretch(2);
    rows->addWidget(label(tr("Which classifier is better on real data?"), PlainLabel::Role::Title, column));
    rows->addWidget(
        label(tr("Touchstone puts the model in production and its candidate side by side, and shows what "
                 "changes for every label."),
            PlainLabel::Role::Secondary, column));
    rows->addSpacing(8);
    rows->addWidget(step(tr("Open a workspace"),
        tr("A folder NAME.touchstone that holds datasets, models and executions. You can also drop it on "
           "this window."),
        open, column));
    rows->addWidget(step(tr("Import posts"),
        tr("Posts in ndjson, CSV or TSV become a dataset of a new workspace. In a terminal:"),
        label(QStringLiteral("touchstone import posts.ndjson -w my.touchstone --name my-posts"),
            PlainLabel::Role::Command, column),
        column));
    rows->addWidget(step(tr("Try the demo"),
        tr("Generated posts, two models and their comparison, in about a minute. In a terminal:"),
        label(QStringLiteral("touchstone demo"), PlainLabel::Role::Command, column), column));
    m_recent->setContentsMargins(0, 8, 0, 0);
    m_recent->setSpacing(2);
    rows->addWidget(m_recentBlock);
    rows->addStretch(3);

    auto* page = new QGridLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(1, 1000);
    page->setColumnStretch(2, 1);
    page->addWidget(column, 0, 1);
    setRecent({});
}

void StartPage::setRecent(const QStringList& folders)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentBlock->setVisible(!folders.isEmpty());
    if (folders.isEmpty())
        return;
    m_recent->addWidget(label(tr("Recent"), PlainLabel::Role::Heading, m_recentBlock));
    for (const QString& folder : folders.mid(0, recentShown)) {
        const bool exists = QFileInfo(folder).isDir();
        QString name = displayformat::workspaceName(displayformat::toPath(folder));
        name.replace(QLatin1Char('&'), QStringLiteral("&&")); // not a mnemonic
        auto* button
            = new QCommandLinkButton(name, exists ? folder : tr("%1 (missing)").arg(folder), m_recentBlock);
        button->setEnabled(exists);
        connect(button, &QAbstractButton::clicked, this, [this, folder] { emit recentChosen(folder); });
        m_recent->addWidget(button);
    }
}

} // namespace touchstone
