#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonside.h"
#include "core/storage/workspace.h"

namespace touchstone {

/// Fills in what slices need to know of both sides: times of the rows and the end of the training data, or the values of
/// the column. Does nothing where no slices are asked for.
/// Errors: "no-such-column" lists those that there are; the datasets cannot be read.
Result<> addSliceFacts(Workspace& workspace, const ComparisonParameters& parameters, ComparisonSide& baseline,
    ComparisonSide& candidate);

} // namespace touchstone
