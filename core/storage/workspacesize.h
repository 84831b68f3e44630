#pragma once

#include "core/base/result.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

struct SizeItem {
    std::string kind; ///< "dataset", "model", "predictions", "split"
    std::string path; ///< relative to the workspace
    std::int64_t bytes = 0;
    std::vector<ExecutionNumber> usedBy; ///< ascending: those that made it or read it; empty: nothing uses it
};

struct SizeOfKind {
    std::string kind; ///< "datasets", "models", ... in the order of the report
    std::int64_t items = 0;
    std::int64_t bytes = 0;
    std::int64_t freedNow = 0; ///< bytes that cleanWorkspace() deletes
    std::int64_t freedLater
        = 0; ///< bytes that it moves to the trash or leaves there, and deletes after secondsToKeep
};

struct SizeReport {
    std::vector<SizeOfKind> kinds;
    std::vector<SizeItem> items; ///< largest first

    std::int64_t bytes() const;
    std::int64_t freedNow() const;
    std::int64_t freedLater() const;
};

/// Bytes of everything in the workspace's folder, by kind, what uses the artifacts, and what cleaning would free: nothing
/// where it would refuse, in a damaged workspace.
Result<SizeReport> measureWorkspace(Workspace& workspace);

} // namespace touchstone
