#pragma once

#include "core/comparison/comparisonreport.h"

#include <string>

namespace touchstone {

/// A summary for a pull request: self-contained, under 60,000 bytes whatever the labels are called, with all
/// text of other people escaped.
std::string comparisonMarkdown(const ComparisonReport& report);

} // namespace touchstone
