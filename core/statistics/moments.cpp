#include "core/statistics/moments.h"

#include <algorithm>
#include <cmath>

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

} // namespace touchstone::statistics
