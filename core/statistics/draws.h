#pragma once

#include "core/statistics/distributions.h"

#include <cstdint>
#include <span>

namespace touchstone::statistics {

/// Reproducible random numbers (splitmix64; Steele, Lea, Flood 2014) and the discrete distributions that the
/// resamplings need, by inversion: from 0 where the mean is small, else outwards from the mode, so about one standard
/// deviation of steps. Written out because the standard library's distributions differ between libraries.
class Draws
{
public:
    explicit Draws(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next();

    /// Uniform in [0, 1).
    double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }

    /// Successes of n >= 0 trials; p is taken into [0, 1].
    std::int64_t binomial(std::int64_t n, double p);

    /// Marked balls among the drawn ones of the urn.
    std::int64_t hypergeometric(const Urn& urn);

    /// Deals `n` >= 0 rows out to cells in proportion to `weights` (>= 0, sum > 0), as resampling n rows with
    /// replacement would; `counts` is as long as `weights`.
    void multinomial(std::int64_t n, std::span<const std::int64_t> weights, std::span<std::int64_t> counts);

private:
    std::uint64_t m_state;
};

/// A seed that depends on every value and their order.
std::uint64_t seedOf(std::uint64_t first, std::uint64_t second, std::uint64_t third = 0);

} // namespace touchstone::statistics
