#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonside.h"
#include "core/comparison/rowpairs.h"
#include "core/storage/workspace.h"

#include <stop_token>

namespace touchstone {

/// Finds the same posts in two different datasets: equal id, label and text. Rows without an id never match. Reads the
/// ids of both, and the texts only of rows whose id is on both sides.
Result<RowPairs> matchRows(const Workspace& workspace, const ComparisonSide& baseline,
    const ComparisonSide& candidate, const std::stop_token& stop);

} // namespace touchstone
