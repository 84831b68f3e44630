#pragma once

#include "core/comparison/comparisonreport.h"

#include <vector>

namespace touchstone {

/// Histogram of the f1 changes with the fitted normal curve as expected counts; marks the labels that are in
/// it. Bins are 0.04 points wide (relative: 0.1) around 0, as many as the changes and the band need, equally
/// many on both sides; what lies beyond 1.02 (relative: 2.05) is counted in the outer bins.
ChangeDistribution changeDistribution(
    std::vector<LabelChange>& labels, const ComparisonParameters& parameters);

} // namespace touchstone
