#pragma once

#include "core/jobs/autotunejob.h"
#include "core/jobs/evaluatejob.h"
#include "core/jobs/importjob.h"
#include "core/jobs/loadjob.h"
#include "core/jobs/splitjob.h"
#include "core/jobs/trainjob.h"

#include <optional>
#include <variant>

namespace touchstone {

/// A step as it is asked for again.
using RepeatedStep = std::variant<ImportParameters, SplitParameters, TrainJobParameters, AutotuneParameters,
    EvaluateParameters, LoadParameters>;

/// What a complete execution was asked for, from its record: rows and models by what their names meant then.
/// `threads`: other ones than it had.
/// Errors: `not-complete`; `made-elsewhere`; `trial-not-repeatable`; `search-not-repeatable`: what it found depends on the
/// speed of the machine; `record-incomplete`; `bad-parameter`: a step that has no threads.
Result<RepeatedStep> repeatedStepOf(const Execution& execution, std::optional<int> threads = {});

/// Whether all that an execution read is there and the same: files, vectors, models, splits and the rows of datasets by
/// their sha-256.
/// Errors: `input-missing`, `input-changed` name it; cancelled; those of reading.
Result<> checkInputs(
    Workspace& workspace, const Execution& execution, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
