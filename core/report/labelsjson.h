#pragma once

#include "core/comparison/comparisonreport.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// The table of labels: one object a label, by name.
nlohmann::json labelsToJson(const ComparisonReport& report);
/// New and removed labels with why they are, most rows first.
nlohmann::json ledgerToJson(const ComparisonReport& report);
/// The labels that must not degrade, in the order in which they were named; labels on neither side are left out.
nlohmann::json protectedToJson(const ComparisonReport& report);
/// How many labels have each verdict.
nlohmann::json verdictsToJson(const ComparisonReport& report);
nlohmann::json distributionToJson(const ChangeDistribution& distribution);

} // namespace touchstone
