#pragma once

#include "core/base/result.h"
#include "core/storage/sqlite.h"

#include <span>
#include <string_view>

namespace touchstone {

/// One step of the schema: applied to a database whose user_version is one less than its place in the list (from 1).
using Migration = std::string_view;

/// The schema of workspace.sqlite, as its steps from the first version on. Steps are never edited, only added.
std::span<const Migration> workspaceMigrations();

/// Marks our files (PRAGMA application_id): "TCHS".
inline constexpr std::int64_t workspaceApplicationId = 0x54434853;

/// Brings `database` to the last version inside one transaction; a copy `<file>.v<N>.bak` is made first, by way of
/// tmp/ beside it, when there is something to lose. The caller holds the workspace lock.
/// Errors: not ours (`not-a-workspace`), made by a newer program (`newer-workspace`), disk full.
Result<> migrate(Database& database, std::span<const Migration> migrations);

/// Refuses a database that is not ours or newer than we are; true when migrate() has something to do.
Result<bool> needsMigration(Database& database, std::span<const Migration> migrations);

} // namespace touchstone
