#include "widgets/posts/postsfilterbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace touchstone {

namespace {

constexpr int typingPause = 350; // ms: a search is for a word, not for its first letters

constexpr std::array cells {
    FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothRight, FlipCell::BothWrong};
constexpr int sameLabel = 1 + static_cast<int>(cells.size());
constexpr int otherLabel = sameLabel + 1;

constexpr std::array verdicts {ReviewVerdict::CandidateBetter, ReviewVerdict::BaselineBetter,
    ReviewVerdict::LabelWrong, ReviewVerdict::Unclear};
constexpr int anyMark = 1;
constexpr int firstVerdict = 2;
constexpr int noMark = firstVerdict + static_cast<int>(verdicts.size());

constexpr std::array sorts {RowSort {RowOrder::NegativeFlips, false}, RowSort {RowOrder::Dataset, false},
    RowSort {RowOrder::BaselineP1, true}, RowSort {RowOrder::BaselineP1, false},
    RowSort {RowOrder::CandidateP1, true}, RowSort {RowOrder::CandidateP1, false},
    RowSort {RowOrder::Time, true}, RowSort {RowOrder::Time, false}};

int cellIndex(const PostsFilter& filter)
{
    if (filter.agree)
        return *filter.agree ? sameLabel : otherLabel;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (filter.cell == cells[i])
            return static_cast<int>(i) + 1;
    }
    return 0;
}

int markIndex(const PostsFilter& filter)
{
    if (!filter.mark)
        return 0;
    if (!filter.mark->marked)
        return noMark;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (filter.mark->verdict == verdicts[i])
            return static_cast<int>(i) + firstVerdict;
    }
    return anyMark;
}

} // namespace

PostsFilterBar::PostsFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_search(new QLineEdit(this))
    , m_export(new QToolButton(this))
    , m_scope(addChoice("postsScope", tr("Whose rows")))
    , m_cell(addChoice("postsCell", tr("Agreement of both models")))
    , m_mark(addChoice("postsMark", tr("Marks of reviewers")))
    , m_sort(addChoice("postsSort", tr("Order of the posts")))
{
    m_back->setObjectName(QStringLiteral("postsBack"));
    m_back->setText(QString(QChar(0x2190)) + QLatin1Char(' ') + tr("Back"));
    m_back->setToolTip(tr("Back to where the posts were asked for (Escape)"));
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &PostsFilterBar::backRequested);

    m_search->setObjectName(QStringLiteral("postsSearch"));
    m_search->setPlaceholderText(tr("Search in the texts: words, \"a phrase\", begin*"));
    m_search->setAccessibleName(tr("Search in the texts"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(160);
    m_search->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &PostsFilterBar::search);
    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));

    const auto addButton = [this](const char* name, const QString& text, const QString& toolTip) {
        auto* button = new QToolButton(this);
        button->setObjectName(QString::fromLatin1(name));
        button->setText(text);
        button->setToolTip(toolTip);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    };
    auto* more = addButton("moreFilters", tr("Filters..."), tr("Labels, p@1 and time of the posts"));
    connect(more, &QToolButton::clicked, this, &PostsFilterBar::moreFiltersRequested);
    m_export->setObjectName(QStringLiteral("exportPosts"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write the posts that are listed, or the marks, into a file"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    auto* review = addButton(
        "reviewPosts", tr("Review..."), tr("Judge a random sample of the posts on which the models differ"));
    connect(review, &QToolButton::clicked, this, &PostsFilterBar::reviewRequested);

    m_scope->addItems({tr("Rows of both"), tr("Rows of the baseline"), tr("Rows of the candidate")});
    connect(m_scope, &QComboBox::activated, this,
        [this](int index) { emit scopeChosen(static_cast<PostsScope>(index)); });
    m_cell->addItem(tr("Any agreement"));
    for (const FlipCell cell : cells)
        m_cell->addItem(posttext::cellWithSign(cell));
    m_cell->addItems({tr("Same first label"), tr("Different first labels")});
    connect(m_cell, &QComboBox::activated, this, &PostsFilterBar::takeCell);
    m_mark->addItems({tr("Marked or not"), tr("With a mark")});
    for (const ReviewVerdict verdict : verdicts)
        m_mark->addItem(
            QStringLiteral("%1 %2").arg(posttext::verdictSign(verdict), posttext::verdict(verdict)));
    m_mark->addItem(tr("Without a mark"));
    connect(m_mark, &QComboBox::activated, this, &PostsFilterBar::takeMark);
    m_sort->addItems({tr("Negative flips first"), tr("As in the dataset"), tr("Baseline surest first"),
        tr("Baseline least sure first"), tr("Candidate surest first"), tr("Candidate least sure first"),
        tr("Newest first"), tr("Oldest first")});
    connect(m_sort, &QComboBox::activated, this,
        [this](int index) { emit sortChosen(sorts[static_cast<std::size_t>(index)]); });

    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_back);
    first->addWidget(m_search, 1);
    for (QWidget* button :
        {static_cast<QWidget*>(more), static_cast<QWidget*>(m_export), static_cast<QWidget*>(review)})
        first->addWidget(button);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    for (QComboBox* choice : {m_scope, m_cell, m_mark, m_sort})
        second->addWidget(choice);
    second->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addLayout(first);
    rows->addLayout(second);
}

QComboBox* PostsFilterBar::addChoice(const char* name, const QString& accessibleName)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(QString::fromLatin1(name));
    choice->setAccessibleName(accessibleName);
    choice->setToolTip(accessibleName);
    return choice;
}

void PostsFilterBar::setFilter(const PostsFilter& filter)
{
    m_filter = filter;
    const QString search = QString::fromStdString(filter.search.value_or(std::string()));
    if (m_search->text().trimmed() != search.trimmed()) { // what is being typed stays as it is
        m_typing.stop();
        m_search->setText(search);
    }
    m_cell->setCurrentIndex(cellIndex(filter));
    m_mark->setCurrentIndex(markIndex(filter));
}

void PostsFilterBar::setScope(PostsScope scope, bool both)
{
    m_scope->setCurrentIndex(static_cast<int>(scope));
    const bool choosing = scope == PostsScope::Both;
    m_cell->setEnabled(choosing || both);
    m_mark->setEnabled(choosing || both);
}

void PostsFilterBar::setSort(const RowSort& sort)
{
    for (std::size_t i = 0; i < sorts.size(); ++i) {
        if (sorts[i].order == sort.order && sorts[i].descending == sort.descending)
            m_sort->setCurrentIndex(static_cast<int>(i));
    }
}

void PostsFilterBar::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void PostsFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PostsFilterBar::search()
{
    m_typing.stop();
    const std::string typed = m_search->text().trimmed().toStdString();
    if (typed == m_filter.search.value_or(std::string()))
        return;
    m_filter.search = typed.empty() ? std::nullopt : std::optional(typed);
    emit filterChanged(m_filter);
}

void PostsFilterBar::takeCell(int index)
{
    m_filter.cell.reset();
    m_filter.agree.reset();
    if (index == sameLabel || index == otherLabel)
        m_filter.agree = index == sameLabel;
    else if (index > 0)
        m_filter.cell = cells[static_cast<std::size_t>(index - 1)];
    emit filterChanged(m_filter);
}

void PostsFilterBar::takeMark(int index)
{
    m_filter.mark.reset();
    if (index == noMark)
        m_filter.mark = MarkFilter {.marked = false, .verdict = std::nullopt};
    else if (index == anyMark)
        m_filter.mark = MarkFilter {};
    else if (index >= firstVerdict)
        m_filter.mark = MarkFilter {
            .marked = true, .verdict = verdicts[static_cast<std::size_t>(index - firstVerdict)]};
    emit filterChanged(m_filter);
}

bool PostsFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Return) {
            search();
            emit leftDownwards();
            return true;
        }
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_Down) {
            emit leftDownwards();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (m_search->text().isEmpty()) {
                emit backRequested();
            } else {
                m_search->clear();
                search();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone
