#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/release/gatereport.h"

#include <string>

namespace touchstone {

/// A summary for a pull request: self-contained, under 60,000 bytes whatever the labels are called, with all
/// text of other people escaped. `gates`: what was asked of the comparison.
std::string comparisonMarkdown(const ComparisonReport& report, const GateReport* gates = nullptr);

} // namespace touchstone
