#pragma once

#include "core/exchange/columntraits.h"
#include "core/exchange/csvrecord.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// How the table at the front of `text` is written. The delimiter (tab, comma, semicolon or bar) is the one that
/// its first line uses most outside quotes, if the first lines all have about as many fields with it, otherwise the
/// one with which they do; comma when there is none. CRs end lines when one ends the first line.
CsvDialect guessDialect(std::string_view text, std::optional<char> delimiter = std::nullopt);

/// Whether a line holds a name that a column of posts often has, divided by any delimiter.
bool namesColumns(std::string_view line);

/// What the first records of a table look like.
struct TableStart {
    std::vector<std::string> first; ///< fields of the first record; empty: it is damaged or not whole
    std::vector<ColumnMeter> rest;  ///< the columns of the records behind it which have as many fields
    std::size_t rows = 0;           ///< of them
    std::size_t fields = 0;         ///< that most records have
};

/// `complete`: nothing follows `text`. Looks at the first rowsToLookAt() records.
TableStart lookAtTable(std::string_view text, bool complete, CsvDialect dialect);

/// Fewer of a wide table, so that guessing takes as long as with any other.
std::size_t rowsToLookAt(std::size_t columns);

/// Whether the first record holds the names of the columns: names that are known, a word above numbers, words that
/// do not come again. A number, a time, a long text or nothing is no name.
bool looksLikeHeader(const TableStart& table);

} // namespace touchstone
