#pragma once

#include "core/comparison/comparisonreport.h"

#include <string>

namespace touchstone {

struct ComparisonTextOptions {
    int labels = 10; ///< rows of each list of labels
};

/// The report for a terminal: sides, warnings, headline, why it moved, p@1 histograms, change distribution,
/// most degraded and improved labels, new and removed labels, flips. Baseline is always left.
std::string comparisonText(const ComparisonReport& report, const ComparisonTextOptions& options = {});

} // namespace touchstone
