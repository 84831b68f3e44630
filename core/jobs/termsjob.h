#pragma once

#include "core/comparison/comparisonside.h"
#include "core/comparison/termdrift.h"
#include "core/jobs/steprunner.h"

#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct TermsParameters {
    int terms = 0;                   ///< to list each way; 0: no terms are counted
    std::vector<std::string> labels; ///< that get lists of their own; empty: the ten with most posts
};

/// Reads the texts of both sides twice and counts their terms, as the baseline's recipe makes them. The posts of a label
/// are those with that gold label where both sides have gold labels, else those that the model gave it first. Nothing
/// when no terms are asked for or both sides hold the same rows, whose texts cannot differ.
/// Errors: a named label that neither side has; the datasets cannot be read; cancelled.
Result<std::optional<TermDrift>> countTerms(const JobContext& context, Workspace& workspace,
    const ComparisonSide& baseline, const ComparisonSide& candidate, const TermsParameters& parameters);

} // namespace touchstone
