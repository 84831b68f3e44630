#pragma once

#include "core/comparison/comparisonreport.h"

#include <string>
#include <vector>

/// What the plain-text and the Markdown report say about p@1 and what it means.
namespace touchstone {

/// A sentence; "" for No.
std::string p1WithheldText(P1Withheld withheld);

/// Means with their intervals, and the distances or why they are withheld; a sentence each.
std::vector<std::string> p1Sentences(const P1Comparison& p1);

/// Bins of both sides beside each other, with Wilson's limits; "" where no side has labels.
std::string calibrationTable(const ComparisonReport& report);
/// The calibration error of each side that has labels, and what it is worth.
std::vector<std::string> calibrationSentences(const ComparisonReport& report);
/// The same of one evaluation; "" without labels.
std::string calibrationSentence(const Calibration& calibration);

} // namespace touchstone
