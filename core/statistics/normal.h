#pragma once

#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Phi(z), the probability that a standard normal variable is below z; erfc based, so that both tails are
/// exact.
double normalCdf(double z);

/// Expected count of each bin under a normal distribution: n * (Phi((b - mean) / sd) - Phi((a - mean) / sd));
/// the outer bins run to infinity, so that the sum is n. `edges`: ascending, one more than bins. Nothing when
/// sd is not positive, a number is not finite or there are fewer than two edges.
std::optional<std::vector<double>> expectedCounts(
    std::span<const double> edges, double n, double mean, double sd);

} // namespace touchstone::statistics
