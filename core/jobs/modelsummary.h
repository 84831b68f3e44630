#pragma once

#include "core/jobs/steprunner.h"
#include "core/learning/model.h"
#include "core/storage/modelrecord.h"

#include <filesystem>
#include <string>

namespace touchstone {

/// What a ModelRecord keeps of a model file: fastText's settings and [[label, rows], ...] in model order.
nlohmann::json summaryToRecord(const ModelSummary& summary);

/// Puts a finished model file of the step's folder into the store under its hash and describes it: the record is
/// also set as what the run made. Errors: the file is damaged or cannot be moved.
Result<ModelRecord> storeModel(
    StepRun& run, const std::filesystem::path& aside, const TextRecipe& recipe, const std::string& origin);

} // namespace touchstone
