#include "core/comparison/p1comparison.h"

#include "core/base/together.h"
#include "core/statistics/distances.h"
#include "core/statistics/means.h"
#include "core/statistics/stability.h"

#include <algorithm>

namespace touchstone {

namespace {

std::optional<statistics::SortedSample> sortedP1(const Predictions& predictions)
{
    std::vector<float> values(static_cast<std::size_t>(predictions.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = predictions.p1(static_cast<std::int64_t>(i));
    return statistics::SortedSample::of(values);
}

std::optional<Interval> meanIntervalOf(const Predictions& predictions)
{
    statistics::RunningMoments moments;
    for (std::int64_t i = 0; i < predictions.size(); ++i)
        moments.add(predictions.p1(i));
    const auto interval = statistics::meanInterval(moments);
    if (!interval)
        return std::nullopt;
    return Interval {std::max(0.0, interval->lower), std::min(1.0, interval->upper)};
}

void addDistances(P1Comparison& result, const Predictions& baseline, const Predictions& candidate)
{
    std::optional<statistics::SortedSample> before;
    std::optional<statistics::SortedSample> after;
    runTogether({[&] { before = sortedP1(baseline); }, [&] { after = sortedP1(candidate); }});
    if (!before || !after)
        return;
    if (const auto distances = statistics::distributionDistances(*before, *after)) {
        result.ks = distances->kolmogorovSmirnov;
        result.ksP = statistics::kolmogorovSmirnovP(*result.ks, before->size(), after->size());
        result.wasserstein = distances->wasserstein;
    }
    result.jensenShannon
        = statistics::jensenShannonDistance(std::span<const std::int64_t>(result.counts.baseline),
            std::span<const std::int64_t>(result.counts.candidate));
    if (const auto stability = statistics::numberStability(*before, *after)) {
        result.psi = stability->index;
        result.psiNull = stability->nullBand;
        result.psiBins = stability->bins;
    }
}

} // namespace

std::string_view p1WithheldName(P1Withheld withheld)
{
    switch (withheld) {
    case P1Withheld::DifferentLoss:
        return "different-loss";
    case P1Withheld::NoRows:
        return "no-rows";
    case P1Withheld::No:
        break;
    }
    return "";
}

P1Comparison compareP1(
    const ComparisonContext& context, const Evaluation& baseline, const Evaluation& candidate)
{
    P1Comparison result;
    result.edges = baseline.histogramEdges;
    result.counts = {baseline.histogram, candidate.histogram};
    result.rows = {baseline.rows, candidate.rows};
    result.mean = {baseline.meanP1, candidate.meanP1};
    result.meanInterval
        = {meanIntervalOf(context.baseline.predictions), meanIntervalOf(context.candidate.predictions)};
    if (!context.sameLoss)
        result.withheld = P1Withheld::DifferentLoss;
    else if (baseline.rows == 0 || candidate.rows == 0)
        result.withheld = P1Withheld::NoRows;
    else
        addDistances(result, context.baseline.predictions, context.candidate.predictions);
    return result;
}

} // namespace touchstone
