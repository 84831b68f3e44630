#include "core/base/time.h"
#include "tests/widgets/drilldown/drilldownfixture.h"
#include "widgets/drilldown/labelparts.h"
#include "widgets/drilldown/labelposts.h"
#include "widgets/models/posttext.h"

using namespace touchstone;

namespace {

/// Lists posts as the posts view does.
class Lists
{
public:
    Lists(testing::Jobs& jobs, const ComparisonReport& report)
        : m_report(report)
        , m_workspace(jobs.open())
    {
    }

    /// -1: that cannot be asked.
    std::int64_t count(PostsFilter filter)
    {
        if (m_report.timePart)
            filter.time
                = filter.time ? commonPart(*filter.time, m_report.timePart->range) : m_report.timePart->range;
        const PostsScope scope = scopeOf(filter, m_report.paired);
        const ExecutionNumber first
            = scope == PostsScope::Candidate ? m_report.candidate->execution : m_report.baseline->execution;
        const auto second
            = scope == PostsScope::Both ? std::optional(m_report.candidate->execution) : std::nullopt;
        auto& source = m_sources[static_cast<std::size_t>(scope)];
        if (!source) {
            auto opened = PostSource::open(*m_workspace, first, second);
            if (!opened)
                return -1;
            source = *opened;
        }
        const auto rows = source->filterOf(forSource(filter, scope));
        if (!rows)
            return -1;
        const auto numbers = source->select(*rows);
        return numbers ? static_cast<std::int64_t>(numbers->size()) : -1;
    }

private:
    const ComparisonReport& m_report;
    Result<Workspace> m_workspace;
    std::array<std::shared_ptr<const PostSource>, 3> m_sources;
};

/// Every count of a table lists as many posts; returns how many were looked at, or -1.
int checkTable(Lists& lists, const LinkedCells& cells, const std::string& where)
{
    int checked = 0;
    for (const auto& row : cells.rows) {
        for (const Cell& cell : row) {
            if (cell.link < 0 || !cell.number)
                continue;
            const auto& posts = cells.links[static_cast<std::size_t>(cell.link)].posts;
            const auto listed = posts ? lists.count(*posts) : -1;
            if (listed != static_cast<std::int64_t>(*cell.number)) {
                qInfo("%s: %s shows %g and lists %lld", where.c_str(), qPrintable(row.front().text),
                    *cell.number, static_cast<long long>(listed));
                return -1;
            }
            ++checked;
        }
    }
    return checked;
}

/// The same of everything that is shown of every label.
int checkComparison(testing::Jobs& jobs, const ComparisonReport& report)
{
    Lists lists(jobs, report);
    auto workspace = jobs.open();
    const auto sides = sidesOf(*workspace, report);
    int checked = 0;
    for (const LabelChange& label : report.labels) {
        const auto details = detailsOfLabel(jobs.context(), *sides, report, label.label);
        if (!details)
            return -1;
        for (const LinkedCells& cells : {labelparts::rates(report, *details),
                 labelparts::moves(report, *details), labelparts::neighbours(report, *details)}) {
            const int found = checkTable(lists, cells, label.label);
            if (found < 0)
                return -1;
            checked += found;
        }
        const LabelPosts posts(report, label.label);
        for (const SideRole side : {SideRole::Baseline, SideRole::Candidate}) {
            const LabelSide& of
                = side == SideRole::Candidate ? details->side.candidate : details->side.baseline;
            for (std::size_t bin = 0; of.posts > 0 && bin < of.p1.size(); ++bin) {
                const std::vector<double>& edges = report.p1.edges;
                if (of.p1[bin] > 0 && lists.count(posts.p1(side, edges[bin], edges[bin + 1])) != of.p1[bin])
                    return -1;
                checked += of.p1[bin] > 0 ? 1 : 0;
            }
            for (const LabelMonth& month : details->months) {
                const LabelSample& sample
                    = side == SideRole::Candidate ? month.side.candidate : month.side.baseline;
                const auto filter = posts.month(side, month.month);
                if (filter.has_value() != (month.month != "unknown"))
                    return -1;
                if (filter && sample.posts > 0 && lists.count(*filter) != sample.posts)
                    return -1;
                checked += filter && sample.posts > 0 ? 1 : 0;
            }
        }
        const labelparts::Flows flows = labelparts::flows(report, *details);
        if (flows.posts.size() != flows.data.bands.size())
            return -1;
        for (std::size_t band = 0; report.paired && band < flows.posts.size(); ++band) {
            if (lists.count(flows.posts[band]) != static_cast<std::int64_t>(flows.data.bands[band].afterSize))
                return -1;
            ++checked;
        }
    }
    return checked;
}

} // namespace

/// The count shown is the count listed.
class TestLabelPosts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_workspace.prepare()); }
    void init() { testing::failOnAnyWarning(); }

    void pairedRows()
    {
        const auto report = m_workspace.compare("5", "6");
        QVERIFY(report && report->paired);
        QVERIFY(checkComparison(m_workspace.jobs, *report) > 50);
    }

    void differentRows()
    {
        const auto report = m_workspace.compare("5", "7");
        QVERIFY(report && !report->paired);
        QVERIFY(checkComparison(m_workspace.jobs, *report) > 50);
    }

    void aPartOfTheTime()
    {
        // In the middle of a month, too.
        const auto report = m_workspace.compare(
            "5", "6", TimeRange {.from = parseTime("2020-01-10"), .to = parseTime("2020-02-05")});
        QVERIFY(report && report->paired);
        QVERIFY(checkComparison(m_workspace.jobs, *report) > 50);
    }

    void negativeFlips()
    {
        const auto report = m_workspace.compare("5", "6");
        Lists lists(m_workspace.jobs, *report);
        std::int64_t all = 0;
        for (std::size_t label = 0; label < report->labels.size(); ++label) {
            const std::int64_t count = report->flips->labels[label].onlyBaseline;
            QCOMPARE(lists.count(LabelPosts(*report, report->labels[label].label).negativeFlips()), count);
            all += count;
        }
        QVERIFY(all > 0);
    }

    void decemberEndsWithTheYear()
    {
        const auto report = m_workspace.compare("5", "6");
        const auto filter = LabelPosts(*report, "cats").month(SideRole::Candidate, "2019-12");
        QVERIFY(filter && filter->time);
        QCOMPARE(filter->time->from, parseTime("2019-12-01"));
        QCOMPARE(filter->time->to, parseTime("2020-01-01"));
    }

    void partsOfRanges()
    {
        const TimeRange ten {.from = 0, .to = 10};
        QCOMPARE(commonPart(ten, {.from = 5, .to = {}}), (TimeRange {.from = 5, .to = 10}));
        QCOMPARE(commonPart({}, ten), ten);
        const TimeRange none = commonPart(ten, {.from = 20, .to = 30});
        for (const std::int64_t time : {0, 10, 15, 20, 25})
            QVERIFY(!none.contains(time));
    }

private:
    testing::DrillDownWorkspace m_workspace;
};

QTEST_GUILESS_MAIN(TestLabelPosts)
#include "tst_labelposts.moc"
