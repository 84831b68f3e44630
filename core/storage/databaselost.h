#pragma once

#include "core/base/result.h"
#include "core/storage/sqlite.h"

#include <filesystem>

namespace touchstone {

/// A new database in the place of a lost one would make every artifact look like rubbish. These refuse with
/// `database-lost` where a workspace has artifacts, but no rows that could name them. A workspace that is just being made
/// has neither.
/// @{
/// Before the file is opened: it is missing or has no byte.
Result<> requireDatabase(const std::filesystem::path& workspace);
/// On a connection, which sees the write-ahead log as well: it has no table.
Result<> requireTables(Database& database, const std::filesystem::path& workspace);
/// @}

/// `dangling-link` when the path is a symbolic link whose target is not there.
Result<> refuseDanglingLink(const std::filesystem::path& path);

} // namespace touchstone
