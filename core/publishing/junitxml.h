#pragma once

#include "core/publishing/reportmaterial.h"

#include <string>

namespace touchstone {

/// The gates as JUnit XML, which CI shows as tests: one test case a gate, failed where the gate fails, skipped where it
/// is inconclusive, does not apply, or fails and is waived ("waived: reason"); value, limit and interval are the output
/// of the case. Properties of the suite name both sides, their hashes and the headline.
std::string junitXml(const ReportMaterial& material);

} // namespace touchstone
