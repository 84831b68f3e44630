#pragma once

#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/partwarnings.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace touchstone::mlflow {

/// Adds the files of a run to its outputs. They lie in the first of `places` (folders beside the store, which win as
/// a store that was moved still names its old place) or where `uri` says (a relative one is meant from `base`), if
/// that is in the folder and ends with the run's id and
/// "artifacts". Else, and for a place on a server, one output without a path has the address.
/// What is refused is warned of: links that lead out, an address outside of the folder.
void addArtifacts(ForeignRun& run, std::string_view uri, const ForeignFolder& folder,
    const std::vector<std::filesystem::path>& places, const std::filesystem::path& base,
    PartWarnings& warnings);

} // namespace touchstone::mlflow
