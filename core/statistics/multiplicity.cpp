#include "core/statistics/multiplicity.h"

#include <algorithm>
#include <numeric>

namespace touchstone::statistics {

namespace {

std::optional<std::vector<double>> stepUp(std::span<const double> p, double factor)
{
    if (!std::ranges::all_of(p, [](double value) { return value >= 0 && value <= 1; }))
        return std::nullopt;
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::sort(order, {}, [p](std::size_t i) { return p[i]; });
    std::vector<double> q(p.size());
    double smallest = 1;
    const auto m = static_cast<double>(p.size());
    for (std::size_t rank = p.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        smallest = std::min(smallest, factor * m * p[i] / static_cast<double>(rank));
        q[i] = smallest;
    }
    return q;
}

} // namespace

std::optional<std::vector<double>> benjaminiHochberg(std::span<const double> p)
{
    return stepUp(p, 1);
}

std::optional<std::vector<double>> benjaminiYekutieli(std::span<const double> p)
{
    double harmonic = 0;
    for (std::size_t i = p.size(); i > 0; --i)
        harmonic += 1 / static_cast<double>(i);
    return stepUp(p, harmonic);
}

} // namespace touchstone::statistics
