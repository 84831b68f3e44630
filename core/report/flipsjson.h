#pragma once

#include "core/comparison/flips.h"
#include "core/comparison/labelchange.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace touchstone {

/// Counts and rates of all rows, of each gold label with rows, and by bands of p@1: "p_at_1_bands" has a table by the
/// band of either side and, in "grid", by both ([baseline's band][candidate's band]). What needs gold labels is null
/// where no row has one. `labels`: those of the report.
nlohmann::json flipsToJson(const Flips& flips, const std::vector<LabelChange>& labels);

} // namespace touchstone
