#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/release/gatereport.h"

#include <string>
#include <vector>

namespace touchstone {

struct ComparisonTextOptions {
    int labels = 10;                   ///< rows of each list of labels
    std::vector<std::string> detail;   ///< labels of which all is told where their posts went
    const GateReport* gates = nullptr; ///< what was asked of the comparison
};

/// The report for a terminal: sides, warnings, gates, headline, why it moved, p@1 histograms, drift, slices, change distribution,
/// most degraded and improved labels, new and removed labels, flips, and what took the posts of
/// the degraded labels. Baseline is always left.
std::string comparisonText(const ComparisonReport& report, const ComparisonTextOptions& options = {});

} // namespace touchstone
