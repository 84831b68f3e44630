#pragma once

#include <optional>
#include <span>

namespace touchstone::statistics {

/// Arithmetic mean; nothing for an empty sample or one with a value that is not finite.
std::optional<double> mean(std::span<const double> values);

/// Standard deviation with n - 1 in the denominator (ddof 1), in two passes.
/// Nothing for fewer than two values or where one is not finite; exactly 0 when all are equal.
std::optional<double> standardDeviation(std::span<const double> values);

/// Shape of a sample, from the moments with n in the denominator (scipy skew, kurtosis(fisher=False)).
struct Shape {
    double skewness = 0;
    double kurtosis = 3; ///< 3 for a normal distribution
};

/// Nothing for fewer than two values, where all are equal or one is not finite.
std::optional<Shape> shape(std::span<const double> values);

/// A location and a scale that a few far values do not move.
struct RobustFit {
    double median = 0;
    double scale = 0; ///< 1.4826 times the median of |value - median|: sigma of a normal sample
};

/// Nothing for an empty sample or one with a value that is not finite. `scale` is 0 when more than half are equal.
std::optional<RobustFit> robustFit(std::span<const double> values);

/// Share of the values v with |v| <= band. Nothing for an empty sample or one with NaN.
std::optional<double> shareWithin(std::span<const double> values, double band);

} // namespace touchstone::statistics
