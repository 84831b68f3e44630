#include "core/statistics/normal.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace touchstone::statistics {

namespace {

/// Phi(b) - Phi(a) for a < b, taken in the tail where the two do not cancel.
double normalMass(double a, double b)
{
    if (a > 0)
        return normalCdf(-a) - normalCdf(-b);
    return normalCdf(b) - normalCdf(a);
}

} // namespace

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

std::optional<std::vector<double>> expectedCounts(
    std::span<const double> edges, double n, double mean, double sd)
{
    if (edges.size() < 2 || !(sd > 0) || !std::isfinite(sd) || !std::isfinite(mean) || !std::isfinite(n))
        return std::nullopt;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> expected(edges.size() - 1);
    for (std::size_t bin = 0; bin < expected.size(); ++bin) {
        const double a = bin == 0 ? -infinity : (edges[bin] - mean) / sd;
        const double b = bin + 1 == expected.size() ? infinity : (edges[bin + 1] - mean) / sd;
        expected[bin] = n * normalMass(a, b);
    }
    return expected;
}

} // namespace touchstone::statistics
