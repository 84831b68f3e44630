#include "widgets/mainwindow/startpage.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/displayformat.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone {

namespace {

constexpr int columnWidth = 880;

PlainLabel* label(const QString& text, PlainLabel::Role role, QWidget* parent)
{
    auto* made = new PlainLabel(text, role, parent);
    made->setWordWrap(true);
    return made;
}

QPushButton* button(const QString& text, const char* name)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setMinimumSize(made->sizeHint() + QSize(24, 6));
    return made;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_demo(button(tr("&Try the demo"), "tryDemo"))
    , m_recentBlock(new QWidget(this))
    , m_recent(new QVBoxLayout(m_recentBlock))
{
    auto* fresh = button(tr("&New workspace..."), "newWorkspace");
    fresh->setDefault(true);
    auto* open = button(tr("&Open workspace..."), "openWorkspace");
    connect(fresh, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoRequested);

    auto* column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(24, 24, 24, 24);
    rows->setSpacing(14);
    rows->addStretch(2);
    rows->addWidget(label(tr("Touchstone"), PlainLabel::Role::Title, column));
    rows->addWidget(label(tr("Put the text classifier in production and its candidate side by side, on real "
                             "data, and see what would change."),
        PlainLabel::Role::Secondary, column));
    rows->addSpacing(6);
    auto* cards = new QGridLayout;
    cards->setSpacing(12);
    cards->addWidget(card(tr("Begin"),
                         tr("A workspace is one folder that holds your posts, models and results. Make one, "
                            "then drop a file with posts on the window."),
                         fresh, column),
        0, 0);
    cards->addWidget(
        card(tr("Go on"), tr("Open a workspace that is there: a folder whose name ends in .touchstone."),
            open, column),
        0, 1);
    cards->addWidget(card(tr("Look around"),
                         tr("Generated posts, two models and their comparison, made here in about a minute."),
                         m_demo, column),
        0, 2);
    for (int i = 0; i < 3; ++i)
        cards->setColumnStretch(i, 1);
    rows->addLayout(cards);
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

/// One thing to do: a heading, why, and the button that does it.
QWidget* StartPage::card(
    const QString& title, const QString& explanation, QPushButton* action, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setBackgroundRole(QPalette::Base);
    frame->setAutoFillBackground(true);
    auto* rows = new QVBoxLayout(frame);
    rows->setContentsMargins(18, 16, 18, 16);
    rows->setSpacing(8);
    rows->addWidget(label(title, PlainLabel::Role::Heading, frame));
    auto* text = label(explanation, PlainLabel::Role::Secondary, frame);
    text->installEventFilter(this);
    rows->addWidget(text);
    rows->addStretch(1);
    action->setParent(frame);
    rows->addWidget(action, 0, Qt::AlignLeft);
    return frame;
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    if (auto* text = qobject_cast<PlainLabel*>(watched); text != nullptr && event->type() == QEvent::Resize)
        text->setMinimumHeight(text->heightForWidth(text->width()));
    return QWidget::eventFilter(watched, event);
}

void StartPage::setRecent(const QStringList& folders)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may have been clicked just now
        delete item;
    }
    m_recentBlock->setVisible(!folders.isEmpty());
    if (folders.isEmpty())
        return;
    m_recent->addWidget(label(tr("Recent"), PlainLabel::Role::Heading, m_recentBlock));
    for (const QString& folder : folders)
        m_recent->addWidget(recentRow(folder));
}

QWidget* StartPage::recentRow(const QString& folder)
{
    auto* row = new QWidget(m_recentBlock);
    const bool exists = QFileInfo(folder).isDir();
    QString name = displayformat::workspaceName(displayformat::toPath(folder));
    const QString shownName = name;
    name.replace(QLatin1Char('&'), QStringLiteral("&&")); // not a mnemonic
    auto* open = new QCommandLinkButton(name, exists ? folder : tr("%1 (missing)").arg(folder), row);
    open->setEnabled(exists);
    open->setAccessibleName(exists ? tr("Open %1").arg(shownName) : tr("%1, missing").arg(shownName));
    connect(open, &QAbstractButton::clicked, this, [this, folder] { emit recentChosen(folder); });
    auto* remove = new QToolButton(row);
    remove->setText(tr("Remove"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Take it off this list; the folder stays"));
    remove->setAccessibleName(tr("Remove %1 from the list").arg(shownName));
    connect(remove, &QAbstractButton::clicked, this, [this, folder] { emit recentRemoved(folder); });
    auto* places = new QHBoxLayout(row);
    places->setContentsMargins(0, 0, 0, 0);
    places->addWidget(open, 1);
    places->addWidget(remove);
    return row;
}

void StartPage::setDemoRunning(bool running)
{
    m_demo->setEnabled(!running);
    m_demo->setText(running ? tr("Making the demo...") : tr("&Try the demo"));
}

} // namespace touchstone
