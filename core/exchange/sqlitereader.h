#pragma once

#include "core/exchange/rowreader.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace touchstone {

/// First bytes of every SQLite database.
inline constexpr std::string_view sqliteMagic {"SQLite format 3\0", 16};

/// The rows of one table of a database that somebody else made, which is opened as hostile: read-only, without
/// views, triggers, extensions or functions of its schema. A write-ahead log beside it is read too, from a private
/// copy. Rows come in the order of their key; RowProblem::line and SourceRow::line are the rowid.
/// Errors: as openRows(); not a sound database (`damaged-database`); no table of rows; a named table is missing
/// (lists those that are there).
Result<std::unique_ptr<RowReader>> openSqlite(
    const std::filesystem::path& path, const ReaderOptions& options);

} // namespace touchstone
