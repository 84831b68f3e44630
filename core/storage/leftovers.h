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
    std::string
        kind; ///< "dataset", "search-index", "model", "predictions", "split", "report", "backup", "part" ...
    std::filesystem::path path; ///< relative to the workspace
    std::string sha256;         ///< of a dataset or model: from its name
    ExecutionNumber execution;  ///< of predictions and splits: from the name
    std::int64_t bytes = 0;
    std::int64_t modified = 0; ///< seconds since 1970-01-01 UTC
};

/// Files and folders in the places of artifacts that no row names, in order of their paths. Only names of our own
/// pattern (<64 hexadecimal digits>.sqlite, .fts.sqlite or .bin, the number of an execution); everything else is somebody's. So is
/// everything in a folder that is a symbolic link: other workspaces may share it.
/// What an execution that runs just now has put there is among them.
Result<std::vector<Leftover>> unnamedArtifacts(Database& database, const std::filesystem::path& workspace);

/// `workspace.sqlite.v<N>.bak`, made before a migration.
std::vector<Leftover> migrationBackups(const std::filesystem::path& workspace);
/// `*.touchstone-part<process>`, left by a program that ended while it wrote a small file in the workspace. Those younger than an
/// hour may still be written and are left out.
std::vector<Leftover> abandonedParts(const std::filesystem::path& workspace);
/// What executions, migrations and the building of search indexes have made in tmp/: work in progress while one runs,
/// rubbish otherwise. Other names are somebody's; where tmp/ is a symbolic link, so are search indexes, and numbers that
/// are none of an execution of this workspace.
Result<std::vector<Leftover>> temporaryLeftovers(Database& database, const std::filesystem::path& workspace);
/// Everything that lies in trash/, with a row or without; nothing where trash/ is a symbolic link.
std::vector<Leftover> thingsInTrash(const std::filesystem::path& workspace);

/// Whether something lies there that only an execution makes, whatever the database says.
bool hasArtifacts(const std::filesystem::path& workspace);
/// The highest number that something in predictions/, splits/ or tmp/ has as its name; 0 without any.
std::int64_t highestNumberInUse(const std::filesystem::path& workspace);

/// What lay in the places of artifacts before an execution began although no row named it, which that execution has
/// not made then: a list of paths in tmp/<number>.before, one a line.
std::filesystem::path strangersFile(const std::filesystem::path& workspace, ExecutionNumber number);

/// How long a backup or a thing in the trash is kept.
inline constexpr std::int64_t secondsToKeep = 7 * std::int64_t(24 * 3600);

} // namespace touchstone
