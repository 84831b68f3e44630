#include "core/statistics/draws.h"

#include <algorithm>
#include <cmath>

namespace touchstone::statistics {

namespace {

constexpr double smallMean = 12;
constexpr std::int64_t fewMarked = 24; // a product of this many row counts stays in a double's range

std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/// Inversion from 0: `first` = P(0), `up(x)` = P(x + 1) / P(x).
template <typename Up>
std::int64_t fromZero(double u, double first, std::int64_t highest, Up up)
{
    std::int64_t x = 0;
    for (double term = first; u >= term && x < highest && (term > 0 || x == 0); ++x) {
        u -= term;
        term *= up(x);
    }
    return x;
}

/// Inversion from the mode outwards, one value up, one down, and so on.
template <typename Up>
std::int64_t fromMode(
    double u, std::int64_t mode, double peak, std::int64_t lowest, std::int64_t highest, Up up)
{
    std::int64_t low = mode;
    std::int64_t high = mode;
    double below = peak;
    double above = peak;
    u -= peak;
    while (u >= 0 && (above > 1e-18 || below > 1e-18)) {
        above = high < highest ? above * up(high) : 0;
        if (above > 0) {
            ++high;
            u -= above;
            if (u < 0)
                return high;
        }
        below = low > lowest ? below / up(low - 1) : 0;
        if (below > 0) {
            --low;
            u -= below;
            if (u < 0)
                return low;
        }
    }
    return mode; // also where rounding left a rest of the mass
}

} // namespace

std::uint64_t Draws::next()
{
    return mix(m_state += 0x9E3779B97F4A7C15U);
}

std::int64_t Draws::binomial(std::int64_t n, double p)
{
    if (n <= 0 || !(p > 0))
        return 0;
    if (p >= 1)
        return n;
    if (p > 0.5)
        return n - binomial(n, 1 - p);
    const double odds = p / (1 - p);
    const auto up = [n, odds](std::int64_t x) {
        return odds * static_cast<double>(n - x) / static_cast<double>(x + 1);
    };
    const auto trials = static_cast<double>(n);
    if (trials * p < smallMean)
        return fromZero(fraction(), std::exp(trials * std::log1p(-p)), n, up);
    const auto mode = std::min(n, static_cast<std::int64_t>((trials + 1) * p));
    return fromMode(fraction(), mode, binomialPmf(mode, n, p), 0, n, up);
}

std::int64_t Draws::hypergeometric(const Urn& urn)
{
    const std::int64_t lowest = urn.lowest();
    const std::int64_t highest = urn.highest();
    if (lowest == highest)
        return lowest;
    const auto up = [&urn](std::int64_t x) { return urn.stepUp(x); };
    if (lowest == 0 && urn.marked <= fewMarked) {
        double kept = 1;
        double all = 1;
        for (std::int64_t i = 0; i < urn.marked; ++i) {
            kept *= static_cast<double>(urn.total - urn.drawn - i);
            all *= static_cast<double>(urn.total - i);
        }
        return fromZero(fraction(), kept / all, highest, up);
    }
    const std::int64_t mode = urn.mode();
    return fromMode(fraction(), mode, hypergeometricPmf(mode, urn), lowest, highest, up);
}

void Draws::multinomial(std::int64_t n, std::span<const std::int64_t> weights, std::span<std::int64_t> counts)
{
    std::int64_t left = 0;
    for (const std::int64_t weight : weights)
        left += weight;
    for (std::size_t cell = 0; cell < weights.size(); ++cell) {
        const std::int64_t weight = weights[cell];
        counts[cell]
            = weight == left ? n : binomial(n, static_cast<double>(weight) / static_cast<double>(left));
        if (weight == 0)
            counts[cell] = 0;
        n -= counts[cell];
        left -= weight;
    }
}

std::uint64_t seedOf(std::uint64_t first, std::uint64_t second, std::uint64_t third)
{
    return mix(mix(mix(first + 0x9E3779B97F4A7C15U) + second) + third);
}

} // namespace touchstone::statistics
