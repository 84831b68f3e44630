#pragma once

#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>

namespace touchstone::mlflow {

/// Reads the registered models of a file store, its folder `models`, into `into`: versions by model and number, with
/// aliases, stages and tags; what is damaged into the skipped.
void readRegistry(const ForeignFolder& folder, const std::filesystem::path& models, ForeignRuns& into);

} // namespace touchstone::mlflow
