#include "core/statistics/stability.h"

#include "core/statistics/distances.h"
#include "core/statistics/distributions.h"
#include "core/statistics/rowdeals.h"

#include <algorithm>
#include <vector>

namespace touchstone::statistics {

namespace {

constexpr double fewestExpected = 5;

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
    if (baseline.size() != candidate.size())
        return std::nullopt;
    std::vector<std::int64_t> before; // without the labels that are empty on both sides
    std::vector<std::int64_t> after;
    for (std::size_t label = 0; label < baseline.size(); ++label) {
        if (baseline[label] + candidate[label] > 0) {
            before.push_back(baseline[label]);
            after.push_back(candidate[label]);
        }
    }
    auto rows = RowDeals::ofSamples(before, after);
    const auto index = stabilityIndexOfCounts(before, after);
    if (!rows || !index)
        return std::nullopt;
    Stability result {.index = *index, .bins = static_cast<int>(before.size())};
    if (result.bins < 2 || parameters.deals < 1)
        return result;
    Draws draws(parameters.seed);
    std::vector<double> indices;
    for (int deal = 0; deal < parameters.deals; ++deal) {
        rows->deal(draws);
        indices.push_back(stabilityIndexOfCounts(rows->first(), rows->second()).value_or(0));
    }
    result.nullBand = bandOfDeals(indices);
    return result;
}

std::optional<Interval> bandOfDeals(std::span<const double> values)
{
    const auto sorted = SortedSample::of(values);
    if (!sorted || sorted->isEmpty())
        return std::nullopt;
    return Interval {sorted->quantile(0.025).value_or(0), sorted->quantile(0.975).value_or(0)};
}

} // namespace touchstone::statistics
