#include "widgets/drilldown/labelparts.h"

#include "widgets/drilldown/labelposts.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <map>

namespace touchstone::labelparts {

namespace {

/// The context of the texts.
class LabelParts
{
    Q_DECLARE_TR_FUNCTIONS(LabelParts)
};

constexpr std::size_t mostBands = 12;

QString answer(const std::string& label)
{
    return label.empty() ? LabelParts::tr("(no answer)") : QString::fromStdString(label);
}

QString newMark(bool isNew)
{
    return isNew ? LabelParts::tr("new") : QString();
}

QString sideName(SideRole side)
{
    return side == SideRole::Candidate ? LabelParts::tr("Candidate") : LabelParts::tr("Baseline");
}

const LabelSide& sideOf(const LabelDetails& details, SideRole side)
{
    return side == SideRole::Candidate ? details.side.candidate : details.side.baseline;
}

/// Of a rate, which has no sign.
QString intervalText(const std::optional<Interval>& interval)
{
    if (!interval)
        return {};
    return QStringLiteral("[%1, %2]")
        .arg(displayformat::rate(interval->lower), displayformat::rate(interval->upper));
}

double share(std::int64_t rows, std::int64_t all)
{
    return all > 0 ? static_cast<double>(rows) / static_cast<double>(all) : 0;
}

} // namespace

LinkedCells rates(const ComparisonReport& report, const LabelDetails& details)
{
    LinkedCells cells;
    cells.columns = {{.title = {}}, {.title = LabelParts::tr("Baseline"), .number = true},
        {.title = LabelParts::tr("95 % interval"), .number = true},
        {.title = LabelParts::tr("Candidate"), .number = true},
        {.title = LabelParts::tr("95 % interval"), .number = true}};
    const LabelPosts posts(report, details.change.label);
    const auto addCount = [&](const QString& name, std::int64_t LabelSample::*member,
                              PostsFilter (LabelPosts::*filter)(SideRole) const) {
        std::vector<Cell> row {LinkedCells::text(name)};
        for (const SideRole side : {SideRole::Baseline, SideRole::Candidate}) {
            row.push_back(cells.count(sideOf(details, side).*member, (posts.*filter)(side)));
            row.push_back({});
        }
        cells.rows.push_back(std::move(row));
    };
    const auto addRate = [&](const QString& name, LabelRate LabelSample::*member) {
        std::vector<Cell> row {LinkedCells::text(name)};
        for (const SideRole side : {SideRole::Baseline, SideRole::Candidate}) {
            const LabelRate& rate = sideOf(details, side).*member;
            row.push_back(LinkedCells::number(displayformat::rate(rate.value), rate.value));
            row.push_back(LinkedCells::text(intervalText(rate.interval)));
        }
        cells.rows.push_back(std::move(row));
    };
    addCount(LabelParts::tr("Its posts"), &LabelSample::posts, &LabelPosts::posts);
    addCount(LabelParts::tr("Predicted"), &LabelSample::predicted, &LabelPosts::predicted);
    addCount(LabelParts::tr("Right"), &LabelSample::hits, &LabelPosts::hits);
    addRate(LabelParts::tr("Precision"), &LabelSample::precision);
    addRate(LabelParts::tr("Recall"), &LabelSample::recall);
    addRate(LabelParts::tr("f1"), &LabelSample::f1);
    std::vector<Cell> mean {LinkedCells::text(LabelParts::tr("Mean p@1"))};
    for (const SideRole side : {SideRole::Baseline, SideRole::Candidate}) {
        const auto& value = sideOf(details, side).meanP1;
        mean.push_back(LinkedCells::number(displayformat::rate(value), value));
        mean.push_back(LinkedCells::text(intervalText(sideOf(details, side).meanP1Interval)));
    }
    cells.rows.push_back(std::move(mean));
    return cells;
}

LinkedCells moves(const ComparisonReport& report, const LabelDetails& details)
{
    LinkedCells cells;
    const LabelPosts posts(report, details.change.label);
    if (!details.flows.empty()) {
        cells.columns = {{.title = LabelParts::tr("Answer before")}, {.title = LabelParts::tr("Answer now")},
            {.title = LabelParts::tr("Posts"), .number = true}, {.title = LabelParts::tr("New label")}};
        for (const LabelFlow& flow : details.flows)
            cells.rows.push_back(
                {LinkedCells::text(answer(flow.before)), LinkedCells::text(answer(flow.after)),
                    cells.count(flow.rows, posts.flow(flow.before, flow.after)),
                    LinkedCells::text(newMark(flow.isNew))});
        return cells;
    }
    cells.columns = {{.title = LabelParts::tr("First label of its posts")},
        {.title = LabelParts::tr("Before"), .number = true}, {.title = LabelParts::tr("Now"), .number = true},
        {.title = LabelParts::tr("Share before"), .number = true},
        {.title = LabelParts::tr("Share now"), .number = true}, {.title = LabelParts::tr("New label")}};
    for (const LabelTaker& taker : details.takers) {
        const double before = share(taker.rows.baseline, details.side.baseline.support);
        const double after = share(taker.rows.candidate, details.side.candidate.support);
        cells.rows.push_back({LinkedCells::text(answer(taker.label)),
            cells.count(taker.rows.baseline, posts.lost(SideRole::Baseline, taker.label)),
            cells.count(taker.rows.candidate, posts.lost(SideRole::Candidate, taker.label)),
            LinkedCells::number(comparisonformat::percent(before), before),
            LinkedCells::number(comparisonformat::percent(after), after),
            LinkedCells::text(newMark(taker.isNew))});
    }
    return cells;
}

LinkedCells neighbours(const ComparisonReport& report, const LabelDetails& details)
{
    LinkedCells cells;
    cells.columns
        = {{.title = LabelParts::tr("Label")}, {.title = LabelParts::tr("Lost to it before"), .number = true},
            {.title = LabelParts::tr("now"), .number = true},
            {.title = LabelParts::tr("Taken from it before"), .number = true},
            {.title = LabelParts::tr("now"), .number = true}, {.title = LabelParts::tr("New label")}};
    const LabelPosts posts(report, details.change.label);
    for (const LabelNeighbour& neighbour : details.neighbours) {
        const QString name = QString::fromStdString(neighbour.label);
        cells.rows.push_back({cells.label(name, name),
            cells.count(neighbour.lost.baseline, posts.lost(SideRole::Baseline, neighbour.label)),
            cells.count(neighbour.lost.candidate, posts.lost(SideRole::Candidate, neighbour.label)),
            cells.count(neighbour.gained.baseline, posts.gained(SideRole::Baseline, neighbour.label)),
            cells.count(neighbour.gained.candidate, posts.gained(SideRole::Candidate, neighbour.label)),
            LinkedCells::text(newMark(neighbour.isNew))});
    }
    return cells;
}

LinkedCells terms(const ComparisonReport& report, const LabelDetails& details)
{
    LinkedCells cells;
    cells.columns
        = {{.title = LabelParts::tr("Term")}, {.title = LabelParts::tr("Baseline posts"), .number = true},
            {.title = LabelParts::tr("Candidate posts"), .number = true},
            {.title = LabelParts::tr("Log-odds"), .number = true},
            {.title = QStringLiteral("z"), .number = true}, {.title = LabelParts::tr("Beyond chance")}};
    if (!details.terms)
        return cells;
    const LabelPosts posts(report, details.change.label);
    const auto add = [&](const std::vector<TermMove>& moves, SideRole side) {
        for (const TermMove& move : moves)
            cells.rows.push_back(
                {cells.posts(QString::fromStdString(move.term), posts.withTerm(side, move.term)),
                    LinkedCells::number(comparisonformat::count(move.posts.baseline),
                        static_cast<double>(move.posts.baseline)),
                    LinkedCells::number(comparisonformat::count(move.posts.candidate),
                        static_cast<double>(move.posts.candidate)),
                    LinkedCells::number(comparisonformat::change(move.delta, 2), move.delta),
                    LinkedCells::number(comparisonformat::change(move.z, 1), move.z),
                    LinkedCells::text(move.beyondLimit ? LabelParts::tr("yes") : QString())});
    };
    add(details.terms->rose, SideRole::Candidate);
    add(details.terms->fell, SideRole::Baseline);
    return cells;
}

namespace {

/// Gives each answer a node of its own, in the order in which they first come.
class Nodes
{
public:
    int of(const std::string& label, std::vector<FlowNode>& nodes)
    {
        const auto [at, isNew] = m_numbers.emplace(label, static_cast<int>(nodes.size()));
        if (isNew)
            nodes.push_back({.name = answer(label), .amount = {}});
        return at->second;
    }

private:
    std::map<std::string, int> m_numbers;
};

/// Bands of a node do not cross more than they must.
void sortBands(Flows& flows)
{
    std::vector<std::size_t> order(flows.data.bands.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, {},
        [&](std::size_t i) { return std::pair(flows.data.bands[i].before, flows.data.bands[i].after); });
    Flows sorted;
    for (const std::size_t i : order) {
        sorted.data.bands.push_back(std::move(flows.data.bands[i]));
        sorted.posts.push_back(std::move(flows.posts[i]));
    }
    flows.data.bands = std::move(sorted.data.bands);
    flows.posts = std::move(sorted.posts);
}

/// What stands behind the name of a node: the sum of its bands.
void addAmounts(FlowData& data, const std::function<QString(double)>& text)
{
    std::vector<double> before(data.before.size());
    std::vector<double> after(data.after.size());
    for (const FlowBand& band : data.bands) {
        before[static_cast<std::size_t>(band.before)] += band.beforeSize;
        after[static_cast<std::size_t>(band.after)] += band.afterSize;
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        data.before[i].amount = text(before[i]);
    for (std::size_t i = 0; i < after.size(); ++i)
        data.after[i].amount = text(after[i]);
}

Flows pairedFlows(const ComparisonReport& report, const LabelDetails& details)
{
    Flows flows;
    const std::string& label = details.change.label;
    const LabelPosts posts(report, label);
    Nodes before;
    Nodes after;
    before.of(label, flows.data.before); // on top
    after.of(label, flows.data.after);
    for (std::size_t i = 0; i < std::min(mostBands, details.flows.size()); ++i) {
        const LabelFlow& flow = details.flows[i];
        FlowBand band {.before = before.of(flow.before, flows.data.before),
            .after = after.of(flow.after, flows.data.after),
            .beforeSize = static_cast<double>(flow.rows),
            .afterSize = static_cast<double>(flow.rows),
            .isNew = flow.isNew};
        if (flow.before == label)
            band.kind = flow.after == label ? FlowKind::Stayed : FlowKind::Lost;
        else if (flow.after == label)
            band.kind = FlowKind::Won;
        const int rows = static_cast<int>(flow.rows);
        band.text = flow.isNew ? LabelParts::tr("%1 before, %2 (new) now: %n post(s)", nullptr, rows)
                                     .arg(answer(flow.before), answer(flow.after))
                               : LabelParts::tr("%1 before, %2 now: %n post(s)", nullptr, rows)
                                     .arg(answer(flow.before), answer(flow.after));
        flows.data.bands.push_back(std::move(band));
        flows.posts.push_back(posts.flow(flow.before, flow.after));
    }
    addAmounts(
        flows.data, [](double rows) { return comparisonformat::count(static_cast<std::int64_t>(rows)); });
    return flows;
}

Flows unpairedFlows(const ComparisonReport& report, const LabelDetails& details)
{
    Flows flows;
    const LabelPosts posts(report, details.change.label);
    Nodes before;
    Nodes after;
    std::vector<LabelTaker> takers = details.takers;
    const auto largest = [&](const LabelTaker& taker) {
        return std::max(share(taker.rows.baseline, details.side.baseline.support),
            share(taker.rows.candidate, details.side.candidate.support));
    };
    std::ranges::stable_sort(takers, [&](const LabelTaker& a, const LabelTaker& b) {
        return a.isLabelItself != b.isLabelItself ? a.isLabelItself : largest(a) > largest(b);
    });
    for (std::size_t i = 0; i < std::min(mostBands, takers.size()); ++i) {
        const LabelTaker& taker = takers[i];
        const double was = share(taker.rows.baseline, details.side.baseline.support);
        const double is = share(taker.rows.candidate, details.side.candidate.support);
        FlowBand band {.before = before.of(taker.label, flows.data.before),
            .after = after.of(taker.label, flows.data.after),
            .beforeSize = was,
            .afterSize = is,
            .isNew = taker.isNew};
        band.kind = taker.isLabelItself ? FlowKind::Stayed : is > was ? FlowKind::Lost : FlowKind::Between;
        band.text = LabelParts::tr("%1: %2 of the posts before, %3 now (%4 and %5 posts)")
                        .arg(answer(taker.label), comparisonformat::percent(was),
                            comparisonformat::percent(is), comparisonformat::count(taker.rows.baseline),
                            comparisonformat::count(taker.rows.candidate));
        if (taker.isNew)
            band.text = LabelParts::tr("%1; a new label").arg(band.text);
        flows.data.bands.push_back(std::move(band));
        flows.posts.push_back(
            posts.lost(taker.rows.candidate > 0 ? SideRole::Candidate : SideRole::Baseline, taker.label));
    }
    addAmounts(flows.data, [](double part) { return comparisonformat::percent(part); });
    return flows;
}

} // namespace

Flows flows(const ComparisonReport& report, const LabelDetails& details)
{
    Flows flows = details.flows.empty() ? unpairedFlows(report, details) : pairedFlows(report, details);
    sortBands(flows);
    flows.data.beforeTitle = LabelParts::tr("Baseline's answers");
    flows.data.afterTitle = LabelParts::tr("Candidate's answers");
    flows.data.whyEmpty
        = LabelParts::tr("Where its posts went is known where both sides have gold labels and posts of it.");
    return flows;
}

HistogramData p1(const ComparisonReport& report, const LabelDetails& details, SideRole side)
{
    const LabelSide& posts = sideOf(details, side);
    HistogramData data;
    data.xTitle = LabelParts::tr("p@1 of its posts");
    data.unit = LabelParts::tr("posts");
    data.whyEmpty = LabelParts::tr("No posts on this side");
    if (posts.posts == 0)
        return data;
    data.edges = report.p1.edges;
    data.series.push_back(
        {.name = sideName(side), .role = side, .counts = posts.p1, .mean = posts.meanP1, .marked = {}});
    return data;
}

namespace {

using PointOf = std::function<std::optional<MonthPoint>(const LabelSample&)>;

OverTime overTime(const LabelDetails& details, const PointOf& pointOf)
{
    OverTime result;
    result.series = {{.name = sideName(SideRole::Baseline), .role = SideRole::Baseline, .points = {}},
        {.name = sideName(SideRole::Candidate), .role = SideRole::Candidate, .points = {}}};
    for (const LabelMonth& month : details.months) {
        if (month.month == "unknown")
            continue;
        result.months.append(QString::fromStdString(month.month));
        result.series[0].points.push_back(pointOf(month.side.baseline));
        result.series[1].points.push_back(pointOf(month.side.candidate));
    }
    return result;
}

} // namespace

OverTime f1(const LabelDetails& details)
{
    return overTime(details, [](const LabelSample& sample) -> std::optional<MonthPoint> {
        // Months in which it only was given to posts of others have no posts to lead to.
        if (!sample.f1.value || sample.posts == 0)
            return std::nullopt;
        MonthPoint point {.value = *sample.f1.value, .rows = sample.posts};
        if (sample.f1.interval) {
            point.lower = sample.f1.interval->lower;
            point.upper = sample.f1.interval->upper;
        }
        return point;
    });
}

OverTime meanP1(const LabelDetails& details)
{
    return overTime(details, [](const LabelSample& sample) -> std::optional<MonthPoint> {
        if (!sample.meanP1)
            return std::nullopt;
        MonthPoint point {.value = *sample.meanP1, .rows = sample.posts};
        if (sample.meanP1Interval) {
            point.lower = sample.meanP1Interval->lower;
            point.upper = sample.meanP1Interval->upper;
        }
        return point;
    });
}

} // namespace touchstone::labelparts
