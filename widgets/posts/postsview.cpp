#include "widgets/posts/postsview.h"

#include "widgets/common/banner.h"
#include "widgets/common/chipbar.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/posts/indexbar.h"
#include "widgets/posts/markbar.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/postsexport.h"
#include "widgets/posts/postsfilterbar.h"
#include "widgets/posts/postsfilterdialog.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/readingpane.h"
#include "widgets/posts/wordstext.h"
#include "widgets/settings/settings.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString selectSlot = QStringLiteral("select-posts");
const QString pagesSlot = QStringLiteral("pages-of-posts");
const QString postSlot = QStringLiteral("one-post");
const QString wordsSlot = QStringLiteral("words-of-post");
constexpr int settledAfter = 120; // ms

struct Page {
    qint64 number = 0;
    std::vector<PostLine> lines;
};

} // namespace

PostsView::PostsView(JobRunner& jobs, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_model(new PostsModel(this))
    , m_keeper(new MarkKeeper(jobs, settings, this))
    , m_table(new PostsTable(*m_model, this))
    , m_banner(new Banner(this))
    , m_index(new IndexBar(jobs, this))
    , m_bar(new PostsFilterBar(this))
    , m_chips(new ChipBar(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_noMatch(
          new EmptyState(tr("No post matches"), tr("Take away a filter above to see more posts."), {}, this))
    , m_blind(new EmptyState(tr("A blind review is going on"),
          tr("The list and the marks come back when it is over: they would say which side is which."), {},
          this))
    , m_states(new QStackedLayout)
    , m_reading(new ReadingPane(this))
    , m_marks(new MarkBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_export(new PostsExport(jobs, *m_model, this))
{
    setUpLayout();
    connectParts();
    m_settled.setSingleShot(true);
    m_settled.setInterval(settledAfter);
    connect(&m_settled, &QTimer::timeout, this, &PostsView::readWords);
    showFilter();
    showMarks();
}

void PostsView::setUpLayout()
{
    m_count->setObjectName(QStringLiteral("postsCount"));
    m_chips->setObjectName(QStringLiteral("postsChips"));
    m_bar->exportButton()->setMenu(m_export->menu());
    auto* list = new QWidget(m_splitter);
    list->setLayout(m_states);
    m_states->addWidget(m_table);
    m_states->addWidget(m_noMatch);
    auto* right = new QWidget(m_splitter);
    auto* rightRows = new QVBoxLayout(right);
    rightRows->setContentsMargins(8, 0, 0, 0);
    rightRows->setSpacing(8);
    rightRows->addWidget(m_reading, 1);
    rightRows->addWidget(m_marks);
    m_splitter->setObjectName(QStringLiteral("postsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({620, 400}); // shares, until there is a size
    if (const QByteArray state = m_settings.value(settingkeys::postsSplitter); !state.isEmpty())
        m_splitter->restoreState(state);
    if (const QByteArray state = m_settings.value(settingkeys::postsHeader); !state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);

    auto* counts = new QHBoxLayout;
    counts->setSpacing(8);
    counts->addWidget(m_chips, 1);
    counts->addStretch(0);
    counts->addWidget(m_count);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(m_banner);
    rows->addWidget(m_bar);
    rows->addWidget(m_index);
    rows->addLayout(counts);
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_blind, 1);
    m_blind->hide();
    for (QWidget* watched : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_reading->text())})
        watched->installEventFilter(this);
}

void PostsView::connectParts()
{
    connect(m_model, &PostsModel::pagesWanted, this, &PostsView::readPages);
    connect(m_chips, &ChipBar::removed, this, [this](const QString& id) {
        change(withoutPart(m_filter, static_cast<PostsFilterPart>(id.toInt())));
    });
    connect(m_chips, &ChipBar::allRemoved, this, [this] { change({}); });
    connect(m_bar, &PostsFilterBar::filterChanged, this, &PostsView::change);
    connect(m_bar, &PostsFilterBar::scopeChosen, this, &PostsView::chooseScope);
    connect(m_bar, &PostsFilterBar::sortChosen, this, [this](const RowSort& sort) {
        m_sort = sort;
        refresh();
    });
    connect(m_bar, &PostsFilterBar::moreFiltersRequested, this, &PostsView::showMoreFilters);
    connect(m_bar, &PostsFilterBar::reviewRequested, this, &PostsView::startReview);
    connect(m_bar, &PostsFilterBar::backRequested, this, &PostsView::leaveRequested);
    connect(m_bar, &PostsFilterBar::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_index, &IndexBar::built, this, [this] { refresh(); });
    connect(m_index, &IndexBar::failed, this, [this](const Error& error) {
        if (error.kind != ErrorKind::Cancelled)
            m_banner->showError(tr("The search index could not be built"), error);
        change(withoutPart(m_filter, PostsFilterPart::Search));
    });
    connect(m_export, &PostsExport::failed, this, [this](const Error& error) {
        if (error.kind != ErrorKind::Cancelled)
            m_banner->showError(tr("The file was not written"), error);
    });

    connect(m_table, &PostsTable::currentRowChanged, this, &PostsView::readPost);
    connect(m_table, &PostsTable::letterTyped, this, &PostsView::takeLetter);
    connect(
        m_table, &PostsTable::opened, this, [this] { m_reading->text()->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &PostsTable::tooManyChosen, this, [this] {
        m_banner->showMessage(
            tr("At most %n posts can be copied or marked at once.", nullptr, PostsTable::mostChosen));
    });
    connect(m_marks, &MarkBar::markChosen, this, [this](ReviewVerdict verdict) { mark(verdict, false); });
    connect(m_marks, &MarkBar::takenBack, this, [this] { mark(std::nullopt, false); });
    connect(m_marks, &MarkBar::undoRequested, this, &PostsView::undoMark);
    connect(m_marks, &MarkBar::reviewerRequested, this, &PostsView::askReviewer);
    connect(m_keeper, &MarkKeeper::changed, this, &PostsView::showMarks);
    connect(m_keeper, &MarkKeeper::stored, this, [this] {
        if (m_filter.mark && m_keeper->waiting() == 0)
            refresh(Keep::Place);
    });
    connect(m_keeper, &MarkKeeper::failed, this,
        [this](const Error& error) { m_banner->showError(tr("The marks were not stored"), error); });
}

void PostsView::setComparison(const PostsPair& pair)
{
    const bool same = m_pair.isSamePair(pair);
    m_pair = pair;
    m_export->setPair(pair);
    if (same)
        return;
    for (const QString& slot : {selectSlot, pagesSlot, postSlot, wordsSlot})
        m_jobs.cancelLatest(this, slot);
    m_open = {};
    m_pulls.reset();
    m_filter = {};
    m_fresh = false;
    m_busy = false;
    m_noCommon = false;
    m_model->setPosts(nullptr, {}, PostsScope::Both);
    m_reading->setSource(nullptr, PostsScope::Both);
    m_count->setText({});
    m_banner->hide();
    m_keeper->setPair(pair);
    if (isVisible())
        show(m_filter);
    else
        showFilter();
}

void PostsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_fresh && !m_busy)
        show(m_filter);
}

void PostsView::show(const PostsFilter& filter)
{
    m_scope = scopeOf(filter, m_pair.paired);
    if (m_noCommon && m_scope == PostsScope::Both)
        m_scope = PostsScope::Candidate;
    m_filter = filter;
    refresh();
}

void PostsView::change(const PostsFilter& filter)
{
    // Who looks at the rows of one side goes on with them, unless the filter asks about more.
    if (m_scope == PostsScope::Both
        || postsChips(limitedTo(filter, m_scope)).size() < postsChips(filter).size()) {
        show(filter);
        return;
    }
    m_filter = filter;
    refresh();
}

void PostsView::chooseScope(PostsScope scope)
{
    m_scope = scope;
    m_filter = limitedTo(m_filter, scope);
    refresh();
}

void PostsView::showFilter()
{
    QList<FilterChip> chips;
    for (const PostsChip& chip : postsChips(m_filter))
        chips.append({.id = QString::number(static_cast<int>(chip.part)), .text = chip.text});
    m_chips->setChips(chips);
    m_bar->setFilter(m_filter);
    m_bar->setScope(m_scope, !m_noCommon);
    m_bar->setSort(m_sort);
}

void PostsView::refresh(Keep keep)
{
    m_fresh = false;
    showFilter();
    if (m_pair.workspace.empty())
        return;
    m_busy = true;
    m_jobs.runLatest<Answer>(
        this, selectSlot,
        [pair = m_pair, scope = m_scope, filter = forSource(m_filter, m_scope), sort = m_sort,
            posts = m_open[static_cast<std::size_t>(m_scope)]](
            Progress&, const std::stop_token& stop) mutable -> Result<Answer> {
            if (!posts) {
                auto opened = OpenPosts::open(pair, scope, stop);
                if (!opened)
                    return failure(opened);
                posts = std::move(*opened);
            }
            Answer answer {.posts = std::move(posts), .numbers = {}, .error = {}};
            const PostSource& source = *answer.posts->source();
            const auto rows = source.filterOf(filter);
            auto numbers = rows ? source.select(*rows, sort) : failure(rows);
            if (numbers)
                answer.numbers = std::move(*numbers);
            else
                answer.error = std::move(numbers.error());
            return answer;
        },
        [this, keep](Result<Answer> answer) {
            m_busy = false;
            if (answer)
                m_open[static_cast<std::size_t>(answer->posts->scope())] = answer->posts;
            if (!answer)
                takeError(answer.error());
            else if (answer->error)
                takeError(*answer->error);
            else
                take(std::move(*answer), keep);
        });
}

void PostsView::takeError(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.code == "no-common-rows" && m_scope == PostsScope::Both) {
        m_noCommon = true;
        m_banner->showMessage(
            tr("No row was predicted by both executions: the posts of one at a time are shown."));
        chooseScope(PostsScope::Candidate);
        return;
    }
    if (const auto& posts = m_open[static_cast<std::size_t>(m_scope)];
        posts && error.code == "no-search-index") {
        const ComparisonSide& side = posts->source()->baseline();
        m_index->build(m_pair.workspace, side.datasetSha256, QString::fromStdString(side.dataset));
        return;
    }
    m_model->setPosts(m_model->source(), {}, m_model->scope());
    m_reading->clear();
    m_count->setText({});
    m_listFailed = true;
    m_banner->showError(tr("The posts could not be listed"), error);
}

void PostsView::take(Answer answer, Keep keep)
{
    const std::shared_ptr<const PostSource>& source = answer.posts->source();
    const bool other = m_model->source() != source;
    if (other)
        m_pulls = std::make_shared<PullModels>(source);
    const int rowBefore = m_table->currentIndex().row();
    const std::optional<std::uint32_t> numberBefore = keep == Keep::Place && !other && rowBefore >= 0
        ? std::optional(m_model->number(rowBefore))
        : std::nullopt;
    m_jobs.cancelLatest(this, pagesSlot); // they are of another list
    if (std::exchange(m_listFailed, false))
        m_banner->hide();
    const auto matching = static_cast<std::int64_t>(answer.numbers.size());
    m_count->setText(tr("%1 of %Ln post(s)", nullptr, static_cast<int>(source->size()))
                         .arg(comparisonformat::count(matching)));
    m_reading->setSource(source, answer.posts->scope());
    m_model->setPosts(source, std::move(answer.numbers), answer.posts->scope());
    m_table->setColumnHidden(PostsModel::BaselineColumn, answer.posts->scope() == PostsScope::Candidate);
    m_table->setColumnHidden(PostsModel::CandidateColumn, answer.posts->scope() == PostsScope::Baseline);
    for (const int column : {PostsModel::CellColumn, PostsModel::MarkColumn})
        m_table->setColumnHidden(column, answer.posts->scope() != PostsScope::Both);
    m_table->fitText();
    m_states->setCurrentWidget(matching == 0 ? static_cast<QWidget*>(m_noMatch) : m_table);
    m_fresh = true;
    showMarks();
    int row = 0;
    if (numberBefore) {
        row = m_model->rowOf(*numberBefore);
        if (row < 0)
            row = std::min(rowBefore, m_model->rowCount() - 1);
    }
    if (matching > 0)
        m_table->goTo(row);
    else
        m_reading->clear();
    emit listed();
}

void PostsView::readPages(const QList<qint64>& pages)
{
    if (!open())
        return;
    std::vector<std::pair<qint64, std::vector<std::uint32_t>>> wanted;
    for (const qint64 page : pages)
        wanted.emplace_back(page, m_model->numbersOf(page));
    m_jobs.runLatest<std::vector<Page>>(
        this, pagesSlot,
        [posts = open(), wanted = std::move(wanted)](
            Progress&, const std::stop_token& stop) -> Result<std::vector<Page>> {
            std::vector<Page> read;
            for (const auto& [number, numbers] : wanted) {
                if (stop.stop_requested())
                    return fail(cancelledError());
                auto lines = posts->readLines(numbers);
                if (!lines)
                    return failure(lines);
                read.push_back({.number = number, .lines = std::move(*lines)});
            }
            return read;
        },
        [this](Result<std::vector<Page>> read) {
            if (!read) {
                m_model->forgetWishes();
                m_banner->showError(tr("The texts could not be read"), read.error());
                return;
            }
            for (Page& page : *read)
                m_model->setPage(page.number, std::move(page.lines));
        });
}

void PostsView::readPost(int row)
{
    m_settled.stop();
    m_jobs.cancelLatest(this, wordsSlot);
    if (row < 0 || !open()) {
        m_jobs.cancelLatest(this, postSlot);
        m_reading->clear();
        showMarksOfPost();
        return;
    }
    m_jobs.runLatest<ListedPost>(
        this, postSlot,
        [posts = open(), number = m_model->number(row)](
            Progress&, const std::stop_token&) -> Result<ListedPost> {
            auto read = posts->read(std::span(&number, 1));
            if (!read)
                return failure(read);
            return std::move(read->front());
        },
        [this](const Result<ListedPost>& post) {
            if (!post) {
                m_banner->showError(tr("The post could not be read"), post.error());
                return;
            }
            m_reading->setPost(*post);
            showMarksOfPost();
            m_settled.start();
        });
}

void PostsView::readWords()
{
    if (!m_reading->post() || !m_pulls)
        return;
    m_jobs.runLatest<PostWords>(
        this, wordsSlot,
        [pulls = m_pulls, post = *m_reading->post(), scope = m_model->scope()](
            Progress&, const std::stop_token& stop) -> Result<PostWords> {
            const auto all = pulls->of(post, stop);
            if (!all)
                return failure(all);
            return wordsOf(post.text, *all, scope);
        },
        [this, row = m_reading->post()->row](const Result<PostWords>& words) {
            if (words && m_reading->post() && m_reading->post()->row == row)
                m_reading->setWords(*words);
        });
}

void PostsView::showMoreFilters()
{
    if (!open())
        return;
    auto* dialog = new PostsFilterDialog(m_filter, open()->source()->labels().names, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { change(dialog->filter()); });
    dialog->open();
}

void PostsView::setBackVisible(bool visible)
{
    m_bar->setBackVisible(visible);
}

void PostsView::focusSearch()
{
    m_bar->focusSearch();
}

void PostsView::saveState()
{
    m_settings.setValue(settingkeys::postsSplitter, m_splitter->saveState());
    m_settings.setValue(settingkeys::postsHeader, m_table->horizontalHeader()->saveState());
}

} // namespace touchstone
