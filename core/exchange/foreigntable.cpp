#include "core/exchange/foreigntable.h"

#include "core/exchange/extras.h"
#include "core/exchange/utf8.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace touchstone {

namespace {

constexpr std::int64_t sampledRows = 1000;
constexpr std::int64_t countedRows = 10'000;

std::string textOf(sqlite3_stmt* row, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    return text == nullptr ? std::string()
                           : std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(row, column)));
}

std::string repaired(std::string_view bytes)
{
    std::string text;
    appendRepairedUtf8(bytes, text);
    return text;
}

/// Whether a table is the inside of a full-text or spatial index of one of these names.
bool isInside(std::string_view table, const std::vector<std::string>& virtualTables)
{
    static constexpr std::array<std::string_view, 12> endings {"_data", "_idx", "_content", "_docsize",
        "_config", "_segments", "_segdir", "_stat", "_node", "_rowid", "_parent", "_vocab"};
    return std::ranges::any_of(virtualTables, [&](const std::string& name) {
        return table.starts_with(name)
            && std::ranges::find(endings, table.substr(name.size())) != endings.end();
    });
}

Result<std::vector<std::string>> listTables(ForeignDatabase& database)
{
    auto statement = database.prepare("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'");
    if (!statement)
        return failure(statement);
    std::vector<std::string> all;
    std::vector<std::string> virtualTables;
    int code = SQLITE_ROW;
    while ((code = database.step(statement->get())) == SQLITE_ROW) {
        std::string name = textOf(statement->get(), 0);
        if (sqlite3_column_int64(statement->get(), 1) <= 0)
            virtualTables.push_back(std::move(name));
        else if (sqlite3_strnicmp(name.c_str(), "sqlite_", 7) != 0)
            all.push_back(std::move(name));
    }
    if (code != SQLITE_DONE)
        return fail(database.errorOf(code));
    std::erase_if(all, [&](const std::string& name) { return isInside(name, virtualTables); });
    return all;
}

/// The name that reaches the rowid, when there is one and no column hides it.
std::string keyOf(ForeignDatabase& database, const ForeignTable& table)
{
    for (const char* key : {"rowid", "_rowid_", "oid"}) {
        const bool hidden = std::ranges::any_of(table.columns, [&](const ForeignTable::Column& column) {
            return sqlite3_stricmp(column.sql.c_str(), key) == 0;
        });
        if (!hidden)
            return database.prepare("SELECT " + std::string(key) + " FROM " + quotedName(table.name)) ? key
                                                                                                      : "";
    }
    return {};
}

Result<ForeignTable> describeTable(ForeignDatabase& database, std::string name)
{
    constexpr int virtualGenerated = 2;
    ForeignTable table {.name = std::move(name), .columns = {}, .key = {}, .computes = false};
    auto statement = database.prepare("PRAGMA table_xinfo(" + quotedName(table.name) + ")");
    if (!statement)
        return failure(statement);
    int code = SQLITE_ROW;
    while ((code = database.step(statement->get())) == SQLITE_ROW) {
        if (sqlite3_column_int(statement->get(), 6) == virtualGenerated) {
            table.computes = true;
            continue;
        }
        std::string sql = textOf(statement->get(), 1);
        std::string shown = repaired(sql);
        if (shown.empty())
            shown = "column" + std::to_string(table.columns.size() + 1);
        table.columns.push_back({std::move(sql), std::move(shown)});
    }
    if (code != SQLITE_DONE)
        return fail(database.errorOf(code));
    table.key = keyOf(database, table);
    return table;
}

/// Rows up to countedRows, then by the highest key: exact numbers would cost a pass over every table.
std::pair<std::int64_t, std::int64_t> sizeOf(ForeignDatabase& database, const ForeignTable& table)
{
    std::pair<std::int64_t, std::int64_t> size {0, 0};
    const auto rows = database.prepare("SELECT 1 FROM " + quotedName(table.name) + " NOT INDEXED");
    while (rows && size.first < countedRows && database.step(rows->get()) == SQLITE_ROW)
        ++size.first;
    if (table.key.empty() || size.first < countedRows)
        return size;
    const auto last = database.prepare("SELECT " + table.key + " FROM " + quotedName(table.name)
        + " ORDER BY " + table.key + " DESC LIMIT 1");
    if (last && database.step(last->get()) == SQLITE_ROW)
        size.second = sqlite3_column_int64(last->get(), 0);
    return size;
}

std::string listOf(const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 40;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), shown); ++i)
        text += (i == 0 ? "" : ", ") + excerpt(names[i], 60);
    if (names.size() > shown)
        text += " and " + std::to_string(names.size() - shown) + " more";
    return text;
}

/// Picks the likeliest of several tables.
class TableGuess
{
public:
    TableGuess(ForeignDatabase& database, const ReaderOptions& options, const std::string& file)
        : m_database(database)
        , m_choice(options.columns)
        , m_file(file)
    {
        if (options.fixedLabel)
            m_choice.label = std::string();
    }

    /// Keeps the best so far. A table that cannot be used says why, and is passed over.
    void consider(const std::string& name)
    {
        auto table = describeTable(m_database, name);
        if (!table)
            return note(table.error());
        const auto sample = sampleTable(m_database, *table);
        if (!sample)
            return note(sample.error());
        const auto columns = resolveColumns(m_choice, *sample, m_file);
        if (!columns)
            return note(columns.error());
        const auto [rows, lastKey] = sizeOf(m_database, *table);
        const bool labelled = !columns->label.empty() || (m_choice.label && m_choice.label->empty());
        const Rank rank {rows > 0, labelled, rows, lastKey};
        if (!m_best || rank > m_rank) {
            m_best = std::move(*table);
            m_rank = rank;
        }
    }

    const std::optional<ForeignTable>& best() const { return m_best; }
    const Error& firstError() const { return *m_error; }

private:
    using Rank = std::tuple<bool, bool, std::int64_t, std::int64_t>;

    void note(const Error& error)
    {
        if (!m_error)
            m_error = error;
    }

    ForeignDatabase& m_database;
    ColumnChoice m_choice;
    const std::string& m_file;
    std::optional<ForeignTable> m_best;
    Rank m_rank;
    std::optional<Error> m_error;
};

} // namespace

std::vector<std::string> ForeignTable::columnNames() const
{
    std::vector<std::string> names;
    for (const Column& column : columns)
        names.push_back(column.name);
    return names;
}

Result<ForeignTable> chooseTable(ForeignDatabase& database, const ReaderOptions& options,
    const std::string& file, std::vector<Warning>& warnings)
{
    constexpr std::size_t mostTables = 1000;
    const auto tables = listTables(database);
    if (!tables)
        return failure(tables);
    if (tables->empty())
        return fail(inputError("no-such-table", "the database has no table",
            "views and virtual tables are not read; make a table with: CREATE TABLE posts AS SELECT ...")
                        .at(file));
    const auto named = std::ranges::find(*tables, options.table);
    if (!options.table.empty() && named == tables->end()) {
        Error error = inputError("no-such-table", "no table '" + excerpt(options.table) + "'",
            "the database has: " + listOf(*tables));
        error.arguments = {options.table, listOf(*tables)};
        return fail(error.at(file));
    }
    if (!options.table.empty() || tables->size() == 1)
        return describeTable(database, options.table.empty() ? tables->front() : options.table);
    TableGuess guess(database, options, file);
    for (std::size_t i = 0; i < std::min(tables->size(), mostTables); ++i)
        guess.consider((*tables)[i]);
    if (!guess.best()) {
        Error error = guess.firstError();
        error.hint += "; the database has the tables: " + listOf(*tables) + "; name one with --table";
        return fail(std::move(error));
    }
    warnings.push_back({.code = "table-guessed",
        .text = "the table '" + excerpt(guess.best()->name) + "' is read, of " + listOf(*tables)
            + "; name another with --table",
        .arguments = {repaired(guess.best()->name), listOf(*tables)}});
    return *guess.best();
}

std::string selectRows(const ForeignTable& table, const std::vector<bool>& used)
{
    // Bytes, as substr() of a text ends at a NUL; even and twice as many for databases in UTF-16.
    const std::string front = std::to_string(2 * (maximumExtraBytes + 1));
    std::string sql = "SELECT ";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string name = quotedName(table.columns[i].sql);
        sql += i == 0 ? "" : ", ";
        // substr() makes NULL of an empty BLOB.
        sql += used[i] ? name
                       : "CASE typeof(" + name + ") WHEN 'blob' THEN x'' WHEN 'text' THEN CASE WHEN " + name
                + " = '' COLLATE BINARY THEN '' ELSE CAST(substr(CAST(" + name + " AS BLOB), 1, " + front
                + ") AS TEXT) END ELSE " + name + " END";
    }
    const std::string from = " FROM " + quotedName(table.name) + " NOT INDEXED";
    if (table.key.empty())
        return sql + from + " LIMIT -1 OFFSET ?1";
    return sql + (table.columns.empty() ? "" : ", ") + table.key + from + " WHERE " + table.key
        + " >= ?1 ORDER BY " + table.key;
}

Result<ColumnSample> sampleTable(ForeignDatabase& database, const ForeignTable& table)
{
    const std::size_t count = table.columns.size();
    ColumnSample sample {.names = table.columnNames(), .meanLengths = std::vector<double>(count)};
    auto statement = database.prepare(selectRows(table, std::vector<bool>(count, false)));
    if (!statement)
        return failure(statement);
    sqlite3_bind_int64(statement->get(), 1, table.key.empty() ? 0 : std::numeric_limits<std::int64_t>::min());
    std::int64_t rows = 0;
    int code = SQLITE_ROW;
    while (rows < sampledRows && (code = database.step(statement->get())) == SQLITE_ROW) {
        ++rows;
        for (std::size_t i = 0; i < count; ++i) {
            const int column = static_cast<int>(i);
            if (sqlite3_column_type(statement->get(), column) == SQLITE_TEXT)
                sample.meanLengths[i] += sqlite3_column_bytes(statement->get(), column);
        }
    }
    // A row that is too long, or damage behind good rows, ends the sample: the reader will tell.
    if (code != SQLITE_ROW && code != SQLITE_DONE && (code & 0xff) != SQLITE_TOOBIG && rows == 0)
        return fail(database.errorOf(code));
    if (rows == 0) // nothing measured: a column may still be called "text"
        sample.meanLengths.clear();
    for (double& length : sample.meanLengths)
        length /= static_cast<double>(rows);
    return sample;
}

} // namespace touchstone
