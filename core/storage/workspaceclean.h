#pragma once

#include "core/base/result.h"
#include "core/storage/trash.h"
#include "core/storage/workspace.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

struct CleanOptions {
    bool now = false; ///< empty the trash at once, with what is thrown away in the same go
};

/// What a cleaning did, or would do.
struct CleanReport {
    std::vector<Leftover> thrown;   ///< moved to trash/
    std::vector<TrashItem> deleted; ///< for good

    std::int64_t thrownBytes() const;
    std::int64_t deletedBytes() const;
};

/// What cleanWorkspace() would do. Only reads; what an execution that runs has made so far is left out.
Result<CleanReport> planCleaning(Workspace& workspace, const CleanOptions& options);

/// Moves to trash/ what no row names (unnamed artifacts, migration backups older than secondsToKeep, abandoned parts)
/// and deletes what has been in the trash for longer than that, with a row or without. Never touches anything that a row names, nor anything
/// in a workspace whose database is damaged.
/// Errors: locked; `damaged-database`; `database-lost`; the disk.
Result<CleanReport> cleanWorkspace(const std::filesystem::path& workspace, const std::string& command,
    const CleanOptions& options, std::chrono::milliseconds wait, std::stop_token stop = {});

} // namespace touchstone
