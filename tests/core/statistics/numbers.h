#pragma once

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace testing {

inline bool near(std::optional<double> value, double expected, double tolerance = 1e-10)
{
    return value && std::abs(*value - expected) <= tolerance;
}

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// The changes that formulas.md gives its golden values for.
inline const std::vector<double> sixteenChanges {
    -.31, -.22, -.15, -.12, -.08, -.05, -.03, 0, .01, .02, .04, .07, .09, .13, .18, .27};

} // namespace testing
