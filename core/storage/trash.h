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
    std::int64_t id = 0; ///< 0: no row says where it was
    std::string kind;    ///< as Leftover::kind; "unrecorded" without a row
    std::string sha256;
    ExecutionNumber execution;
    std::string path;     ///< relative to the workspace: "trash/7-predictions-12"
    std::string original; ///< relative to the workspace: "predictions/12"; empty without a row
    std::int64_t bytes = 0;
    std::int64_t thrown = 0; ///< seconds since 1970-01-01 UTC; without a row the time of its last change
    std::string thrownBy;    ///< command
};

/// Oldest first; empty in a workspace of format 1, which has no trash.
Result<std::vector<TrashItem>> readTrash(Database& database);
/// The same, then what lies in trash/ and has no row: after somebody brought back an older workspace.sqlite, or moved it
/// there by hand.
Result<std::vector<TrashItem>> listTrash(Database& database, const std::filesystem::path& workspace);
/// Whether it has been there for longer than secondsToKeep.
bool isDue(const TrashItem& item);
/// What it takes in trash/ just now.
std::int64_t bytesInTrash(const TrashItem& item, const std::filesystem::path& workspace);

/// Moves something to trash/. It has its row before it moves, so that nothing in trash/ lacks one after a crash.
Result<TrashItem> throwAway(WriteSession& session, const Leftover& leftover, const std::string& command);

/// Deletes something from the trash, then its row. That it is not there any more is no error.
Result<> deleteForGood(WriteSession& session, const TrashItem& item);

} // namespace touchstone
