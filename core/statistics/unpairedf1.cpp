#include "core/statistics/unpairedf1.h"

#include "core/statistics/fisher.h"

#include <cmath>

namespace touchstone::statistics {

Proportion jaccard(const LabelCounts& counts)
{
    return {counts.hits, counts.rowsOfEither()};
}

ExactP rawF1Test(const LabelCounts& baseline, const LabelCounts& candidate)
{
    return fisherExact(jaccard(baseline), jaccard(candidate));
}

double smallestRawF1MidP(const LabelCounts& baseline, const LabelCounts& candidate)
{
    return smallestFisherMidP(jaccard(baseline), jaccard(candidate));
}

std::optional<Interval> f1Interval(const LabelCounts& counts, double level)
{
    const auto limits = wilson(jaccard(counts), level);
    if (!limits)
        return std::nullopt;
    return Interval {2 * limits->lower / (1 + limits->lower), 2 * limits->upper / (1 + limits->upper)};
}

std::optional<double> f1StandardError(const LabelCounts& counts)
{
    if (counts.rowsOfEither() <= 0)
        return std::nullopt;
    const auto hits = static_cast<double>(counts.hits);
    const auto rows = static_cast<double>(counts.rowsOfEither());
    const double plain = hits / rows;
    const double smoothed = (hits + 0.5) / (rows + 1);
    return 2 / ((1 + plain) * (1 + plain)) * std::sqrt(smoothed * (1 - smoothed) / rows);
}

std::optional<F1Change> unpairedF1Change(
    const LabelCounts& baseline, const LabelCounts& candidate, double level)
{
    const auto limitsA = f1Interval(baseline, level);
    const auto limitsB = f1Interval(candidate, level);
    const auto errorA = f1StandardError(baseline);
    const auto errorB = f1StandardError(candidate);
    if (!limitsA || !limitsB || !errorA || !errorB)
        return std::nullopt;
    const double f1A = baseline.f1();
    const double f1B = candidate.f1();
    return F1Change {.change = f1B - f1A,
        .standardError = std::hypot(*errorA, *errorB),
        .interval = squareAndAdd(f1A, *limitsA, f1B, *limitsB)};
}

} // namespace touchstone::statistics
