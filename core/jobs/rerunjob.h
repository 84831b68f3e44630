#pragma once

#include "core/jobs/rerunreport.h"
#include "core/jobs/steprunner.h"

#include <optional>

namespace touchstone {

struct RerunParameters {
    ExecutionNumber execution;
    std::optional<int> threads; ///< other ones than it had
};

struct RerunOutcome {
    RerunReport report;
    Execution execution; ///< the new one; its metrics["rerun"] is the report
};

/// Makes a complete execution of this workspace again from its record, as a new execution of the same step, and compares
/// the two. What the comparison says is recorded with the new one, in the transaction that completes it.
/// Names that mean "the newest" keep their meaning where a split is repeated; an import that does not give the same makes a
/// new version of the dataset.
/// Errors: those of repeatedStepOf(), checkInputs() and of the step.
Result<RerunOutcome> rerunExecution(const JobContext& context, const RerunParameters& parameters);

} // namespace touchstone
