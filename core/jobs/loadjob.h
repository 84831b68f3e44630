#pragma once

#include "core/jobs/steprunner.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct LoadParameters {
    std::filesystem::path file;
    std::optional<TextRecipe> recipe; ///< nothing: standard, with the warning recipe-assumed
    std::string name;
};

struct LoadOutcome {
    ModelRecord model;
    std::vector<Warning> warnings;
    Execution execution;
};

/// Brings a fastText model file from elsewhere into the workspace.
/// Errors: those of Model::load(); the file changed while it was copied; disk full.
Result<LoadOutcome> loadModel(const JobContext& context, const LoadParameters& parameters);

} // namespace touchstone
