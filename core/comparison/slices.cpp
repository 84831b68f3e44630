#include "core/comparison/slices.h"

#include "core/base/time.h"
#include "core/comparison/rowfacts.h"
#include "core/comparison/sidecounts.h"
#include "core/comparison/sliceplan.h"
#include "core/statistics/distributions.h"
#include "core/statistics/influence.h"
#include "core/statistics/means.h"
#include "core/statistics/normal.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace touchstone {

namespace {

/// The rows of each slice, one after the other.
struct Grouped {
    std::vector<std::int64_t> rows;
    std::vector<std::size_t> ends; ///< of each slice in `rows`
};

Grouped grouped(const std::vector<std::int32_t>& ofRow, std::size_t slices)
{
    Grouped result;
    std::vector<std::size_t> next;
    next.assign(slices + 1, 0);
    for (const std::int32_t slice : ofRow)
        ++next[static_cast<std::size_t>(slice) + 1];
    for (std::size_t slice = 0; slice < slices; ++slice)
        next[slice + 1] += next[slice];
    result.ends.assign(next.begin() + 1, next.end());
    result.rows.assign(ofRow.size(), 0);
    for (std::size_t row = 0; row < ofRow.size(); ++row)
        result.rows[next[static_cast<std::size_t>(ofRow[row])]++] = static_cast<std::int64_t>(row);
    return result;
}

SliceMetric rateOf(std::int64_t hits, std::int64_t rows)
{
    const statistics::Proportion proportion {hits, rows};
    if (rows == 0)
        return {};
    return {proportion.rate(), statistics::wilson(proportion)};
}

SliceMetric meanOf(const statistics::RunningMoments& moments)
{
    SliceMetric metric;
    if (moments.count() == 0)
        return metric;
    metric.value = moments.mean();
    if (moments.count() > 1) {
        const auto n = static_cast<double>(moments.count());
        const double half = statistics::studentTwoSidedQuantile(statistics::usualLevel, n - 1)
            * std::sqrt(moments.variance() / n);
        metric.interval
            = Interval {std::max(0.0, moments.mean() - half), std::min(1.0, moments.mean() + half)};
    }
    return metric;
}

SliceMetric f1Of(const Predictions& predictions, std::span<const std::int64_t> rows,
    std::vector<statistics::LabelCounts>& counts)
{
    std::ranges::fill(counts, statistics::LabelCounts {});
    bool labelled = false;
    for (const std::int64_t row : rows) {
        const std::int32_t gold = predictions.truth[static_cast<std::size_t>(row)];
        if (gold < 0)
            continue;
        labelled = true;
        const std::int32_t first = predictions.first(row);
        ++counts[static_cast<std::size_t>(gold)].gold;
        counts[static_cast<std::size_t>(gold)].hits += first == gold ? 1 : 0;
        if (first >= 0)
            ++counts[static_cast<std::size_t>(first)].predicted;
    }
    if (!labelled)
        return {};
    const auto influence = statistics::HeadlineInfluence::macro(counts);
    statistics::InfluenceSum sum;
    for (const std::int64_t row : rows) {
        if (const std::int32_t gold = predictions.truth[static_cast<std::size_t>(row)]; gold >= 0)
            sum.add(influence.of(gold, predictions.first(row)));
    }
    if (!(sum.standardError() > 0)) // all rows alike: the linearised error has nothing to go by
        return {influence.value(), {}};
    const double half = statistics::normalQuantile(0.5 + statistics::usualLevel / 2) * sum.standardError();
    return {influence.value(),
        Interval {std::max(0.0, influence.value() - half), std::min(1.0, influence.value() + half)}};
}

std::vector<SliceSide> sidesOf(
    const Predictions& predictions, const std::vector<std::int32_t>& ofRow, std::size_t slices)
{
    const Grouped groups = grouped(ofRow, slices);
    const bool ranksFive = predictions.k >= std::min<std::int64_t>(5, predictions.modelLabels);
    std::vector<SliceSide> result(slices);
    std::vector<statistics::LabelCounts> counts(predictions.labels.size());
    std::size_t begin = 0;
    for (std::size_t slice = 0; slice < slices; ++slice) {
        const std::size_t end = groups.ends[slice];
        const auto rows = std::span(groups.rows).subspan(begin, end - begin);
        begin = end;
        SliceSide& side = result[slice];
        side.rows = static_cast<std::int64_t>(rows.size());
        statistics::RunningMoments confidence;
        std::int64_t hits = 0;
        std::int64_t hitsAt5 = 0;
        for (const std::int64_t row : rows) {
            confidence.add(predictions.p1(row));
            if (predictions.truth[static_cast<std::size_t>(row)] < 0)
                continue;
            const RowFacts facts = factsOf(predictions, row);
            ++side.labelled;
            hits += facts.hit ? 1 : 0;
            hitsAt5 += facts.hitAt5 ? 1 : 0;
        }
        side.p1 = rateOf(hits, side.labelled);
        if (ranksFive)
            side.recallAt5 = rateOf(hitsAt5, side.labelled);
        side.f1Macro = f1Of(predictions, rows, counts);
        side.meanP1 = meanOf(confidence);
    }
    return result;
}

std::optional<std::int32_t> periodOf(std::optional<std::int64_t> time, SliceBy by)
{
    if (!time)
        return std::nullopt;
    return by == SliceBy::Week ? weekIndex(*time) : monthIndex(*time);
}

/// Slices of both sides that have rows, by age.
std::vector<AgePoint> agesOf(const std::vector<Slice>& slices)
{
    std::map<int, AgePoint> points;
    for (const Slice& slice : slices) {
        const auto put = [&points](const SliceSide& side, SliceSide Both<SliceSide>::*member) {
            if (!side.age || side.rows == 0)
                return;
            AgePoint& point = points[*side.age];
            point.age = *side.age;
            point.side.*member = side;
        };
        put(slice.side.baseline, &Both<SliceSide>::baseline);
        put(slice.side.candidate, &Both<SliceSide>::candidate);
    }
    std::vector<AgePoint> ages;
    for (auto& [age, point] : points)
        ages.push_back(std::move(point));
    return ages;
}

} // namespace

std::string_view sliceByName(SliceBy by)
{
    switch (by) {
    case SliceBy::Month:
        return "month";
    case SliceBy::Week:
        return "week";
    case SliceBy::Column:
        return "column";
    case SliceBy::None:
        break;
    }
    return {};
}

std::optional<Slices> slicesOf(const ComparisonContext& context)
{
    const SliceBy by = context.parameters.sliceBy;
    if (by == SliceBy::None)
        return std::nullopt;
    const ComparisonSide& baseline = context.baseline;
    const ComparisonSide& candidate = context.candidate;
    const SlicePlan plan
        = by == SliceBy::Column ? planByColumn(baseline, candidate) : planByTime(baseline, candidate, by);
    auto before = sidesOf(baseline.predictions, plan.ofRow.baseline, plan.names.size());
    auto after = sidesOf(candidate.predictions, plan.ofRow.candidate, plan.names.size());

    Slices result {.by = by, .column = context.parameters.sliceColumn};
    Both<std::optional<std::int32_t>> ends;
    if (by != SliceBy::Column) {
        result.trainingEnd = {baseline.trainingEnd, candidate.trainingEnd};
        ends = {periodOf(baseline.trainingEnd, by), periodOf(candidate.trainingEnd, by)};
    }
    for (std::size_t slice = 0; slice < plan.names.size(); ++slice) {
        if (plan.period[slice] && ends.baseline)
            before[slice].age = *plan.period[slice] - *ends.baseline;
        if (plan.period[slice] && ends.candidate)
            after[slice].age = *plan.period[slice] - *ends.candidate;
        result.slices.push_back({plan.names[slice], {std::move(before[slice]), std::move(after[slice])}});
    }
    result.ages = agesOf(result.slices);
    return result;
}

} // namespace touchstone
