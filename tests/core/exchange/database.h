#pragma once

#include "core/exchange/sqlitereader.h"
#include "tests/core/exchange/reading.h"
#include "tests/support/testing.h"

#include <sqlite3.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace testing {

/// A connection that writes databases for readers, as any program might.
class DatabaseMaker
{
public:
    explicit DatabaseMaker(const std::filesystem::path& path)
    {
        if (sqlite3_open(("/" / path).c_str(), &m_database) != SQLITE_OK)
            std::fprintf(stderr, "cannot make %s\n", path.c_str());
    }
    ~DatabaseMaker() { sqlite3_close(m_database); }
    DatabaseMaker(const DatabaseMaker&) = delete;
    DatabaseMaker& operator=(const DatabaseMaker&) = delete;

    /// "" or what is wrong.
    std::string execute(const std::string& sql) const
    {
        char* message = nullptr;
        sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &message);
        const std::string text = message == nullptr ? "" : message;
        sqlite3_free(message);
        return text;
    }

    sqlite3* handle() const { return m_database; }

private:
    sqlite3* m_database = nullptr;
};

/// Makes a database with these statements; "" or what is wrong.
inline std::string makeDatabase(const std::filesystem::path& path, const std::string& sql)
{
    return DatabaseMaker(path).execute(sql);
}

/// Three rows in the table "posts".
inline constexpr const char* somePosts
    = "CREATE TABLE posts(id TEXT PRIMARY KEY, subreddit TEXT, title TEXT, selftext TEXT,"
      " created_utc INTEGER, score INTEGER, ratio REAL, note TEXT);"
      "INSERT INTO posts VALUES('a1', 'news', 'one', 'body', 1400000000, 5, 0.5, 'n'),"
      " ('a2', 'pics', 'two', NULL, '2014-05-13T16:53:20Z', -1, 2.0, NULL),"
      " ('a3', NULL, 'three', '', 1400000000.75, NULL, NULL, '');";

/// Everything that a reader gives.
inline Reading drain(const touchstone::Result<std::unique_ptr<touchstone::RowReader>>& reader)
{
    Reading reading;
    const auto keep = [&reading](const touchstone::Error& error) {
        reading.error = error.message();
        reading.errorCode = error.code;
    };
    if (!reader) {
        keep(reader.error());
        return reading;
    }
    reading.columns = (*reader)->columns();
    reading.available = (*reader)->available();
    touchstone::SourceRow row;
    touchstone::RowProblem problem;
    while (true) {
        const auto next = (*reader)->next(row, problem);
        if (!next)
            keep(next.error());
        if (!next || *next == touchstone::RowReader::Next::End)
            break;
        if (*next == touchstone::RowReader::Next::Row)
            reading.rows.push_back(row);
        else
            reading.problems.push_back(problem);
    }
    reading.counts = (*reader)->counts();
    reading.warnings = (*reader)->warnings();
    reading.sha256 = (*reader)->sha256();
    return reading;
}

inline Reading readDatabase(const std::filesystem::path& path, const touchstone::ReaderOptions& options = {})
{
    return drain(touchstone::openSqlite(path, options));
}

/// Codes of the warnings, joined with a space.
inline std::string warningsOf(
    const std::filesystem::path& path, const touchstone::ReaderOptions& options = {})
{
    return readDatabase(path, options).warningList();
}

} // namespace testing
