#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>
#include <stop_token>

namespace touchstone {

/// Version of execution.json (docs/executions-from-elsewhere.md, resources/execution.schema.json).
inline constexpr int runFolderFormat = 1;

/// The execution.json of the folder, or else the first one of the folders in it; empty: there is none. Its name alone was
/// looked at.
std::filesystem::path executionFileIn(const ForeignFolder& folder);

/// A folder that a script wrote: execution.json and what it names; or a folder of such folders, of which damaged ones
/// are skipped. Errors: not a folder; its own execution.json is damaged, with line and column.
Result<ForeignRuns> readRunFolder(const std::filesystem::path& folder, const std::stop_token& stop);

} // namespace touchstone
