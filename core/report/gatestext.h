#pragma once

#include "core/release/gatereport.h"

#include <string>
#include <vector>

namespace touchstone {

/// Cells of a gate: name, verdict, value, limit, interval, rows needed, why.
std::vector<std::string> gateCells(const GateResult& gate);
/// gateCells() of a gate of a report: a waiver stands with the verdict, its reason with the why.
std::vector<std::string> gateCells(const GateReport& report, const GateResult& gate);
/// Titles of gateCells().
std::vector<std::string> gateTitles();
/// "fail: 1 of 9 gates failed, 2 are inconclusive (default gates)"
std::string gateSentence(const GateReport& report);
/// A table for a terminal with the sentence below it; the reasons of what did not pass follow. Empty without gates.
std::string gatesText(const GateReport& report);
/// The same as a Markdown table. Empty without gates.
std::string gatesMarkdown(const GateReport& report);

} // namespace touchstone
