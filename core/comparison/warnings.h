#pragma once

#include "core/base/error.h"
#include "core/comparison/comparisoncontext.h"
#include "core/comparison/comparisonreport.h"

#include <vector>

namespace touchstone {

/// What makes the two sides less comparable, one warning each; `arguments` name the side ("baseline",
/// "candidate") or hold both values, baseline first. `report`: everything else in it is filled already.
std::vector<Warning> comparisonWarnings(const ComparisonContext& context, const ComparisonReport& report);

} // namespace touchstone
