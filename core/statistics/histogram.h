#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Counts of a sample on given edges.
struct Histogram {
    std::vector<std::int64_t> counts; ///< one less than edges
    std::int64_t outside = 0;         ///< values below the first edge, above the last, or not a number

    friend bool operator==(const Histogram&, const Histogram&) = default;
};

/// `bins` + 1 edges from `lower` to `upper`, each computed on its own, so that errors do not add up.
std::vector<double> equalEdges(double lower, double upper, int bins);

/// Bin of a value: bins are [a, b), the last one is closed. -1: outside, or not a number.
/// `edges`: ascending, at least two.
int binOf(double value, std::span<const double> edges);

/// Counts of `values` in the bins between `edges` (see binOf).
Histogram histogram(std::span<const double> values, std::span<const double> edges);

} // namespace touchstone::statistics
