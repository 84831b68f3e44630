#pragma once

namespace touchstone::statistics {

/// A closed interval in the unit of what it is about.
struct Interval {
    double lower = 0;
    double upper = 0;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// Confidence of every two-sided interval unless a caller asks for another one.
inline constexpr double usualLevel = 0.95;

} // namespace touchstone::statistics
