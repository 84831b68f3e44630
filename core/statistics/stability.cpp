#include "core/statistics/stability.h"

#include "core/statistics/distances.h"
#include "core/statistics/distributions.h"
#include "core/statistics/draws.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace touchstone::statistics {

namespace {

constexpr double fewestExpected = 5;

std::int64_t total(std::span<const std::int64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
}

/// The index over `dealt` and the rest of `pooled`, without the checks and copies of stabilityIndexOfCounts.
double indexOfDeal(
    std::span<const std::int64_t> pooled, std::span<const std::int64_t> dealt, double n, double m)
{
    const double smoothing = 0.5 * static_cast<double>(pooled.size());
    const double scaleA = 1 / (n + smoothing);
    const double scaleB = 1 / (m + smoothing);
    double sum = 0;
    for (std::size_t label = 0; label < pooled.size(); ++label) {
        const double p = (static_cast<double>(dealt[label]) + 0.5) * scaleA;
        const double q = (static_cast<double>(pooled[label] - dealt[label]) + 0.5) * scaleB;
        sum += (p - q) * std::log(p / q);
    }
    return sum;
}

} // namespace

std::optional<Stability> numberStability(const SortedSample& baseline, const SortedSample& candidate)
{
    const auto counts = decileCounts(baseline, candidate);
    if (!counts)
        return std::nullopt;
    const auto index = stabilityIndexOfCounts(counts->baseline, counts->candidate);
    if (!index)
        return std::nullopt;
    Stability result {.index = *index, .bins = static_cast<int>(counts->baseline.size())};
    const double smallerShare
        = std::min(baseline.size(), candidate.size()) / (baseline.size() + candidate.size());
    bool enough = result.bins > 1;
    for (std::size_t bin = 0; bin < counts->baseline.size(); ++bin) {
        const auto rows = static_cast<double>(counts->baseline[bin] + counts->candidate[bin]);
        enough = enough && rows * smallerShare >= fewestExpected;
    }
    if (enough) {
        const double scale = 1 / baseline.size() + 1 / candidate.size();
        const double degrees = result.bins - 1;
        result.nullBand
            = Interval {scale * chiSquareQuantile(0.025, degrees), scale * chiSquareQuantile(0.975, degrees)};
    }
    return result;
}

std::optional<Stability> labelStability(std::span<const std::int64_t> baseline,
    std::span<const std::int64_t> candidate, const DealParameters& parameters)
{
    const std::int64_t n = total(baseline);
    const std::int64_t m = total(candidate);
    if (baseline.size() != candidate.size() || n <= 0 || m <= 0)
        return std::nullopt;
    std::vector<std::int64_t> pooled;
    std::vector<std::int64_t> dealt; // the observed deal first
    for (std::size_t label = 0; label < baseline.size(); ++label) {
        if (baseline[label] + candidate[label] > 0) {
            pooled.push_back(baseline[label] + candidate[label]);
            dealt.push_back(baseline[label]);
        }
    }
    Stability result {.index = indexOfDeal(pooled, dealt, static_cast<double>(n), static_cast<double>(m)),
        .bins = static_cast<int>(pooled.size())};
    if (result.bins < 2 || parameters.deals < 1)
        return result;

    const std::int64_t fewer = std::min(n, m); // so that exchanged sides see the same deals
    Draws draws(parameters.seed);
    std::vector<double> indices;
    for (int deal = 0; deal < parameters.deals; ++deal) {
        Urn urn {.total = n + m, .marked = 0, .drawn = fewer};
        for (std::size_t label = 0; label < pooled.size(); ++label) {
            urn.marked = pooled[label];
            dealt[label] = draws.hypergeometric(urn);
            urn.total -= pooled[label];
            urn.drawn -= dealt[label];
        }
        indices.push_back(
            indexOfDeal(pooled, dealt, static_cast<double>(fewer), static_cast<double>(n + m - fewer)));
    }
    const auto sorted = SortedSample::of(std::span<const double>(indices));
    if (sorted)
        result.nullBand = Interval {sorted->quantile(0.025).value_or(0), sorted->quantile(0.975).value_or(0)};
    return result;
}

} // namespace touchstone::statistics
