#pragma once

#include "core/base/result.h"
#include "core/storage/leftovers.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// Something in trash/, kept for secondsToKeep after it was thrown away. It can be moved back by hand.
struct TrashItem {
    std::int64_t id = 0;
    std::string kind; ///< as Leftover::kind
    std::string sha256;
    ExecutionNumber execution;
    std::string path;     ///< relative to the workspace: "trash/7-predictions-12"
    std::string original; ///< relative to the workspace: "predictions/12"
    std::int64_t bytes = 0;
    std::int64_t thrown = 0; ///< seconds since 1970-01-01 UTC
    std::string thrownBy;    ///< command
};

/// Oldest first; empty in a workspace of format 1, which has no trash.
Result<std::vector<TrashItem>> readTrash(Database& database);

/// Moves something to trash/. It has its row before it moves, so that nothing in trash/ lacks one after a crash.
Result<TrashItem> throwAway(WriteSession& session, const Leftover& leftover, const std::string& command);

/// Deletes something from the trash, then its row. That it is not there any more is no error.
Result<> deleteForGood(WriteSession& session, const TrashItem& item);

} // namespace touchstone
