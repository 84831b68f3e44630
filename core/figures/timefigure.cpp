#include "core/figures/timefigure.h"

#include "core/figures/axis.h"
#include "core/figures/figures.h"
#include "core/report/numbers.h"

#include <algorithm>
#include <map>

namespace touchstone {

namespace {

bool isTime(const std::string& name)
{
    return name != "unknown" && name != "other";
}

std::vector<TimeFigurePoint> pointsOfSlices(const Slices& slices, bool isP1)
{
    std::vector<TimeFigurePoint> points;
    for (const Slice& slice : slices.slices) {
        if (!isTime(slice.name))
            continue;
        const SliceMetric& before = isP1 ? slice.side.baseline.p1 : slice.side.baseline.meanP1;
        const SliceMetric& after = isP1 ? slice.side.candidate.p1 : slice.side.candidate.meanP1;
        points.push_back({slice.name, {before.value, after.value}, {before.interval, after.interval}});
    }
    return points;
}

std::vector<TimeFigurePoint> pointsOfEvaluations(const ComparisonReport& report, bool isP1)
{
    std::map<std::string, TimeFigurePoint> byMonth;
    const auto add = [&](const SideReport& side, std::optional<double> Both<std::optional<double>>::*member) {
        for (const TimeSlice& slice : side.evaluation.slices) {
            if (!isTime(slice.month))
                continue;
            TimeFigurePoint& point = byMonth[slice.month];
            point.name = slice.month;
            point.value.*member = isP1 ? slice.p1 : std::optional(slice.meanP1);
        }
    };
    add(*report.baseline, &Both<std::optional<double>>::baseline);
    add(*report.candidate, &Both<std::optional<double>>::candidate);
    std::vector<TimeFigurePoint> points;
    for (auto& [month, point] : byMonth)
        points.push_back(std::move(point));
    return points;
}

void drawSide(SvgCanvas& canvas, const Plot& plot, const std::vector<TimeFigurePoint>& points, bool candidate)
{
    const Ink ink = candidate ? Ink::Candidate : Ink::Baseline;
    const double shift = candidate ? 2.5 : -2.5; // so that intervals of both are seen
    std::vector<std::pair<double, double>> line;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& value = candidate ? points[i].value.candidate : points[i].value.baseline;
        const auto& interval = candidate ? points[i].interval.candidate : points[i].interval.baseline;
        if (!value)
            continue;
        const double x = plot.x(static_cast<double>(i)) + shift;
        if (interval)
            canvas.line(x, plot.y(interval->lower), x, plot.y(interval->upper), ink);
        line.emplace_back(x, plot.y(*value));
        canvas.dot(x, plot.y(*value), 3, ink, points[i].name + ": " + rateText(value));
    }
    canvas.polyline(line, ink);
}

} // namespace

TimeFigureData timeFigureData(const ComparisonReport& report)
{
    TimeFigureData data {
        .isP1 = report.baseline->isLabelled() && report.candidate->isLabelled(), .points = {}};
    if (report.slices && report.slices->by != SliceBy::Column)
        data.points = pointsOfSlices(*report.slices, data.isP1);
    else
        data.points = pointsOfEvaluations(report, data.isP1);
    if (data.points.size() < 2)
        data.points.clear();
    return data;
}

Figure timeFigure(const ComparisonReport& report)
{
    const TimeFigureData data = timeFigureData(report);
    if (data.points.empty())
        return {};
    double lower = 1;
    double upper = 0;
    for (const TimeFigurePoint& point : data.points) {
        for (const auto& value : {point.value.baseline, point.value.candidate}) {
            if (value) {
                lower = std::min(lower, *value);
                upper = std::max(upper, *value);
            }
        }
        for (const auto& interval : {point.interval.baseline, point.interval.candidate}) {
            if (interval) {
                lower = std::min(lower, interval->lower);
                upper = std::max(upper, interval->upper);
            }
        }
    }
    if (!(upper >= lower))
        return {};
    const double room = std::max(upper - lower, 0.02) * 0.08;
    const std::string metric = data.isP1 ? "P@1" : "mean p@1";
    const bool byWeek = report.slices && report.slices->by == SliceBy::Week;
    SvgCanvas canvas(860, 270, "fig-time", metric + " over time",
        metric + " of both sides from " + data.points.front().name + " to " + data.points.back().name + ".");
    const Plot plot {.left = 60,
        .top = 30,
        .width = 780,
        .height = 190,
        .xMin = -0.5,
        .xMax = static_cast<double>(data.points.size()) - 0.5,
        .yMin = std::max(0.0, lower - room),
        .yMax = std::min(1.0, upper + room)};
    drawYAxis(canvas, plot, 5, [](double value, int decimals) { return rateText(value, decimals); });
    canvas.line(plot.left, plot.bottom(), plot.right(), plot.bottom(), Ink::Muted);
    const std::size_t every = 1 + (data.points.size() - 1) / 12; // as many names as there is room for
    for (std::size_t i = 0; i < data.points.size(); i += every)
        canvas.text(plot.x(static_cast<double>(i)), plot.bottom() + 17, data.points[i].name, Ink::Muted,
            Anchor::Middle);
    canvas.text(plot.left + plot.width / 2, plot.bottom() + 36, byWeek ? "week (UTC)" : "month (UTC)",
        Ink::Muted, Anchor::Middle);
    canvas.text(plot.left, plot.top - 12, metric + " of the baseline", Ink::Baseline, Anchor::Start, true);
    canvas.text(
        plot.left + 190, plot.top - 12, metric + " of the candidate", Ink::Candidate, Anchor::Start, true);
    drawSide(canvas, plot, data.points, false);
    drawSide(canvas, plot, data.points, true);
    return {canvas.toString(),
        metric + (byWeek ? " by week" : " by month")
            + (report.slices ? ", with 95 % intervals." : "; months with few rows jump.")};
}

} // namespace touchstone
