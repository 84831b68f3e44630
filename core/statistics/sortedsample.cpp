#include "core/statistics/sortedsample.h"

#include "core/statistics/radixsort.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace touchstone::statistics {

namespace {

template <typename T>
bool allFinite(std::span<const T> values)
{
    return std::ranges::all_of(values, [](T value) { return std::isfinite(value); });
}

constexpr std::uint32_t signBit = 0x80000000U;

/// Whole numbers in the order of the floats: negative ones have their bits in reverse order below the others.
std::uint32_t orderedBits(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return (bits & signBit) != 0 ? ~bits : bits | signBit;
}

float fromOrderedBits(std::uint32_t ordered)
{
    return std::bit_cast<float>((ordered & signBit) != 0 ? ordered & ~signBit : ~ordered);
}

} // namespace

std::optional<SortedSample> SortedSample::of(std::span<const float> values)
{
    if (!allFinite(values))
        return std::nullopt;
    std::vector<std::uint32_t> ordered(values.size());
    std::ranges::transform(values, ordered.begin(), orderedBits);
    radixSort(ordered);
    std::vector<double> sorted(ordered.size());
    std::ranges::transform(ordered, sorted.begin(), fromOrderedBits);
    return SortedSample(std::move(sorted));
}

std::optional<SortedSample> SortedSample::of(std::span<const double> values)
{
    if (!allFinite(values))
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    return SortedSample(std::move(sorted));
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
