#pragma once

#include "core/jobs/rerunfiles.h"
#include "core/jobs/rerunreport.h"
#include "core/jobs/steprunner.h"

namespace touchstone {

/// Compares what `run` has made with what the original made, as it is recorded and as it lay in the workspace before
/// (`files`): adds to `report` where they part (the first row of predictions or of a split, what the heads of two models
/// or the labels of two datasets do not agree on, metrics), the noise, and sets the verdict.
/// Predictions that differ by no more than rounding (1e-5, to which fastText's own arithmetic is reproducible) are within
/// noise; so are models that agree on all but their numbers and that measureRerunNoise() finds no more different than
/// chance makes them.
/// Errors: of reading; cancelled.
Result<> compareOutputs(const JobContext& context, const Execution& original, const RecordedFiles& files,
    StepRun& run, RerunReport& report);

} // namespace touchstone
