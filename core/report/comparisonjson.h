#pragma once

#include "core/comparison/comparisonreport.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// What `compare` prints (design.md, section 10): rates are fractions, pairs are [baseline, candidate], what
/// is absent or not computed is null.
nlohmann::json comparisonToJson(const ComparisonReport& report);

} // namespace touchstone
