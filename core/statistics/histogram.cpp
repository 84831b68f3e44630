#include "core/statistics/histogram.h"

#include <algorithm>

namespace touchstone::statistics {

std::vector<double> equalEdges(double lower, double upper, int bins)
{
    std::vector<double> edges;
    for (int i = 0; i < bins; ++i)
        edges.push_back(lower + (upper - lower) * i / bins);
    edges.push_back(upper);
    return edges;
}

int binOf(double value, std::span<const double> edges)
{
    if (!(value >= edges.front() && value <= edges.back())) // also false when it is not a number
        return -1;
    if (value == edges.back())
        return static_cast<int>(edges.size()) - 2;
    return static_cast<int>(std::ranges::upper_bound(edges, value) - edges.begin()) - 1;
}

Histogram histogram(std::span<const double> values, std::span<const double> edges)
{
    Histogram result;
    result.counts.assign(edges.size() - 1, 0);
    for (const double value : values) {
        const int bin = binOf(value, edges);
        if (bin < 0)
            ++result.outside;
        else
            ++result.counts[static_cast<std::size_t>(bin)];
    }
    return result;
}

} // namespace touchstone::statistics
