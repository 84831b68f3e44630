#include "widgets/comparison/chartdata.h"

#include "core/statistics/normal.h"
#include "core/statistics/normality.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace touchstone::chartdata {

namespace {

constexpr int curvePoints = 160;

/// The context of the texts below.
class ChartData
{
    Q_DECLARE_TR_FUNCTIONS(ChartData)
};

std::optional<double> changeOf(const ComparisonReport& report, const LabelChange& label)
{
    if (!label.inDistribution)
        return std::nullopt;
    return report.distribution.relative ? label.relativeChange : label.f1Change;
}

HistogramCurve normalCurve(const ChangeDistribution& changes)
{
    HistogramCurve curve {.name = ChartData::tr("normal fit"), .points = {}};
    const double width = changes.edges[1] - changes.edges[0];
    for (int i = 0; i <= curvePoints; ++i) {
        const double x
            = changes.edges.front() + (changes.edges.back() - changes.edges.front()) * i / curvePoints;
        if (const auto y = statistics::normalCurve(
                x, static_cast<double>(changes.labels), width, *changes.mean, *changes.sd))
            curve.points.emplace_back(x, *y);
    }
    return curve;
}

HistogramCurve nullCurve(const ChangeDistribution& changes)
{
    HistogramCurve curve {.name
        = changes.nullHasRetraining ? ChartData::tr("no change, retrained") : ChartData::tr("no change"),
        .points = {},
        .style = HistogramCurve::Style::Dashed};
    for (std::size_t bin = 0; bin < changes.nullExpected.size(); ++bin)
        curve.points.emplace_back(
            (changes.edges[bin] + changes.edges[bin + 1]) / 2, changes.nullExpected[bin]);
    return curve;
}

/// What the twin's labels did: retraining and sampling, measured. In the bins of the changes, scaled to as many labels.
HistogramCurve twinCurve(const ChangeDistribution& changes, const TwinReport& twin)
{
    HistogramCurve curve {
        .name = ChartData::tr("twin"), .points = {}, .style = HistogramCurve::Style::Dotted};
    const double scale = static_cast<double>(changes.labels) / static_cast<double>(twin.labels);
    for (std::size_t bin = 0; bin < twin.counts.size(); ++bin)
        curve.points.emplace_back(
            (changes.edges[bin] + changes.edges[bin + 1]) / 2, static_cast<double>(twin.counts[bin]) * scale);
    return curve;
}

} // namespace

QString sideTitle(const SideReport& side, SideRole role)
{
    const QString name = role == SideRole::Baseline ? ChartData::tr("baseline") : ChartData::tr("candidate");
    return side.execution.isValid() ? QStringLiteral("#%1 %2").arg(side.execution.value()).arg(name) : name;
}

HistogramData p1(const ComparisonReport& report)
{
    HistogramData data;
    data.xTitle = ChartData::tr("p@1, probability of the first label");
    data.unit = ChartData::tr("rows");
    data.edges = report.p1.edges;
    data.series = {{sideTitle(*report.baseline, SideRole::Baseline), SideRole::Baseline,
                       report.p1.counts.baseline, report.headline.meanP1.baseline, {}},
        {sideTitle(*report.candidate, SideRole::Candidate), SideRole::Candidate, report.p1.counts.candidate,
            report.headline.meanP1.candidate, {}}};
    return data;
}

HistogramData changes(const ComparisonReport& report)
{
    const ChangeDistribution& changes = report.distribution;
    HistogramData data;
    if (changes.labels == 0) {
        data.whyEmpty = report.labels.empty()
            ? ChartData::tr("The labels are being compared")
            : ChartData::tr("No label that both models know has %1 rows or more on both sides")
                  .arg(comparisonformat::count(report.parameters.minSupport));
        return data;
    }
    data.xTitle = changes.relative ? ChartData::tr("f1 change as a share of the baseline's f1")
                                   : ChartData::tr("f1 change");
    data.unit = ChartData::tr("labels");
    data.edges = changes.edges;
    data.signedAxis = true;
    data.openEnds = true;
    data.band = HistogramBand {-changes.band, changes.band};
    data.series = {{ChartData::tr("f1 change of %n label(s)", nullptr, static_cast<int>(changes.labels)),
        SideRole::Neutral, changes.counts, changes.mean, {}}};
    data.remark = ChartData::tr("mean %1, sd %2, %3 within %4%5")
                      .arg(comparisonformat::change(changes.mean), displayformat::rate(changes.sd),
                          comparisonformat::percent(changes.withinBand))
                      .arg(QChar(0x00B1))
                      .arg(displayformat::rate(changes.band));
    if (changes.mean && changes.sd && *changes.sd > 0 && !changes.expected.empty())
        data.curves.push_back(normalCurve(changes));
    if (!changes.nullExpected.empty())
        data.curves.push_back(nullCurve(changes));
    if (report.twin && report.twin->labels > 0 && report.twin->counts.size() + 1 == changes.edges.size())
        data.curves.push_back(twinCurve(changes, *report.twin));
    return data;
}

std::vector<QqPoint> quantiles(const ComparisonReport& report)
{
    std::vector<std::pair<double, const LabelChange*>> sorted;
    for (const LabelChange& label : report.labels) {
        if (const auto change = changeOf(report, label))
            sorted.emplace_back(*change, &label);
    }
    std::ranges::stable_sort(sorted, {}, [](const auto& entry) { return entry.first; });
    std::vector<double> values;
    for (const auto& [change, label] : sorted)
        values.push_back(change);
    std::vector<QqPoint> points;
    const auto places = statistics::quantilePlot(values);
    for (std::size_t i = 0; places && i < places->size(); ++i)
        points.push_back({QString::fromStdString(sorted[i].second->label), (*places)[i].normal,
            (*places)[i].value, false});
    return points;
}

std::vector<WhyBar::Part> whyParts(const ComparisonReport& report)
{
    if (!report.decomposition)
        return {};
    return {{ChartData::tr("label mix"), report.decomposition->labelMix},
        {ChartData::tr("within labels"), report.decomposition->withinLabels},
        {ChartData::tr("new labels"), report.decomposition->newLabels},
        {ChartData::tr("removed labels"), report.decomposition->removedLabels}};
}

std::vector<std::int64_t> markedChanges(const ComparisonReport& report, const QStringList& labels)
{
    std::vector<std::int64_t> marked;
    if (labels.isEmpty() || report.distribution.edges.size() < 2)
        return marked;
    marked.assign(report.distribution.edges.size() - 1, 0);
    for (const LabelChange& label : report.labels) {
        const auto change = changeOf(report, label);
        if (!change || !std::ranges::binary_search(labels, QString::fromStdString(label.label)))
            continue;
        const auto above = std::ranges::upper_bound(report.distribution.edges, *change);
        const auto bin = std::distance(report.distribution.edges.begin(), above) - 1;
        ++marked[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(bin, 0, static_cast<std::ptrdiff_t>(marked.size()) - 1))];
    }
    return marked;
}

ValueRange rangeOf(const std::vector<double>& edges, int first, int last)
{
    ValueRange range;
    if (first > 0)
        range.lower = edges[static_cast<std::size_t>(first)];
    if (static_cast<std::size_t>(last) + 2 < edges.size())
        range.upper = edges[static_cast<std::size_t>(last) + 1];
    return range;
}

std::optional<HistogramChart::Bins> binsOf(
    const std::vector<double>& edges, const std::optional<ValueRange>& range)
{
    if (!range || edges.size() < 2)
        return std::nullopt;
    const int last = static_cast<int>(edges.size()) - 2;
    std::optional<HistogramChart::Bins> bins;
    for (int bin = 0; bin <= last; ++bin) {
        // By the middle: edges that went through a file or another scale may differ in their last bit.
        const auto at = static_cast<std::size_t>(bin);
        if (!range->contains((edges[at] + edges[at + 1]) / 2))
            continue;
        if (!bins)
            bins = HistogramChart::Bins {bin, bin};
        bins->last = bin;
    }
    return bins;
}

} // namespace touchstone::chartdata
