#pragma once

#include "core/jobs/steprunner.h"

#include <functional>

namespace touchstone {

/// A step that is made again, to see whether it gives the same.
struct Repetition {
    ExecutionNumber original; ///< recorded as parameters["rerun_of"]
    /// Called when the step is done and before it is recorded, with all that it has made; what it says of that goes into
    /// the record.
    std::function<Result<>(StepRun&)> judge;
};

} // namespace touchstone
