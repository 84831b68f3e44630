#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/evaluation/backtest.h"

#include <string>
#include <vector>

/// What the plain-text and the Markdown report say about metrics that were estimated without labels.
namespace touchstone {

/// A sentence; "" for No.
std::string estimateWithheldText(EstimateWithheld withheld);

/// False where nothing needs to be said: the sides are of two models, or of the same rows.
bool hasEstimateSection(const LabelFreeEstimate& estimate);

/// Estimates with their bands, beside the truth where there is one; "" where they are withheld.
std::string estimateTable(const LabelFreeEstimate& estimate);
/// What they assume, what speaks against it, and why there are none; a sentence each.
std::vector<std::string> estimateSentences(const LabelFreeEstimate& estimate);

/// The back-test for a terminal: months, their summary, and how to read it.
std::string backtestText(const Backtest& report);

} // namespace touchstone
