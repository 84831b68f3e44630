#include "widgets/posts/markbar.h"

#include "widgets/common/plainlabel.h"
#include "widgets/models/posttext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace touchstone {

namespace {

struct Key {
    ReviewVerdict verdict;
    char digit;
    char letter;
};
constexpr std::array keys {Key {ReviewVerdict::CandidateBetter, '1', 'c'},
    Key {ReviewVerdict::BaselineBetter, '2', 'b'}, Key {ReviewVerdict::LabelWrong, '3', 'w'},
    Key {ReviewVerdict::Unclear, '4', 'u'}};

constexpr qsizetype lettersOfName = 20;

QString buttonText(ReviewVerdict verdict)
{
    switch (verdict) {
    case ReviewVerdict::CandidateBetter:
        return MarkBar::tr("Candidate is better");
    case ReviewVerdict::BaselineBetter:
        return MarkBar::tr("Baseline is better");
    case ReviewVerdict::LabelWrong:
        return MarkBar::tr("Label is wrong");
    case ReviewVerdict::Unclear:
        break;
    }
    return MarkBar::tr("Unclear");
}

} // namespace

QString markCountsText(const MarkCounts& counts)
{
    if (counts.marks == 0)
        return MarkBar::tr("No post is marked yet.");
    QStringList parts;
    for (const Key& key : keys) {
        if (const std::int64_t count = counts.count(key.verdict); count > 0)
            parts += QStringLiteral("%1 %2").arg(
                QLocale().toString(static_cast<qlonglong>(count)), posttext::verdict(key.verdict));
    }
    QString text = MarkBar::tr("%n post(s) marked: %1.", nullptr, static_cast<int>(counts.posts))
                       .arg(parts.join(QStringLiteral(", ")));
    if (counts.blind > 0)
        text += QLatin1Char(' ')
            + MarkBar::tr("%n mark(s) given blind.", nullptr, static_cast<int>(counts.blind));
    if (counts.disagreements > 0)
        text += QLatin1Char(' ')
            + MarkBar::tr("Reviewers differ on %n post(s).", nullptr, static_cast<int>(counts.disagreements));
    return text;
}

std::optional<ReviewVerdict> MarkBar::verdictOfKey(QChar key)
{
    for (const Key& known : keys) {
        if (key == QLatin1Char(known.digit) || key == QLatin1Char(known.letter))
            return known.verdict;
    }
    return std::nullopt;
}

MarkBar::MarkBar(QWidget* parent)
    : QWidget(parent)
    , m_takeBack(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_reviewer(new QToolButton(this))
    , m_note(new QLineEdit(this))
    , m_counts(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_obstacle(new PlainLabel({}, PlainLabel::Role::Secondary, this))
{
    auto* buttons = new QGridLayout;
    buttons->setSpacing(6);
    int place = 0;
    for (const Key& key : keys) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("mark-%1").arg(place + 1));
        button->setText(QStringLiteral("%1  %2").arg(QLatin1Char(key.digit)).arg(buttonText(key.verdict)));
        button->setToolTip(
            tr("Key %1 or %2").arg(QLatin1Char(key.digit)).arg(QChar(QLatin1Char(key.letter)).toUpper()));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, button, verdict = key.verdict] {
            button->setChecked(m_own == verdict); // the mark decides, not the button
            emit markChosen(verdict);
        });
        buttons->addWidget(button, place / 2, place % 2);
        m_buttons[place] = button;
        ++place;
    }
    const auto setUp
        = [](QToolButton* button, const char* name, const QString& text, const QString& toolTip) {
              button->setObjectName(QString::fromLatin1(name));
              button->setText(text);
              button->setToolTip(toolTip);
              button->setFocusPolicy(Qt::StrongFocus);
          };
    setUp(m_takeBack, "takeBack", tr("Take back"), tr("Take the mark of this post back (0)"));
    setUp(m_undo, "undoMark", tr("Undo"), tr("Undo the last mark (Ctrl+Z)"));
    setUp(m_reviewer, "reviewer", {}, tr("Under whose name posts are marked"));
    connect(m_takeBack, &QToolButton::clicked, this, &MarkBar::takenBack);
    connect(m_undo, &QToolButton::clicked, this, &MarkBar::undoRequested);
    connect(m_reviewer, &QToolButton::clicked, this, &MarkBar::reviewerRequested);
    m_note->setObjectName(QStringLiteral("markNote"));
    m_note->setPlaceholderText(tr("Note for the mark"));
    m_note->setAccessibleName(m_note->placeholderText());
    m_note->setMaxLength(10'000);
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (m_own)
            emit markChosen(*m_own);
    });
    m_counts->setObjectName(QStringLiteral("markCounts"));
    m_counts->setWordWrap(true);
    m_obstacle->setObjectName(QStringLiteral("markObstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();

    auto* second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_note, 1);
    second->addWidget(m_takeBack);
    second->addWidget(m_undo);
    auto* third = new QHBoxLayout;
    third->setSpacing(6);
    third->addWidget(m_counts, 1);
    third->addWidget(m_reviewer, 0, Qt::AlignTop);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addLayout(buttons);
    rows->addLayout(second);
    rows->addWidget(m_obstacle);
    rows->addLayout(third);
}

void MarkBar::setObstacle(const QString& text)
{
    const bool can = text.isEmpty();
    for (QToolButton* button : m_buttons)
        button->setEnabled(can);
    m_note->setEnabled(can);
    m_takeBack->setEnabled(can && m_own.has_value());
    m_obstacle->setText(text);
    m_obstacle->setVisible(!can);
}

void MarkBar::setOwnMark(const std::optional<Mark>& mark)
{
    m_own = mark ? mark->verdict : std::nullopt;
    for (std::size_t i = 0; i < keys.size(); ++i)
        m_buttons[i]->setChecked(m_own == keys[i].verdict);
    m_note->setText(mark ? QString::fromStdString(mark->note) : QString());
    m_takeBack->setEnabled(m_own.has_value() && m_note->isEnabled());
}

void MarkBar::setState(const MarkCounts& counts, int waiting, const QString& reviewer, bool canUndo)
{
    QString text = markCountsText(counts);
    if (waiting > 0)
        text += QLatin1Char(' ') + tr("%n mark(s) wait to be stored.", nullptr, waiting);
    m_counts->setText(text);
    m_undo->setEnabled(canUndo);
    // "Ada <ada@example.org>" is Ada; the whole name is in the tool tip.
    QString name = reviewer.section(QLatin1String(" <"), 0, 0);
    if (name.size() > lettersOfName)
        name = name.left(lettersOfName) + QChar(0x2026);
    m_reviewer->setText(tr("as %1").arg(name.replace(QLatin1Char('&'), QStringLiteral("&&"))));
    m_reviewer->setToolTip(
        QStringLiteral("<p>%1</p>")
            .arg(tr("Under whose name posts are marked: %1").arg(reviewer.toHtmlEscaped())));
    m_reviewer->setVisible(!reviewer.isEmpty());
}

QString MarkBar::note() const
{
    return m_note->text().trimmed();
}

QString MarkBar::countText() const
{
    return m_counts->text();
}

} // namespace touchstone
