#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/data/predictions.h"
#include "widgets/models/selectionmodel.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// What a selection means for single rows.
struct RowCounts {
    Both<std::vector<std::int64_t>> inRange; ///< one a label of the report: gold rows with p@1 in the range
    Both<std::vector<std::int64_t>> marked;  ///< one a bin of p@1: rows whose gold label is chosen
};

/// One pass over each side. `inRange` is empty without a range, `marked` without chosen labels. Labels are those of
/// `report`. Errors: cancelled.
Result<RowCounts> countRows(const ComparisonReport& report, const Both<Predictions>& predictions,
    const std::optional<ValueRange>& range, const std::vector<std::string>& labels,
    const std::stop_token& stop);

} // namespace touchstone
