#include "core/comparison/changedistribution.h"

#include "core/statistics/histogram.h"
#include "core/statistics/moments.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr std::int64_t fewestLabelsForCurve = 8;

/// Bin widths and the most bins on one side of the middle one.
struct Grid {
    double binsPerUnit; // the width is its inverse, which would not be exact
    int mostBins;
};

// Points lie in [-1, 1]; with a width of 0.04 the middle bin ends at the 0.02 points that begin to matter.
constexpr Grid pointsGrid {25, 25};
constexpr Grid relativeGrid {10, 20};

std::vector<double> edgesAround0(double reach, const Grid& grid)
{
    // The j-th bin from the middle ends at (j + 1/2) widths.
    const double bins = std::ceil(reach * grid.binsPerUnit - 0.5);
    const int side = static_cast<int>(std::clamp(bins, 1.0, static_cast<double>(grid.mostBins)));
    std::vector<double> edges;
    for (int j = -side; j <= side + 1; ++j)
        edges.push_back((2 * j - 1) / (2 * grid.binsPerUnit));
    return edges;
}

/// The change that enters the distribution, or nothing.
std::optional<double> changeFor(const LabelChange& label, const ComparisonParameters& parameters)
{
    const std::int64_t least = std::max<std::int64_t>(1, parameters.minSupport);
    if (!label.known.baseline || !label.known.candidate || label.support.baseline < least
        || label.support.candidate < least)
        return std::nullopt;
    return parameters.relative ? label.relativeChange : label.f1Change;
}

} // namespace

ChangeDistribution changeDistribution(
    std::vector<LabelChange>& labels, const ComparisonParameters& parameters)
{
    ChangeDistribution result;
    result.relative = parameters.relative;
    result.band = parameters.band;
    std::vector<double> changes;
    double reach = parameters.band;
    for (LabelChange& label : labels) {
        const std::optional<double> change = changeFor(label, parameters);
        label.inDistribution = change.has_value();
        if (!change)
            continue;
        changes.push_back(*change);
        reach = std::max(reach, std::abs(*change));
    }

    result.labels = static_cast<std::int64_t>(changes.size());
    result.mean = statistics::mean(changes);
    result.sd = statistics::standardDeviation(changes);
    if (!changes.empty()) {
        const auto within = std::ranges::count_if(
            changes, [band = parameters.band](double change) { return std::abs(change) <= band; });
        result.withinBand = static_cast<double>(within) / static_cast<double>(changes.size());
    }

    result.edges = edgesAround0(reach, parameters.relative ? relativeGrid : pointsGrid);
    for (double& change : changes)
        change = std::clamp(change, result.edges.front(), result.edges.back());
    result.counts = statistics::histogram(changes, result.edges).counts;
    if (result.labels >= fewestLabelsForCurve && result.mean && result.sd) {
        const auto n = static_cast<double>(result.labels);
        result.expected = statistics::expectedCounts(result.edges, n, *result.mean, *result.sd)
                              .value_or(std::vector<double> {});
    }
    return result;
}

} // namespace touchstone
