#pragma once

#include "core/comparison/comparisonreport.h"

#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A value of each side in one month or week.
struct TimeFigurePoint {
    std::string name;
    Both<std::optional<double>> value;
    Both<std::optional<Interval>> interval;
};

/// What the time figure draws, oldest first; "unknown" and "other" are left out. `isP1`: P@1, else mean p@1. Empty where
/// fewer than two months are known.
struct TimeFigureData {
    bool isP1 = true;
    std::vector<TimeFigurePoint> points;
};
TimeFigureData timeFigureData(const ComparisonReport& report);

} // namespace touchstone
