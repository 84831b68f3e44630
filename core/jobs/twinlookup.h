#pragma once

#include "core/data/execution.h"

#include <optional>
#include <span>
#include <vector>

namespace touchstone {

/// Trainings with another seed (train --twin-of) that belong to the models of two evaluations: twins of either side's
/// training, or originals' twins where a side itself is one. The newest first; models from elsewhere have none.
std::vector<ExecutionNumber> twinsFor(
    std::span<const Execution> executions, ExecutionNumber baseline, ExecutionNumber candidate);

/// Of those the newest whose noise can be measured without evaluating anything: it and its original have predicted the
/// rows of the side that they belong to.
std::optional<ExecutionNumber> evaluatedTwinFor(
    std::span<const Execution> executions, ExecutionNumber baseline, ExecutionNumber candidate);

} // namespace touchstone
