#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonreport.h"
#include "core/comparison/timeslice.h"
#include "core/storage/workspace.h"

namespace touchstone {

/// Leaves of both sides the rows of a time, and says how many these are.
/// Errors: "bad-parameter" for a range that ends before it begins; "empty-time-range" where neither side has a row in it;
/// "damaged-predictions"; the datasets cannot be read.
Result<TimePart> restrictSides(
    Workspace& workspace, const TimeRange& range, ComparisonSide& baseline, ComparisonSide& candidate);

/// The two sides as the report was made from them: loaded, and with the rows of its time range.
/// Errors: those of loadComparisonSide() and restrictSides().
Result<Both<ComparisonSide>> sidesOf(Workspace& workspace, const ComparisonReport& report);

/// Rows by month of two executions, whole. Errors: those of loadComparisonSide(); the datasets cannot be read.
Result<TimeProfile> timeProfileOf(Workspace& workspace, ExecutionNumber baseline, ExecutionNumber candidate);

} // namespace touchstone
