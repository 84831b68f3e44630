#include "core/statistics/distanceband.h"

#include "core/statistics/draws.h"
#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace touchstone::statistics {

namespace {

/// In cells; `dealt` of the `pooled` rows are on one side, n in all, the other m on the other.
double distanceOf(
    std::span<const std::int64_t> pooled, std::span<const std::int64_t> dealt, double n, double m)
{
    double sum = 0;
    double below = 0; // share of the one side minus share of the other
    for (std::size_t cell = 0; cell < pooled.size(); ++cell) {
        below += static_cast<double>(dealt[cell]) / n - static_cast<double>(pooled[cell] - dealt[cell]) / m;
        sum += std::abs(below);
    }
    return sum;
}

} // namespace

std::optional<BandedDistance> bandedWasserstein(std::span<const std::int64_t> baseline,
    std::span<const std::int64_t> candidate, double width, const DealParameters& parameters)
{
    const std::int64_t n = std::accumulate(baseline.begin(), baseline.end(), std::int64_t {0});
    const std::int64_t m = std::accumulate(candidate.begin(), candidate.end(), std::int64_t {0});
    if (baseline.size() != candidate.size() || n <= 0 || m <= 0 || parameters.deals < 1)
        return std::nullopt;
    std::vector<std::int64_t> pooled(baseline.size());
    std::ranges::transform(baseline, candidate, pooled.begin(), std::plus());
    std::vector<std::int64_t> dealt(baseline.begin(), baseline.end());
    BandedDistance result {
        .distance = width * distanceOf(pooled, dealt, static_cast<double>(n), static_cast<double>(m))};

    const std::int64_t fewer = std::min(n, m); // so that exchanged sides see the same deals
    Draws draws(parameters.seed);
    std::vector<double> distances;
    for (int deal = 0; deal < parameters.deals; ++deal) {
        Urn urn {.total = n + m, .marked = 0, .drawn = fewer};
        for (std::size_t cell = 0; cell < pooled.size(); ++cell) {
            urn.marked = pooled[cell];
            dealt[cell] = draws.hypergeometric(urn);
            urn.total -= pooled[cell];
            urn.drawn -= dealt[cell];
        }
        distances.push_back(width
            * distanceOf(pooled, dealt, static_cast<double>(fewer), static_cast<double>(n + m - fewer)));
    }
    if (const auto sorted = SortedSample::of(std::span<const double>(distances)))
        result.nullBand = {sorted->quantile(0.025).value_or(0), sorted->quantile(0.975).value_or(0)};
    return result;
}

} // namespace touchstone::statistics
