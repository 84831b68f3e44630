#include "core/statistics/moments.h"

#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace touchstone::statistics {

std::optional<double> mean(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    if (!std::isfinite(sum))
        return std::nullopt;
    return sum / static_cast<double>(values.size());
}

std::optional<double> standardDeviation(std::span<const double> values)
{
    const std::optional<double> centre = mean(values);
    if (values.size() < 2 || !centre)
        return std::nullopt;
    // Rounding of the mean would otherwise leave a deviation of about 1e-17 in a constant sample.
    if (std::ranges::all_of(values, [first = values.front()](double value) { return value == first; }))
        return 0.0;
    double squares = 0;
    double rest = 0; // corrects for the rounding of the mean
    for (const double value : values) {
        const double deviation = value - *centre;
        squares += deviation * deviation;
        rest += deviation;
    }
    const auto n = static_cast<double>(values.size());
    const double variance = (squares - rest * rest / n) / (n - 1);
    return std::sqrt(std::max(0.0, variance));
}

std::optional<Shape> shape(std::span<const double> values)
{
    const std::optional<double> spread = standardDeviation(values);
    if (!spread || !(*spread > 0))
        return std::nullopt;
    const double centre = mean(values).value_or(0);
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (const double value : values) {
        const double z = (value - centre) / *spread; // keeps the powers in a double's range
        second += z * z;
        third += z * z * z;
        fourth += z * z * z * z;
    }
    const auto n = static_cast<double>(values.size());
    const double variance = second / n;
    return Shape {third / n / (variance * std::sqrt(variance)), fourth / n / (variance * variance)};
}

std::optional<RobustFit> robustFit(std::span<const double> values)
{
    const auto sorted = SortedSample::of(values);
    if (!sorted || sorted->isEmpty())
        return std::nullopt;
    const double median = sorted->quantile(0.5).value_or(0);
    std::vector<double> distances;
    distances.reserve(values.size());
    for (const double value : values)
        distances.push_back(std::abs(value - median));
    const auto sortedDistances = SortedSample::of(std::span<const double>(distances));
    if (!sortedDistances)
        return std::nullopt;
    return RobustFit {median, 1.4826 * sortedDistances->quantile(0.5).value_or(0)};
}

std::optional<double> shareWithin(std::span<const double> values, double band)
{
    if (values.empty() || std::ranges::any_of(values, [](double value) { return std::isnan(value); }))
        return std::nullopt;
    const auto within
        = std::ranges::count_if(values, [band](double value) { return std::abs(value) <= band; });
    return static_cast<double>(within) / static_cast<double>(values.size());
}

} // namespace touchstone::statistics
