#pragma once

#include "core/base/result.h"
#include "core/storage/sqlite.h"

namespace touchstone {

/// True when commits go through a write-ahead log, which needs shared memory and so one computer.
Result<bool> usesWriteAheadLog(Database& database);

/// Sets how the one writing connection commits. On a volume of this computer: a write-ahead log, so that readers never
/// wait for a writer; where a reader is in the way just now, the next session tries again. On a network volume: a
/// journal that is deleted at each commit.
/// Errors: `workspace-open-elsewhere` (kind Locked) when somebody reads through a write-ahead log on a network volume.
Result<> chooseJournalMode(Database& database, bool network);

} // namespace touchstone
