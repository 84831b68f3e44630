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

/// The standard error of a label's change when nothing changed, on the scale of the distribution.
std::optional<double> nullError(const LabelChange& label, bool relative, double retraining)
{
    if (!label.standardError)
        return std::nullopt;
    const double error = std::sqrt(*label.standardError * *label.standardError + retraining);
    if (!relative)
        return error;
    // With equal f1 on both sides the relative change varies as the change divided by f1.
    return label.f1.baseline && *label.f1.baseline > 0 ? std::optional(error / *label.f1.baseline)
                                                       : std::nullopt;
}

void describe(ChangeDistribution& result, const std::vector<double>& changes)
{
    if (const auto robust = statistics::robustFit(changes)) {
        result.median = robust->median;
        result.robustSd = robust->scale;
    }
    if (const auto shape = statistics::shape(changes)) {
        result.skewness = shape->skewness;
        result.kurtosis = shape->kurtosis;
    }
    result.normality = {.andersonDarling = statistics::andersonDarling(changes),
        .lilliefors = statistics::lilliefors(changes),
        .jarqueBera = statistics::jarqueBera(changes),
        .dAgostino = statistics::dAgostino(changes)};
    result.quantiles = statistics::quantilePlot(changes).value_or(std::vector<statistics::QuantilePoint> {});
}

} // namespace

ChangeDistribution changeDistribution(std::vector<LabelChange>& labels,
    const ComparisonParameters& parameters, std::optional<double> retraining)
{
    ChangeDistribution result;
    result.relative = parameters.relative;
    result.band = parameters.band;
    std::vector<double> changes;
    std::vector<double> errors;
    double reach = parameters.band;
    for (LabelChange& label : labels) {
        const std::optional<double> change = changeFor(label, parameters);
        label.inDistribution = change.has_value();
        if (!change)
            continue;
        changes.push_back(*change);
        if (const auto error = nullError(label, parameters.relative, retraining.value_or(0)))
            errors.push_back(*error);
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

    describe(result, changes);
    result.edges = edgesAround0(reach, parameters.relative ? relativeGrid : pointsGrid);
    for (double& change : changes)
        change = std::clamp(change, result.edges.front(), result.edges.back());
    result.counts = statistics::histogram(changes, result.edges).counts;
    if (result.labels >= fewestLabelsForCurve && result.mean && result.sd) {
        const auto n = static_cast<double>(result.labels);
        result.expected = statistics::expectedCounts(result.edges, n, *result.mean, *result.sd)
                              .value_or(std::vector<double> {});
    }
    if (result.labels >= fewestLabelsForCurve && errors.size() == changes.size()) {
        result.nullExpected = statistics::nullCounts(result.edges, errors).value_or(std::vector<double> {});
        result.nullHasRetraining = retraining.has_value();
    }
    return result;
}

} // namespace touchstone
