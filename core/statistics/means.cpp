#include "core/statistics/means.h"

#include "core/statistics/distributions.h"

#include <cmath>

namespace touchstone::statistics {

namespace {

std::optional<MeanChange> judged(double change, double variance, double degrees, double level)
{
    if (!std::isfinite(change) || !std::isfinite(variance))
        return std::nullopt;
    MeanChange result {.change = change, .standardError = std::sqrt(variance), .degrees = degrees};
    result.interval = {change, change};
    if (!(variance > 0)) {
        result.p = change == 0 ? 1 : 0;
        return result;
    }
    result.p = studentTwoSidedP(change / result.standardError, degrees);
    const double half = studentTwoSidedQuantile(level, degrees) * result.standardError;
    result.interval = {change - half, change + half};
    return result;
}

} // namespace

std::optional<Interval> meanInterval(const RunningMoments& values, double level)
{
    const auto n = static_cast<double>(values.count());
    const double variance = values.variance() / n;
    if (values.count() < 2 || !std::isfinite(values.mean()) || !std::isfinite(variance))
        return std::nullopt;
    const double half = studentTwoSidedQuantile(level, n - 1) * std::sqrt(variance);
    return Interval {values.mean() - half, values.mean() + half};
}

std::optional<MeanChange> welch(const RunningMoments& baseline, const RunningMoments& candidate, double level)
{
    if (baseline.count() < 2 || candidate.count() < 2)
        return std::nullopt;
    const auto n = static_cast<double>(baseline.count());
    const auto m = static_cast<double>(candidate.count());
    const double a = baseline.variance() / n;
    const double b = candidate.variance() / m;
    const double degrees = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (m - 1));
    return judged(candidate.mean() - baseline.mean(), a + b, degrees, level);
}

std::optional<MeanChange> pairedMeanChange(const RunningMoments& differences, double level)
{
    if (differences.count() < 2)
        return std::nullopt;
    const auto n = static_cast<double>(differences.count());
    return judged(differences.mean(), differences.variance() / n, n - 1, level);
}

} // namespace touchstone::statistics
