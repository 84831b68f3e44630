#pragma once

#include "core/comparison/comparisonside.h"
#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// Which slice each row of both sides is in.
struct SlicePlan {
    std::vector<std::string> names;
    std::vector<std::optional<std::int32_t>>
        period;                            ///< weekIndex() or monthIndex(); nothing for other slices
    Both<std::vector<std::int32_t>> ofRow; ///< one element a row of the side
};

/// By month or ISO week. Rows without a time, and those of a side that has no times at all, are "unknown".
SlicePlan planByTime(const ComparisonSide& baseline, const ComparisonSide& candidate, SliceBy by);

/// By the value of a column: see slicesOf().
SlicePlan planByColumn(const ComparisonSide& baseline, const ComparisonSide& candidate);

} // namespace touchstone
