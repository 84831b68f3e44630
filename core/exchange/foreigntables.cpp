#include "core/exchange/foreigntables.h"

#include "core/exchange/rawfile.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <system_error>
#include <utility>

namespace touchstone {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t firstKey = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t lastKey = std::numeric_limits<std::int64_t>::max();

std::string_view bytesOf(sqlite3_stmt* row, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return text == nullptr ? std::string_view() : std::string_view(text, size);
}

ForeignCell cellOf(sqlite3_stmt* row, int column)
{
    using Kind = ForeignCell::Kind;
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return {.kind = Kind::Integer, .integer = sqlite3_column_int64(row, column)};
    case SQLITE_FLOAT:
        return {.kind = Kind::Real, .real = sqlite3_column_double(row, column)};
    case SQLITE_TEXT:
        return {.kind = Kind::Text, .text = bytesOf(row, column)};
    case SQLITE_BLOB:
        return {.kind = Kind::Blob};
    default:
        return {};
    }
}

bool isSame(std::string_view name, std::string_view other)
{
    return name.size() == other.size()
        && sqlite3_strnicmp(name.data(), other.data(), static_cast<int>(name.size())) == 0;
}

} // namespace

ForeignTables::ForeignTables(ForeignDatabase database)
    : m_database(std::move(database))
{
}

Result<ForeignTables> ForeignTables::open(const fs::path& path)
{
    const std::string file = path.filename().string();
    {
        auto raw = RawFile::open(path);
        if (!raw)
            return failure(raw);
        const auto magic = (*raw)->magic();
        if (!magic)
            return failure(magic);
        if (!magic->starts_with("SQLite format 3"))
            return fail(inputError("not-a-database", "the file is not a SQLite database, or it is encrypted",
                "check what was downloaded")
                            .at(file));
    }
    // A log lies beside the file that a link leads to, and a relative name might read as a URI.
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error)
        return fail(systemError("cannot read the file", path.string(), error.value()));
    auto database = ForeignDatabase::open(real, file);
    if (!database)
        return failure(database);
    ForeignTables tables(std::move(*database));
    if (auto listed = tables.listTables(); !listed)
        return failure(listed);
    return tables;
}

Result<> ForeignTables::listTables()
{
    auto statement = m_database.prepare("SELECT name, type, rootpage FROM sqlite_schema");
    if (!statement)
        return failure(statement);
    int code = SQLITE_ROW;
    while ((code = m_database.step(statement->get())) == SQLITE_ROW) {
        const std::string_view type = bytesOf(statement->get(), 1);
        if (type != "table" && type != "view")
            continue;
        Table& table = m_tables[std::string(bytesOf(statement->get(), 0))];
        if (type == "view")
            table.kind = Kind::View;
        else
            table.kind = sqlite3_column_int64(statement->get(), 2) > 0 ? Kind::Table : Kind::Virtual;
    }
    if (code != SQLITE_DONE)
        return fail(m_database.errorOf(code));
    return {};
}

ForeignTables::Kind ForeignTables::kindOf(std::string_view table) const
{
    const auto found = m_tables.find(table);
    return found == m_tables.end() ? Kind::Missing : found->second.kind;
}

bool ForeignTables::hasColumn(std::string_view table, std::string_view column)
{
    const auto found = m_tables.find(table);
    return found != m_tables.end() && found->second.kind == Kind::Table
        && describe(found->first, found->second)
        && std::ranges::any_of(
            found->second.columns, [column](const std::string& name) { return isSame(name, column); });
}

Result<> ForeignTables::describe(const std::string& name, Table& table)
{
    constexpr int virtualGenerated = 2;
    if (table.isKnown)
        return {};
    auto statement = m_database.prepare("PRAGMA table_xinfo(" + quotedName(name) + ")");
    if (!statement)
        return failure(statement);
    int code = SQLITE_ROW;
    while ((code = m_database.step(statement->get())) == SQLITE_ROW) {
        if (sqlite3_column_int(statement->get(), 6) == virtualGenerated)
            table.computes = true;
        else
            table.columns.emplace_back(bytesOf(statement->get(), 1));
    }
    if (code != SQLITE_DONE)
        return fail(m_database.errorOf(code));
    for (const char* key : {"rowid", "_rowid_", "oid"}) {
        const bool isHidden = std::ranges::any_of(
            table.columns, [key](const std::string& column) { return isSame(column, key); });
        if (!isHidden && m_database.prepare("SELECT " + std::string(key) + " FROM " + quotedName(name))) {
            table.key = key;
            break;
        }
    }
    table.isKnown = true;
    return {};
}

Result<> ForeignTables::check(std::span<const std::string_view> tables)
{
    for (const std::string_view name : tables) {
        const auto found = m_tables.find(name);
        if (found == m_tables.end() || found->second.kind != Kind::Table)
            continue;
        if (auto described = describe(found->first, found->second); !described)
            return described;
        if (found->second.computes) // a check would compute what the schema says
            return fail(m_database.damaged("table '" + found->first + "' computes columns"));
        if (auto checked = m_database.checkTable(name); !checked)
            return checked;
    }
    return {};
}

std::int64_t ForeignTables::keyBehind(std::string_view table, const std::string& key, std::int64_t last)
{
    auto statement = m_database.prepare("SELECT " + key + " FROM " + quotedName(table) + " NOT INDEXED WHERE "
        + key + " >= ?1 ORDER BY " + key + " LIMIT 1");
    if (!statement)
        return lastKey;
    sqlite3_bind_int64(statement->get(), 1, last);
    return m_database.step(statement->get()) == SQLITE_ROW ? sqlite3_column_int64(statement->get(), 0)
                                                           : lastKey;
}

Result<ForeignTables::Passed> ForeignTables::read(std::string_view table,
    std::span<const std::string_view> columns, const std::function<void(std::span<const ForeignCell>)>& take,
    const std::stop_token& stop)
{
    constexpr std::int64_t rowsBetweenLooks = 1024;
    Passed passed;
    const auto found = m_tables.find(table);
    if (found == m_tables.end() || found->second.kind != Kind::Table)
        return passed;
    const std::string& key = found->second.key;
    const std::string keyOrNull = key.empty() ? "NULL" : key;
    std::string sql = "SELECT " + keyOrNull;
    for (const std::string_view column : columns)
        sql += hasColumn(table, column) ? ", " + quotedName(column) : ", NULL";
    sql += " FROM " + quotedName(table);
    if (!key.empty())
        sql += " WHERE " + key + " >= ?1 ORDER BY " + key;
    m_database.allowOnly(found->first);
    auto rows = m_database.prepare(sql);
    if (!rows)
        return failure(rows);
    sqlite3_bind_int64(rows->get(), 1, firstKey);
    std::vector<ForeignCell> cells(columns.size());
    std::int64_t next = firstKey; // no row before it comes any more
    while (true) {
        const int code = m_database.step(rows->get());
        if (code == SQLITE_DONE)
            return passed;
        if (passed.rows % rowsBetweenLooks == 0 && stop.stop_requested())
            return fail(cancelledError());
        if ((code & 0xff) == SQLITE_TOOBIG && !key.empty()) {
            // Such a row ends the statement, which starts again behind it.
            ++passed.tooLong;
            next = keyBehind(table, key, next);
            if (next == lastKey)
                return passed;
            sqlite3_reset(rows->get());
            sqlite3_bind_int64(rows->get(), 1, ++next);
            continue;
        }
        if (code != SQLITE_ROW)
            return fail(m_database.errorOf(code));
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i] = cellOf(rows->get(), static_cast<int>(i) + 1);
        take(cells);
        ++passed.rows;
        const std::int64_t at = sqlite3_column_int64(rows->get(), 0);
        next = key.empty() || at == lastKey ? next : at + 1;
    }
}

Result<> ForeignTables::finish()
{
    m_database.close();
    return m_database.checkUnchanged();
}

} // namespace touchstone
