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
    std::int64_t unusedBytes = 0; ///< what nothing uses: 'workspace clean' can free it
};

struct SizeReport {
    std::vector<SizeOfKind> kinds;
    std::vector<SizeItem> items; ///< largest first

    std::int64_t bytes() const;
    std::int64_t unusedBytes() const;
};

/// Bytes of everything in the workspace's folder, by kind, and what uses the artifacts. What an execution that runs
/// just now has made so far counts as unused.
Result<SizeReport> measureWorkspace(Workspace& workspace);

} // namespace touchstone
