#include "core/figures/changefigure.h"

#include "core/figures/axis.h"
#include "core/figures/figures.h"
#include "core/report/comparisonblocks.h"
#include "core/report/numbers.h"
#include "core/statistics/normal.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr int curvePoints = 120;

double highest(const ChangeCurve& curve)
{
    double value = 0;
    for (const auto& point : curve.points)
        value = std::max(value, point.second);
    return value;
}

void drawCurve(SvgCanvas& canvas, const Plot& plot, const ChangeCurve& curve, Ink ink, Stroke stroke)
{
    std::vector<std::pair<double, double>> points;
    for (const auto& [x, y] : curve.points)
        points.emplace_back(plot.x(x), plot.y(std::min(y, plot.yMax)));
    canvas.polyline(points, ink, stroke);
}

std::string labelCount(double value, int decimals)
{
    return rateText(value, decimals);
}

std::string changeTick(double value, int decimals)
{
    return changeText(value, decimals);
}

} // namespace

std::optional<ChangeCurve> normalCurveOf(const ChangeDistribution& changes)
{
    if (changes.expected.empty() || !changes.mean || !changes.sd || changes.edges.size() < 2)
        return std::nullopt;
    ChangeCurve curve {
        .name = "normal curve, mean " + changeText(changes.mean) + ", sd " + rateText(changes.sd),
        .points = {}};
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

std::optional<ChangeCurve> nullCurveOf(const ChangeDistribution& changes)
{
    if (changes.nullExpected.empty())
        return std::nullopt;
    ChangeCurve curve {.name = changes.nullHasRetraining ? "if only retraining and sampling moved them"
                                                         : "if only sampling moved them",
        .points = {}};
    for (std::size_t bin = 0; bin < changes.nullExpected.size(); ++bin)
        curve.points.emplace_back(
            (changes.edges[bin] + changes.edges[bin + 1]) / 2, changes.nullExpected[bin]);
    return curve;
}

std::optional<ChangeCurve> twinCurveOf(
    const ChangeDistribution& changes, const std::optional<TwinReport>& twin)
{
    if (!twin || twin->labels == 0 || twin->counts.size() + 1 != changes.edges.size())
        return std::nullopt;
    ChangeCurve curve {.name = "what retraining did to the twin", .points = {}};
    const double scale = static_cast<double>(changes.labels) / static_cast<double>(twin->labels);
    for (std::size_t bin = 0; bin < twin->counts.size(); ++bin)
        curve.points.emplace_back((changes.edges[bin] + changes.edges[bin + 1]) / 2,
            static_cast<double>(twin->counts[bin]) * scale);
    return curve;
}

Figure changeFigure(const ComparisonReport& report)
{
    const ChangeDistribution& changes = report.distribution;
    if (changes.labels == 0 || changes.edges.size() < 2)
        return {};
    struct Drawn {
        ChangeCurve curve;
        Ink ink;
        Stroke stroke;
    };
    std::vector<Drawn> curves;
    if (auto curve = normalCurveOf(changes))
        curves.push_back({std::move(*curve), Ink::Text, Stroke::Solid});
    if (auto curve = nullCurveOf(changes))
        curves.push_back({std::move(*curve), Ink::Muted, Stroke::Dashed});
    if (auto curve = twinCurveOf(changes, report.twin))
        curves.push_back({std::move(*curve), Ink::Baseline, Stroke::Dotted});
    double top = static_cast<double>(*std::ranges::max_element(changes.counts));
    for (const Drawn& drawn : curves)
        top = std::max(top, std::min(highest(drawn.curve), top * 1.6)); // a spike must not flatten the bars
    SvgCanvas canvas(860, 330, "fig-change", "How f1 changed, label by label", changeLine(changes) + ".");
    const Plot plot {.left = 52,
        .top = 62,
        .width = 790,
        .height = 220,
        .xMin = changes.edges.front(),
        .xMax = changes.edges.back(),
        .yMin = 0,
        .yMax = top * 1.06};
    const double bandLeft = plot.x(std::max(-changes.band, plot.xMin));
    const double bandRight = plot.x(std::min(changes.band, plot.xMax));
    canvas.rect(bandLeft, plot.top, bandRight - bandLeft, plot.height, Ink::Band);
    drawYAxis(canvas, plot, 5, labelCount);
    for (std::size_t i = 0; i < changes.counts.size(); ++i) {
        if (changes.counts[i] == 0)
            continue;
        const double y = plot.y(static_cast<double>(changes.counts[i]));
        canvas.rect(plot.x(changes.edges[i]) + 0.5, y,
            plot.x(changes.edges[i + 1]) - plot.x(changes.edges[i]) - 1, plot.bottom() - y, Ink::Neutral,
            changeText(changes.edges[i], 2) + " to " + changeText(changes.edges[i + 1], 2) + ": "
                + countText(changes.counts[i]) + " labels");
    }
    canvas.line(plot.x(0), plot.top, plot.x(0), plot.bottom(), Ink::Muted);
    double legend = plot.left;
    for (const Drawn& drawn : curves) {
        drawCurve(canvas, plot, drawn.curve, drawn.ink, drawn.stroke);
        const std::vector<std::pair<double, double>> sample {{legend, 40}, {legend + 26, 40}};
        canvas.polyline(sample, drawn.ink, drawn.stroke);
        canvas.text(legend + 32, 44, drawn.curve.name);
        legend += 44 + 6.7 * static_cast<double>(drawn.curve.name.size());
    }
    canvas.text(plot.left, 18,
        countText(changes.labels) + " labels; " + percentText(changes.withinBand) + " within the band of "
            + changeText(-changes.band, 2) + " to " + changeText(changes.band, 2),
        Ink::Text, Anchor::Start, true);
    drawXAxis(canvas, plot, 10, changeTick,
        changes.relative ? "f1 change as a share of the baseline's f1"
                         : "f1 change, candidate minus baseline");
    return {canvas.toString(), changeLine(changes) + "."};
}

} // namespace touchstone
