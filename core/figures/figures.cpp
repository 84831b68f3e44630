#include "core/figures/figures.h"

#include "core/figures/axis.h"
#include "core/report/comparisonblocks.h"
#include "core/report/numbers.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <vector>

namespace touchstone {

namespace {

std::string sideTitle(const SideReport& side, const char* name)
{
    return side.execution.isValid() ? numberText(side.execution.value()) + " " + name : name;
}

std::string rateTick(double value, int decimals)
{
    return rateText(value, decimals);
}

std::string changeTick(double value, int decimals)
{
    return changeText(value, decimals);
}

std::string percentTick(double value, int)
{
    return percentText(value, 0);
}

/// One side's histogram of p@1.
struct P1Panel {
    std::string title;
    Ink ink;
    const std::vector<std::int64_t>& counts;
    std::optional<double> mean;
};

double largestShare(const std::vector<std::int64_t>& counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
    if (total == 0)
        return 0;
    return static_cast<double>(*std::ranges::max_element(counts)) / static_cast<double>(total);
}

void drawPanel(SvgCanvas& canvas, const Plot& plot, const std::vector<double>& edges, const P1Panel& panel)
{
    drawYAxis(canvas, plot, 4, percentTick);
    const auto total
        = static_cast<double>(std::accumulate(panel.counts.begin(), panel.counts.end(), std::int64_t {0}));
    for (std::size_t i = 0; i < panel.counts.size(); ++i) {
        if (panel.counts[i] == 0)
            continue;
        const double share = static_cast<double>(panel.counts[i]) / total;
        canvas.rect(plot.x(edges[i]) + 0.5, plot.y(share), plot.x(edges[i + 1]) - plot.x(edges[i]) - 1,
            plot.bottom() - plot.y(share), panel.ink,
            rateText(edges[i], 2) + " to " + rateText(edges[i + 1], 2) + ": " + countText(panel.counts[i])
                + " rows, " + percentText(share));
    }
    drawXAxis(canvas, plot, 5, rateTick, "p@1, probability of the first label");
    canvas.text(plot.left, plot.top - 12, panel.title, panel.ink, Anchor::Start, true);
    canvas.text(plot.right(), plot.top - 12,
        "mean " + rateText(panel.mean) + ", " + countText(static_cast<std::int64_t>(total)) + " rows",
        Ink::Text, Anchor::End);
    if (panel.mean)
        canvas.line(plot.x(*panel.mean), plot.top - 4, plot.x(*panel.mean), plot.bottom(), Ink::Text,
            Stroke::Dashed, 1.5);
}

} // namespace

Figure p1Figure(const ComparisonReport& report)
{
    const double largest
        = std::max(largestShare(report.p1.counts.baseline), largestShare(report.p1.counts.candidate));
    if (report.p1.edges.size() < 2 || largest == 0)
        return {};
    const std::string description = "Two histograms on the same axes. Mean p@1: baseline "
        + rateText(report.p1.mean.baseline) + ", candidate " + rateText(report.p1.mean.candidate) + ".";
    SvgCanvas canvas(860, 290, "fig-p1", "p@1 of both sides", description);
    Plot plot {.left = 46,
        .top = 34,
        .width = 364,
        .height = 206,
        .xMin = 0,
        .xMax = 1,
        .yMin = 0,
        .yMax = largest * 1.05};
    drawPanel(canvas, plot, report.p1.edges,
        {sideTitle(*report.baseline, "baseline"), Ink::Baseline, report.p1.counts.baseline,
            report.p1.mean.baseline});
    plot.left = 486;
    drawPanel(canvas, plot, report.p1.edges,
        {sideTitle(*report.candidate, "candidate"), Ink::Candidate, report.p1.counts.candidate,
            report.p1.mean.candidate});
    return {canvas.toString(),
        "Shares of the side's rows by p@1, on the same axes; the dashed line is the mean."};
}

Figure whyFigure(const ComparisonReport& report)
{
    if (!report.decomposition)
        return {};
    const auto parts = namedParts(*report.decomposition);
    double lower = 0;
    double upper = 0;
    double sum = 0;
    std::string description = "P@1 moved by " + changeText(report.headline.p1.change) + ":";
    for (const auto& [name, value] : parts) {
        sum += value;
        lower = std::min({lower, sum, value});
        upper = std::max({upper, sum, value});
        description += (sum == value ? " " : ", ") + std::string(name) + " " + changeText(value);
    }
    const double room = std::max(upper - lower, 0.001) * 0.12;
    SvgCanvas canvas(860, 226, "fig-why", "Why P@1 moved", description + ".");
    const Plot plot {
        .left = 120, .top = 8, .width = 720, .height = 166, .xMin = lower - room, .xMax = upper + room};
    drawXAxis(canvas, plot, 8, changeTick, "change of P@1; each part begins where the one above ends");
    const double step = plot.height / static_cast<double>(parts.size() + 1);
    const auto bar = [&](std::size_t row, std::string_view name, double from, double change,
                         const std::string& text, bool total) {
        const double top = plot.top + step * static_cast<double>(row) + 5;
        const double begin = plot.x(std::min(from, from + change));
        const double end = plot.x(std::max(from, from + change));
        const Ink ink = total ? Ink::Neutral : change < 0 ? Ink::Worse : Ink::Better;
        canvas.text(plot.left - 10, top + step / 2 - 1, name, Ink::Text, Anchor::End, total);
        canvas.rect(begin, top, std::max(end - begin, 1.0), step - 10, ink);
        const bool roomRight = end + 60 < plot.right();
        canvas.text(roomRight ? end + 6 : begin - 6, top + step / 2 - 1, text, Ink::Text,
            roomRight ? Anchor::Start : Anchor::End, total);
    };
    canvas.line(plot.x(0), plot.top, plot.x(0), plot.bottom(), Ink::Muted);
    sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        bar(i, parts[i].first, sum, parts[i].second, changeText(parts[i].second), false);
        sum += parts[i].second;
    }
    // The headline's own number: the sum of the parts may differ in its last bit and round the other way.
    bar(parts.size(), "total", 0, sum, changeText(report.headline.p1.change), true);
    return {canvas.toString(),
        "The parts add up exactly: other shares of the labels, better or worse within labels, new and "
        "removed "
        "labels."};
}

Figure calibrationFigure(const ComparisonReport& report)
{
    const Calibration& before = report.baseline->evaluation.calibration;
    const Calibration& after = report.candidate->evaluation.calibration;
    if (before.bins.empty() && after.bins.empty())
        return {};
    SvgCanvas canvas(860, 330, "fig-calibration", "Calibration of both sides",
        "How often the first label is right by its probability. Calibration error: baseline "
            + rateText(before.ece) + ", candidate " + rateText(after.ece) + ".");
    const auto panel = [&canvas](double left, const std::string& title, Ink ink, const Calibration& side) {
        const Plot plot {.left = left, .top = 34, .width = 364, .height = 246};
        drawYAxis(canvas, plot, 5, rateTick);
        drawXAxis(canvas, plot, 5, rateTick, "p@1");
        canvas.line(plot.x(0), plot.y(0), plot.x(1), plot.y(1), Ink::Muted, Stroke::Dashed);
        std::vector<std::pair<double, double>> points;
        for (const CalibrationBin& bin : side.bins) {
            points.emplace_back(plot.x(bin.confidence), plot.y(bin.accuracy));
            canvas.line(plot.x(bin.confidence), plot.y(bin.interval.lower), plot.x(bin.confidence),
                plot.y(bin.interval.upper), ink);
        }
        canvas.polyline(points, ink);
        for (std::size_t i = 0; i < points.size(); ++i)
            canvas.dot(points[i].first, points[i].second, 3, ink,
                "p@1 " + rateText(side.bins[i].confidence) + ": right on " + rateText(side.bins[i].accuracy)
                    + " of " + countText(side.bins[i].rows) + " rows");
        canvas.text(plot.left, plot.top - 12, title, ink, Anchor::Start, true);
        canvas.text(plot.right(), plot.top - 12,
            side.ece ? "ECE " + rateText(side.ece) : std::string("no labels"), Ink::Text, Anchor::End);
    };
    panel(46, sideTitle(*report.baseline, "baseline"), Ink::Baseline, before);
    panel(486, sideTitle(*report.candidate, "candidate"), Ink::Candidate, after);
    return {canvas.toString(),
        "Share of right first labels by p@1, in bins of equal mass with 95 % limits; on the dashed line p@1 "
        "is "
        "what it says."};
}

Figure headlineFigure(const ComparisonReport& report)
{
    std::vector<NamedMetric> metrics = namedMetrics(report.headline);
    std::erase_if(metrics, [](const NamedMetric& named) { return !named.metric->change; });
    if (metrics.empty())
        return {};
    double lower = 0;
    double upper = 0;
    std::string description = "Changes of the headline metrics with 95 % intervals:";
    for (const NamedMetric& named : metrics) {
        const double change = *named.metric->change;
        const Interval reach = named.metric->interval.value_or(Interval {change, change});
        lower = std::min({lower, change, reach.lower});
        upper = std::max({upper, change, reach.upper});
        description += " " + std::string(named.name) + " " + changeText(change) + " "
            + changeIntervalText(named.metric->interval) + ";";
    }
    description.back() = '.';
    const double room = std::max(upper - lower, 0.002) * 0.1;
    const double rowHeight = 26;
    const double height = rowHeight * static_cast<double>(metrics.size());
    SvgCanvas canvas(860, height + 56, "fig-headline", "Changes of the headline", description);
    const Plot plot {
        .left = 170, .top = 8, .width = 520, .height = height, .xMin = lower - room, .xMax = upper + room};
    drawXAxis(canvas, plot, 6, changeTick, "candidate minus baseline, with its 95 % interval");
    canvas.line(plot.x(0), plot.top, plot.x(0), plot.bottom(), Ink::Muted, Stroke::Dashed);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const double y = plot.top + rowHeight * (static_cast<double>(i) + 0.5);
        const MetricChange& metric = *metrics[i].metric;
        const double change = *metric.change;
        const bool clear = metric.interval && (metric.interval->lower > 0 || metric.interval->upper < 0);
        const Ink ink = !clear ? Ink::Neutral : change < 0 ? Ink::Worse : Ink::Better;
        canvas.text(plot.left - 10, y + 4, metrics[i].name, Ink::Text, Anchor::End);
        if (metric.interval) {
            canvas.line(
                plot.x(metric.interval->lower), y, plot.x(metric.interval->upper), y, ink, Stroke::Solid, 2);
            for (const double end : {metric.interval->lower, metric.interval->upper})
                canvas.line(plot.x(end), y - 5, plot.x(end), y + 5, ink, Stroke::Solid, 2);
        }
        canvas.dot(plot.x(change), y, 4, ink);
        canvas.text(plot.right() + 12, y + 4, changeText(change) + " " + changeIntervalText(metric.interval));
    }
    return {canvas.toString(), "An interval that leaves out 0 shows a change; grey ones do not."};
}

} // namespace touchstone
