#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/release/gatereport.h"
#include "core/report/confusionjson.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// What `compare` prints (design.md, section 10): rates are fractions, pairs are [baseline, candidate], what
/// is absent or not computed is null. `gates`: what was asked of the comparison.
nlohmann::json comparisonToJson(const ComparisonReport& report, const ConfusionJsonOptions& confusion = {},
    const GateReport* gates = nullptr);

} // namespace touchstone
