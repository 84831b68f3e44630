#pragma once

#include "core/base/result.h"
#include "core/exchange/filestamp.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace touchstone {

struct StatementCloser {
    void operator()(sqlite3_stmt* statement) const;
};
using ForeignStatement = std::unique_ptr<sqlite3_stmt, StatementCloser>;

/// A SQLite database that somebody else made, opened as if it were made to do harm: nothing is written, nothing of
/// its schema runs (views, triggers, virtual tables, functions, extensions), and no step takes for ever.
class ForeignDatabase
{
public:
    /// The file itself is opened without locks; when a write-ahead log or a journal holds a part of its content, a
    /// private copy of both. `path` is absolute and leads to a plain file; `file` is the place that errors name.
    /// Errors: not a database, damaged, no room for the copy.
    static Result<ForeignDatabase> open(const std::filesystem::path& path, std::string file);
    ForeignDatabase(ForeignDatabase&& other) noexcept;
    ForeignDatabase& operator=(ForeignDatabase&& other) noexcept;
    ~ForeignDatabase();

    Result<ForeignStatement> prepare(const std::string& sql);
    /// sqlite3_step(), which is interrupted when it takes more than two minutes.
    int step(sqlite3_stmt* statement);
    /// The Error of a result code other than SQLITE_OK, SQLITE_ROW and SQLITE_DONE.
    Error errorOf(int code) const;
    Error damaged(const std::string& why) const;

    /// From now on statements may read this table and nothing else.
    void allowOnly(std::string_view table);
    /// Errors: the pages of this table are damaged. Costs a pass over them. Not checked is a database in which a
    /// collation was met that SQLite does not know.
    Result<> checkTable(std::string_view table);
    /// Errors: somebody has changed the file since open().
    Result<> checkUnchanged() const;
    /// A write-ahead log or a journal was read with it.
    bool hasLog() const { return m_hasLog; }
    /// After it no other function may be called.
    void close();

private:
    struct Guard;

    ForeignDatabase(std::filesystem::path path, std::string file);
    Result<> connect(const std::filesystem::path& path, bool isCopy);

    std::filesystem::path m_path;
    std::string m_file;
    FileStamp m_stamp;
    bool m_hasLog = false;
    std::unique_ptr<Guard> m_guard; ///< behind a pointer, as SQLite keeps its address
    sqlite3* m_database = nullptr;
};

/// A name as SQL takes it, whatever it holds: a"b -> "a""b".
std::string quotedName(std::string_view name);

} // namespace touchstone
