#include "core/statistics/proportions.h"

#include "core/statistics/distributions.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

ExactP mcNemar(std::int64_t b, std::int64_t c)
{
    const std::int64_t n = b + c;
    if (n <= 0)
        return {};
    const std::int64_t smaller = std::min(b, c);
    const double observed = binomialPmf(smaller, n, 0.5);
    if (b == c)
        return {1, 1 - observed / 2};
    const double p = std::min(1.0, 2 * binomialLowerTail(smaller, n, 0.5));
    return {p, p - observed};
}

std::optional<ZTest> twoProportionTest(const Proportion& baseline, const Proportion& candidate)
{
    if (baseline.rows <= 0 || candidate.rows <= 0)
        return std::nullopt;
    const auto n = static_cast<double>(baseline.rows);
    const auto m = static_cast<double>(candidate.rows);
    const double pooled = static_cast<double>(baseline.hits + candidate.hits) / (n + m);
    const double variance = pooled * (1 - pooled) * (1 / n + 1 / m);
    if (!(variance > 0))
        return ZTest {};
    const double z = (candidate.rate() - baseline.rate()) / std::sqrt(variance);
    return ZTest {z, normalTwoSidedP(z)};
}

std::optional<Interval> wilson(const Proportion& proportion, double level)
{
    if (proportion.rows <= 0)
        return std::nullopt;
    const auto n = static_cast<double>(proportion.rows);
    const double z = normalQuantile((1 + level) / 2);
    const double rate = proportion.rate();
    const double scale = 1 + z * z / n;
    const double centre = (rate + z * z / (2 * n)) / scale;
    const double half = z * std::sqrt(rate * (1 - rate) / n + z * z / (4 * n * n)) / scale;
    // Rounding must not take the ends off 0 and 1.
    const double lower = proportion.hits == 0 ? 0 : std::max(0.0, centre - half);
    const double upper = proportion.hits == proportion.rows ? 1 : std::min(1.0, centre + half);
    return Interval {lower, upper};
}

Interval squareAndAdd(
    double baseline, const Interval& baselineLimits, double candidate, const Interval& candidateLimits)
{
    const double change = candidate - baseline;
    return {change - std::hypot(candidate - candidateLimits.lower, baselineLimits.upper - baseline),
        change + std::hypot(candidateLimits.upper - candidate, baseline - baselineLimits.lower)};
}

std::optional<Interval> newcombe(const Proportion& baseline, const Proportion& candidate, double level)
{
    const auto baselineLimits = wilson(baseline, level);
    const auto candidateLimits = wilson(candidate, level);
    if (!baselineLimits || !candidateLimits)
        return std::nullopt;
    return squareAndAdd(baseline.rate(), *baselineLimits, candidate.rate(), *candidateLimits);
}

std::optional<IntervalEstimate> agrestiMin(std::int64_t b, std::int64_t c, std::int64_t rows, double level)
{
    if (rows <= 0)
        return std::nullopt;
    const double n = static_cast<double>(rows) + 2;
    const double lost = static_cast<double>(b) + 0.5;
    const double won = static_cast<double>(c) + 0.5;
    const double difference = won - lost;
    const double half
        = normalQuantile((1 + level) / 2) * std::sqrt(lost + won - difference * difference / n) / n;
    return IntervalEstimate {static_cast<double>(c - b) / static_cast<double>(rows),
        {std::max(-1.0, difference / n - half), std::min(1.0, difference / n + half)}};
}

} // namespace touchstone::statistics
