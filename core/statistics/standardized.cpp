#include "core/statistics/standardized.h"

#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

double f1Of(double hits, double gold, double wrong)
{
    const double size = gold + hits + wrong;
    return size > 0 ? 2 * hits / size : 0;
}

} // namespace

std::optional<std::vector<double>> labelWeights(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    auto weights = commonLabels(baseline, candidate);
    if (!weights)
        return std::nullopt;
    double rowsA = 0;
    double rowsB = 0;
    for (std::size_t label = 0; label < weights->size(); ++label) {
        rowsA += (*weights)[label] * static_cast<double>(baseline[label]);
        rowsB += (*weights)[label] * static_cast<double>(candidate[label]);
    }
    for (std::size_t label = 0; label < weights->size(); ++label) {
        if ((*weights)[label] > 0)
            (*weights)[label] = static_cast<double>(candidate[label]) / rowsB
                / (static_cast<double>(baseline[label]) / rowsA);
    }
    return weights;
}

std::optional<std::vector<double>> commonLabels(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    if (baseline.size() != candidate.size())
        return std::nullopt;
    std::vector<double> common(baseline.size());
    for (std::size_t label = 0; label < common.size(); ++label)
        common[label] = baseline[label] > 0 && candidate[label] > 0 ? 1 : 0;
    return common;
}

std::vector<FalseSums> falseSums(std::span<const ConfusionCount> confusion, std::span<const double> weights)
{
    std::vector<FalseSums> sums(weights.size());
    const auto labels = static_cast<std::int64_t>(weights.size());
    for (const ConfusionCount& entry : confusion) {
        if (entry.gold == entry.predicted || entry.gold < 0 || entry.gold >= labels || entry.predicted < 0
            || entry.predicted >= labels)
            continue;
        const double gold = weights[static_cast<std::size_t>(entry.gold)];
        const double predicted = weights[static_cast<std::size_t>(entry.predicted)];
        if (!(gold > 0) || !(predicted > 0))
            continue;
        const double ratio = gold / predicted;
        const auto rows = static_cast<double>(entry.rows);
        FalseSums& sum = sums[static_cast<std::size_t>(entry.predicted)];
        sum.weights += rows * ratio;
        sum.squares += rows * ratio * ratio;
        sum.rows += entry.rows;
    }
    return sums;
}

double StandardizedCounts::commonF1() const
{
    return f1Of(
        static_cast<double>(all.hits), static_cast<double>(all.gold), static_cast<double>(wrong.rows));
}

double StandardizedCounts::standardizedF1() const
{
    return f1Of(static_cast<double>(all.hits), static_cast<double>(all.gold), wrong.weights);
}

F1Split splitF1Change(const StandardizedCounts& baseline, const StandardizedCounts& candidate)
{
    const double standardized = baseline.standardizedF1();
    const double commonA = baseline.commonF1();
    const double commonB = candidate.commonF1();
    return {.labelMix = standardized - commonA,
        .within = commonB - standardized,
        .newLabels = candidate.all.f1() - commonB,
        .removedLabels = commonA - baseline.all.f1()};
}

HitOdds hitOdds(const StandardizedCounts& side)
{
    const double t = static_cast<double>(side.all.hits) + 0.5;
    const double n = static_cast<double>(side.all.gold) + 1;
    const double e = n - t + side.wrong.weights;
    const double slope = 1 / t + 1 / e;
    return {std::log(t / e), t * (1 - t / n) * slope * slope + side.wrong.squares / (e * e)};
}

WithinTest withinTest(const StandardizedCounts& baseline, const StandardizedCounts& candidate, double tau2)
{
    const HitOdds a = hitOdds(baseline);
    const HitOdds b = hitOdds(candidate);
    double variance = a.variance + b.variance;
    if (tau2 > 0) {
        const double f1
            = std::clamp((baseline.standardizedF1() + candidate.standardizedF1()) / 2, 0.05, 0.95);
        variance += tau2 / (f1 * (1 - f1) * f1 * (1 - f1));
    }
    const double z = (b.logOdds - a.logOdds) / std::sqrt(variance);
    return {z, normalTwoSidedP(z)};
}

} // namespace touchstone::statistics
