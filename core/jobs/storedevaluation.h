#pragma once

#include "core/jobs/steprunner.h"

#include <optional>
#include <string>

namespace touchstone {

/// Which evaluation is asked for.
struct EvaluationRequest {
    std::string model;    ///< MODEL of design.md section 4
    std::string rows;     ///< dataset reference
    std::optional<int> k; ///< labels kept for each row; nothing: any number
};

/// The newest complete evaluation of that model, with its own recipe, on those rows, or a new one.
/// Errors: as evaluateModel().
Result<ExecutionNumber> evaluationOf(const JobContext& context, const EvaluationRequest& request);

} // namespace touchstone
