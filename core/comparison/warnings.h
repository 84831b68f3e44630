#pragma once

#include "core/base/error.h"
#include "core/comparison/comparisonside.h"
#include "core/comparison/labelchange.h"

#include <vector>

namespace touchstone {

/// What makes the two sides less comparable, one warning each; `arguments` name the side ("baseline",
/// "candidate") or hold both values, baseline first.
std::vector<Warning> comparisonWarnings(const ComparisonSide& baseline, const ComparisonSide& candidate,
    const Evaluation& baselineEvaluation, const Evaluation& candidateEvaluation,
    const std::vector<LabelChange>& labels, bool paired);

} // namespace touchstone
