#include "core/comparison/p1comparison.h"

#include "core/statistics/distances.h"

namespace touchstone {

namespace {

std::optional<statistics::SortedSample> sortedP1(const Predictions& predictions)
{
    std::vector<float> values(static_cast<std::size_t>(predictions.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = predictions.p1(static_cast<std::int64_t>(i));
    return statistics::SortedSample::of(values);
}

void addDistances(P1Comparison& result, const Predictions& baseline, const Predictions& candidate)
{
    const auto before = sortedP1(baseline);
    const auto after = sortedP1(candidate);
    if (!before || !after)
        return;
    result.ks = statistics::kolmogorovSmirnov(*before, *after);
    result.wasserstein = statistics::wasserstein(*before, *after);
    result.jensenShannon
        = statistics::jensenShannonDistance(std::span<const std::int64_t>(result.counts.baseline),
            std::span<const std::int64_t>(result.counts.candidate));
    result.psi = statistics::stabilityIndex(*before, *after);
}

} // namespace

P1Comparison compareP1(
    const ComparisonContext& context, const Evaluation& baseline, const Evaluation& candidate)
{
    P1Comparison result;
    result.edges = baseline.histogramEdges;
    result.counts = {baseline.histogram, candidate.histogram};
    if (context.sameLoss)
        addDistances(result, context.baseline.predictions, context.candidate.predictions);
    return result;
}

} // namespace touchstone
