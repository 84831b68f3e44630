#pragma once

#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/storage/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace touchstone {

/// Something in a workspace's folder that the workspace does not need.
struct Leftover {
    std::string kind;           ///< "dataset", "model", "predictions", "split", "backup", "part", "temporary"
    std::filesystem::path path; ///< relative to the workspace
    std::string sha256;         ///< of a dataset or model: from its name
    ExecutionNumber execution;  ///< of predictions and splits: from the name
    std::int64_t bytes = 0;
    std::int64_t modified = 0; ///< seconds since 1970-01-01 UTC
};

/// Files and folders in the places of artifacts that no row names, in order of their paths. Only names of our own
/// pattern (<64 hexadecimal digits>.sqlite or .bin, the number of an execution); everything else is somebody's.
/// What an execution that runs just now has put there is among them.
Result<std::vector<Leftover>> unnamedArtifacts(Database& database, const std::filesystem::path& workspace);

/// `workspace.sqlite.v<N>.bak`, made before a migration.
std::vector<Leftover> migrationBackups(const std::filesystem::path& workspace);
/// `*.part<process>`, left by a program that ended while it wrote a small file in the workspace. Those younger than an
/// hour may still be written and are left out.
std::vector<Leftover> abandonedParts(const std::filesystem::path& workspace);
/// What lies in tmp/: work in progress while an execution runs, rubbish otherwise.
std::vector<Leftover> temporaryLeftovers(const std::filesystem::path& workspace);

/// How long a backup or a thing in the trash is kept.
inline constexpr std::int64_t secondsToKeep = 7 * std::int64_t(24 * 3600);

} // namespace touchstone
