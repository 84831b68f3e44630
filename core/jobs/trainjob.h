#pragma once

#include "core/jobs/steprunner.h"
#include "core/learning/trainer.h"

#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct TrainJobParameters {
    std::vector<std::string> parts; ///< dataset references, joined
    TrainParameters training;
    TextRecipe recipe;
    std::string name;
    ExecutionNumber twinOf; ///< recorded; see twinParameters()
};

/// What quantisation cost and saved.
struct QuantizedSizes {
    std::int64_t bytes = 0;
    std::int64_t bytesBefore = 0;
    std::string
        measuredOn; ///< "old@1/validation#2"; the training rows where no other part of their split is there
    std::int64_t rows = 0;      ///< of these, evenly spread, at most 20,000
    double precision = 0;       ///< P@1 on them
    double precisionBefore = 0; ///< of the model with all its floats
};

struct TrainJobOutcome {
    TrainOutcome training;
    std::int64_t unlabelled = 0; ///< rows left out: nothing to learn from
    ModelRecord model;
    Execution execution;
    std::optional<QuantizedSizes> quantized;
    std::vector<Warning> warnings; ///< also in the execution's parameters and log
};

/// `batch-lowered`: what a training said about itself.
std::vector<Warning> trainingWarnings(const TrainOutcome& trained);

/// Trains a model on the labelled rows of one or several dataset parts and stores it.
/// Errors: those of trainModel(); a part without labels; the same rows named twice.
Result<TrainJobOutcome> trainOn(const JobContext& context, const TrainJobParameters& parameters);

/// The parameters that a complete train execution was given, or that an autotune found, to train like it; without its
/// name.
/// Errors: `not-a-training`; its record is damaged.
Result<TrainJobParameters> trainParametersOf(const Execution& original);

/// The parameters of a train execution, with the next seed: the noise floor against which a change is judged.
Result<TrainJobParameters> twinParameters(Workspace& workspace, ExecutionNumber original);

} // namespace touchstone
