#pragma once

#include <optional>
#include <span>

namespace touchstone::statistics {

/// Arithmetic mean; nothing for an empty sample or one with a value that is not finite.
std::optional<double> mean(std::span<const double> values);

/// Standard deviation with n - 1 in the denominator (ddof 1), in two passes.
/// Nothing for fewer than two values or where one is not finite; exactly 0 when all are equal.
std::optional<double> standardDeviation(std::span<const double> values);

} // namespace touchstone::statistics
