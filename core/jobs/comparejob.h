#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/comparison/comparisonside.h"
#include "core/jobs/steprunner.h"
#include "core/jobs/termsjob.h"
#include "core/storage/workspace.h"

#include <optional>
#include <string>

namespace touchstone {

struct CompareParameters {
    std::string baseline; ///< an evaluate execution; with `on`, any MODEL
    std::string candidate;
    std::optional<std::string>
        on;    ///< dataset reference: both models on these rows, evaluated where that is missing
    int k = 5; ///< of evaluations that are missing
    ComparisonParameters comparison;
    /// A training that is a twin of another (train --twin-of), or an evaluation of its model: the noise floor. Both
    /// are evaluated on the rows of the comparison where that is missing.
    std::optional<ExecutionNumber> twin;
    std::string
        weights; ///< a file with the columns label and weight, or "#N": shares predicted by evaluation N
    TermsParameters terms; ///< counted only where asked for: they need the texts
};

/// An evaluate execution as one side of a comparison. Errors: "no-such-execution", "not-an-evaluation", damaged files.
Result<ComparisonSide> loadComparisonSide(Workspace& workspace, ExecutionNumber number);

/// Puts two evaluations side by side. Writes nothing, except for evaluations that `on` or `twin` find missing.
Result<ComparisonReport> compareExecutions(const JobContext& context, const CompareParameters& parameters);

} // namespace touchstone
