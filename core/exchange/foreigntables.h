#pragma once

#include "core/base/result.h"
#include "core/exchange/foreigndatabase.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// One value of a row of a foreign database.
struct ForeignCell {
    enum class Kind { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view text; ///< any bytes; valid until the next row
};

/// A foreign database whose tables are known by name, as another program's schema has them. Only ordinary tables are
/// read: views and virtual tables would run what the schema says.
class ForeignTables
{
public:
    enum class Kind { Missing, Table, View, Virtual };

    /// Errors: no plain file; not a database; damaged.
    static Result<ForeignTables> open(const std::filesystem::path& path);

    Kind kindOf(std::string_view table) const;
    /// Of an ordinary table; false for everything else.
    bool hasColumn(std::string_view table, std::string_view column);
    /// Reads the columns of these tables and checks their pages; before read(), after which no table can be checked.
    /// Errors: damaged.
    Result<> check(std::span<const std::string_view> tables);

    struct Passed {
        std::int64_t rows = 0;
        std::int64_t tooLong = 0; ///< rows with a value of more than 16 MiB, which are left out
    };
    /// Calls `take` with the columns of each row of a checked table, in the order in which they were inserted. A column
    /// that the table has not is null; a table that is no ordinary one has no rows.
    /// Errors: damaged; cancelled.
    Result<Passed> read(std::string_view table, std::span<const std::string_view> columns,
        const std::function<void(std::span<const ForeignCell>)>& take, const std::stop_token& stop);
    /// After the last read(). Errors: somebody has written to the file meanwhile ("database-busy").
    Result<> finish();

private:
    struct Table {
        Kind kind = Kind::Missing;
        std::vector<std::string> columns;
        std::string key; ///< what reaches the rowid; empty: it has none
        bool isKnown = false;
        bool computes = false;
    };

    explicit ForeignTables(ForeignDatabase database);
    Result<> listTables();
    Result<> describe(const std::string& name, Table& table);
    std::int64_t keyBehind(std::string_view table, const std::string& key, std::int64_t last);

    ForeignDatabase m_database;
    std::map<std::string, Table, std::less<>> m_tables;
};

} // namespace touchstone
