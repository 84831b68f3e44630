#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/sides.h"
#include "core/comparison/comparisonreport.h"
#include "core/comparison/comparisonside.h"
#include "core/comparison/importance.h"
#include "core/comparison/rowpairs.h"
#include "core/comparison/twin.h"

#include <optional>
#include <stop_token>

namespace touchstone {

/// What a comparison may know beside the two sides.
struct ComparisonEvidence {
    /// The same posts in two different datasets; nothing: not looked for.
    std::optional<RowPairs> matched;
    std::optional<TwinSides> twin;
    std::optional<LabelWeights> weights;
};

/// Compares two executions; either may be unlabelled, paired or not. Labels are matched by name.
/// Formulas: formulas.md and formulas-corrections.md.
/// Errors: "damaged-predictions" (which side), "bad-parameter", "twin-rows", out of memory, cancelled.
Result<ComparisonReport> compare(const Baseline<ComparisonSide>& baseline,
    const Candidate<ComparisonSide>& candidate, const ComparisonParameters& parameters,
    const ComparisonEvidence& evidence, Progress& progress, std::stop_token stop);

} // namespace touchstone
