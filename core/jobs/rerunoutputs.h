#pragma once

#include "core/jobs/rerunreport.h"
#include "core/jobs/steprunner.h"

namespace touchstone {

/// Compares what `run` has made with what the original made, as it is recorded and, for predictions and splits, as it
/// lies in the workspace: adds to `report` where they part (the first row of predictions or of a split, the first label of
/// a model or a dataset, metrics), the noise, and sets the verdict.
/// Predictions that differ by no more than rounding (1e-5, to which fastText's own arithmetic is reproducible) are within
/// noise; for models see measureRerunNoise().
/// Errors: of reading and scoring; cancelled.
Result<> compareOutputs(
    const JobContext& context, const Execution& original, StepRun& run, RerunReport& report);

} // namespace touchstone
