#pragma once

#include "core/base/error.h"
#include "core/comparison/comparisonside.h"
#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// Which part of both sides a comparison looked at.
struct TimePart {
    TimeRange range;
    Both<std::int64_t> rows;    ///< in the range
    Both<std::int64_t> of;      ///< of the whole executions
    Both<std::int64_t> untimed; ///< rows without a time, which are in no range
};

/// "2013-05-01T00:00:00Z to 2013-06-01T00:00:00Z", "from ...", "before ..."; empty for a range that is open on both sides.
std::string timeRangeText(const TimeRange& range);

/// Code "time-range", with the range and the rows of both sides as arguments.
Warning timePartWarning(const TimePart& slice);

/// The side with those of its rows that are in the range, in columns of their own; `times`, as ComparisonSide::times,
/// has one element a row, and so has the result. The columns must be sound (checkPredictions()). The sums of
/// probabilities are there for months: where the range takes a part of a month, the result has none.
ComparisonSide rowsWithin(
    const ComparisonSide& side, std::span<const std::int64_t> times, const TimeRange& range);

/// A month (UTC) with the rows of both sides.
struct TimeMonth {
    std::string name; ///< "2013-05"
    TimeRange range;  ///< from its first second to that of the next month
    Both<std::int64_t> rows;
};

/// When the rows of a comparison are from.
struct TimeProfile {
    std::vector<TimeMonth> months; ///< ascending
    Both<std::int64_t> untimed;    ///< rows without a time
};

/// From the first month with a row to the last, those without rows in between too, unless that would be more than 240.
TimeProfile timeProfileOf(
    std::span<const std::int64_t> baselineTimes, std::span<const std::int64_t> candidateTimes);

} // namespace touchstone
