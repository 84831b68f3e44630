#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/jobs/steprunner.h"
#include "core/jobs/termsjob.h"

#include <string>

namespace touchstone {

struct DriftParameters {
    std::string rows; ///< dataset reference: the rows that may have drifted
    /// Dataset reference; empty: of the model in production the rows that it was approved on, else the first that it
    /// was evaluated on; of another model the newest that it was evaluated on; never `rows`.
    std::string against;
    /// MODEL; empty: what is in production, else that of the newest evaluation, of `against` where that is given.
    std::string model;
    int k = 5; ///< of evaluations that are missing
    TermsParameters terms;
};

/// How the rows differ from others as one model sees them: a comparison with `against` as the baseline and `rows` as the
/// candidate, of which ComparisonReport::drift is asked for. Evaluates what is missing, and writes nothing else.
/// Errors: no model or no other rows were ever evaluated, so that they must be named.
Result<ComparisonReport> driftOfRows(const JobContext& context, const DriftParameters& parameters);

} // namespace touchstone
