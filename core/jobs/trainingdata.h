#pragma once

#include "core/storage/reference.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// A train execution, or an autotune: its parameters and its training rows are those of its best model.
inline bool madeByTraining(const Execution& execution)
{
    return execution.step == Step::Train || execution.step == Step::Autotune;
}

/// An input whose rows were learned: autotune also has rows on which the models were only measured.
inline bool isTrainingRows(const Artifact& input)
{
    return input.kind == "dataset" && input.name != "validation";
}

/// The dataset parts that a model was trained on, as far as the workspace knows: none for a model from elsewhere and for
/// what is no training.
Result<std::vector<ResolvedRows>> trainingParts(Workspace& workspace, ExecutionNumber model);

/// Time of the newest row that a model was trained on; nothing where that is not known.
Result<std::optional<std::int64_t>> trainingEnd(Workspace& workspace, ExecutionNumber model);

} // namespace touchstone
