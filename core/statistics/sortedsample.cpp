#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

template <typename T>
std::optional<std::vector<double>> sortedValues(std::span<const T> values)
{
    if (!std::ranges::all_of(values, [](T value) { return std::isfinite(value); }))
        return std::nullopt;
    std::vector<T> sorted(values.begin(), values.end());
    std::ranges::sort(sorted); // in its own type: floats sort faster than doubles
    return std::vector<double>(sorted.begin(), sorted.end());
}

} // namespace

std::optional<SortedSample> SortedSample::of(std::span<const float> values)
{
    auto sorted = sortedValues(values);
    if (!sorted)
        return std::nullopt;
    return SortedSample(std::move(*sorted));
}

std::optional<SortedSample> SortedSample::of(std::span<const double> values)
{
    auto sorted = sortedValues(values);
    if (!sorted)
        return std::nullopt;
    return SortedSample(std::move(*sorted));
}

std::optional<double> SortedSample::quantile(double q) const
{
    if (m_values.empty())
        return std::nullopt;
    const double position = std::clamp(q, 0.0, 1.0) * (size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, m_values.size() - 1);
    const double fraction = position - static_cast<double>(below);
    return m_values[below] + (m_values[above] - m_values[below]) * fraction;
}

} // namespace touchstone::statistics
