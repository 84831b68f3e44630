#pragma once

#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// A sample in ascending order: sorted once, used by every function that needs the order. May be empty.
class SortedSample
{
public:
    /// Nothing when a value is not finite.
    static std::optional<SortedSample> of(std::span<const float> values);
    static std::optional<SortedSample> of(std::span<const double> values);

    std::span<const double> values() const { return m_values; }
    bool isEmpty() const { return m_values.empty(); }
    double size() const { return static_cast<double>(m_values.size()); }

    /// Linear interpolation between order statistics at (n - 1) q, as numpy.quantile; q in [0, 1].
    /// Nothing for an empty sample.
    std::optional<double> quantile(double q) const;

private:
    explicit SortedSample(std::vector<double> values)
        : m_values(std::move(values))
    {
    }

    std::vector<double> m_values;
};

} // namespace touchstone::statistics
