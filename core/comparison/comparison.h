#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/sides.h"
#include "core/comparison/comparisonreport.h"
#include "core/comparison/comparisonside.h"

#include <stop_token>

namespace touchstone {

/// Compares two executions; either may be unlabelled, paired or not. Labels are matched by name.
/// Formulas: formulas.md and formulas-corrections.md.
/// Errors: "damaged-predictions" (which side), "bad-parameter", out of memory, cancelled.
Result<ComparisonReport> compare(const Baseline<ComparisonSide>& baseline,
    const Candidate<ComparisonSide>& candidate, const ComparisonParameters& parameters, Progress& progress,
    std::stop_token stop);

} // namespace touchstone
