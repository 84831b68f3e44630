#include "widgets/posts/postsview.h"

#include "widgets/common/banner.h"
#include "widgets/common/chipbar.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/posts/poststable.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString selectSlot = QStringLiteral("select-posts");
const QString pagesSlot = QStringLiteral("pages-of-posts");

struct Page {
    qint64 number = 0;
    std::vector<PostLine> lines;
};

} // namespace

PostsView::PostsView(JobRunner& jobs, Settings& /*settings*/, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_model(new PostsModel(this))
    , m_table(new PostsTable(*m_model, this))
    , m_banner(new Banner(this))
    , m_chips(new ChipBar(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_noMatch(
          new EmptyState(tr("No post matches"), tr("Take away a filter above to see more posts."), {}, this))
    , m_states(new QStackedLayout)
{
    m_count->setObjectName(QStringLiteral("postsCount"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_chips, 1);
    top->addWidget(m_count);
    m_states->addWidget(m_table);
    m_states->addWidget(m_noMatch);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_banner);
    rows->addLayout(top);
    rows->addLayout(m_states, 1);

    connect(m_model, &PostsModel::pagesWanted, this, &PostsView::readPages);
    connect(m_chips, &ChipBar::removed, this,
        [this](const QString& id) { show(withoutPart(m_filter, static_cast<PostsFilterPart>(id.toInt()))); });
    connect(m_chips, &ChipBar::allRemoved, this, [this] { show(PostsFilter {}); });
}

void PostsView::setComparison(const PostsPair& pair)
{
    const bool same = m_pair.isSamePair(pair);
    m_pair = pair;
    if (same)
        return;
    m_jobs.cancelLatest(this, selectSlot);
    m_jobs.cancelLatest(this, pagesSlot);
    m_open = {};
    m_filter = {};
    m_fresh = false;
    m_model->setPosts(nullptr, {}, PostsScope::Both);
    if (isVisible())
        show(m_filter);
}

void PostsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_fresh && !m_busy)
        show(m_filter);
}

void PostsView::show(const PostsFilter& filter)
{
    m_filter = filter;
    m_scope = scopeOf(filter, m_pair.paired);
    m_fresh = false;
    refresh();
}

void PostsView::refresh()
{
    QList<FilterChip> chips;
    for (const PostsChip& chip : postsChips(m_filter))
        chips.append({.id = QString::number(static_cast<int>(chip.part)), .text = chip.text});
    m_chips->setChips(chips);
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
            const auto rows = posts->source()->filterOf(filter);
            if (!rows)
                return failure(rows);
            auto numbers = posts->source()->select(*rows, sort);
            if (!numbers)
                return failure(numbers);
            return Answer {.posts = std::move(posts), .numbers = std::move(*numbers)};
        },
        [this](Result<Answer> answer) {
            m_busy = false;
            if (!answer) {
                m_banner->showError(tr("The posts could not be listed"), answer.error());
                return;
            }
            m_banner->hide();
            take(std::move(*answer));
        });
}

void PostsView::take(Answer answer)
{
    m_open[static_cast<std::size_t>(answer.posts->scope())] = answer.posts;
    const auto matching = static_cast<std::int64_t>(answer.numbers.size());
    m_count->setText(tr("%1 of %n post(s)", nullptr, static_cast<int>(answer.posts->source()->size()))
                         .arg(comparisonformat::count(matching)));
    m_model->setPosts(answer.posts->source(), std::move(answer.numbers), answer.posts->scope());
    m_table->setColumnHidden(PostsModel::BaselineColumn, answer.posts->scope() == PostsScope::Candidate);
    m_table->setColumnHidden(PostsModel::CandidateColumn, answer.posts->scope() == PostsScope::Baseline);
    m_states->setCurrentWidget(matching == 0 ? static_cast<QWidget*>(m_noMatch) : m_table);
    m_fresh = true;
    m_table->goTo(0);
}

void PostsView::readPages(const QList<qint64>& pages)
{
    std::vector<std::pair<qint64, std::vector<std::uint32_t>>> wanted;
    for (const qint64 page : pages)
        wanted.emplace_back(page, m_model->numbersOf(page));
    m_jobs.runLatest<std::vector<Page>>(
        this, pagesSlot,
        [posts = m_open[static_cast<std::size_t>(m_model->scope())], wanted = std::move(wanted)](
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
        [this, source = m_model->source()](Result<std::vector<Page>> read) {
            if (!read) {
                m_model->forgetWishes();
                m_banner->showError(tr("The texts could not be read"), read.error());
                return;
            }
            for (Page& page : *read)
                m_model->setPage(page.number, std::move(page.lines));
        });
}

} // namespace touchstone
