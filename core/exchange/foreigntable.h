#pragma once

#include "core/base/result.h"
#include "core/exchange/columnguess.h"
#include "core/exchange/foreigndatabase.h"
#include "core/exchange/rowreader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// An ordinary table of a foreign database.
struct ForeignTable {
    std::string name; ///< as the schema spells it
    struct Column {
        std::string sql;  ///< as the schema spells it, any bytes
        std::string name; ///< as columns are named here: valid UTF-8, never empty
    };
    std::vector<Column> columns; ///< those that are stored; a virtual generated one would be computed
    std::string key;             ///< "rowid" or another name for it; empty: the table has none
    bool computes = false; ///< it has virtual generated columns, whose expressions a check would compute

    std::vector<std::string> columnNames() const;
};

/// The table that the options name, else the likeliest one: whose columns can be resolved, with a label, with most
/// rows; then `warnings` gets "table-guessed" when there were others. Views, virtual tables and the tables inside
/// them are none.
/// Errors: no such table (lists those that are there); no table; none has the columns; damaged.
Result<ForeignTable> chooseTable(ForeignDatabase& database, const ReaderOptions& options,
    const std::string& file, std::vector<Warning>& warnings);

/// SELECT of the columns and, last, the key; `used` are read as they are, of the others only the front of texts
/// (more than maximumExtraBytes of those that are longer) and an empty BLOB for any, which extras would leave out
/// anyway. With a key: those at or behind ?1, in its order; else those behind
/// the first ?1.
std::string selectRows(const ForeignTable& table, const std::vector<bool>& used);

/// Names and mean lengths in the first rows.
Result<ColumnSample> sampleTable(ForeignDatabase& database, const ForeignTable& table);

} // namespace touchstone
