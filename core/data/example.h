#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// One post as a reader of somebody's file delivers it, before it has a row number. All text is valid UTF-8.
struct SourceRow {
    std::string id;                   ///< empty: the source gives none
    std::string label;                ///< empty: unlabelled
    std::optional<std::int64_t> time; ///< seconds since 1970-01-01 UTC; none: unknown
    std::vector<std::string> texts;   ///< the text fields, in the order of Columns::texts
    std::string extras;    ///< the other scalar columns as one JSON object with sorted keys; empty: none
    std::int64_t line = 0; ///< 1-based line where the row starts in its file

    /// Empties every field but keeps the memory, for the next row.
    void clear();
};

/// Names of the columns that a dataset was made from; an empty name means the source has no such column.
struct Columns {
    std::string label;
    std::vector<std::string> texts;
    std::string time;
    std::string id;

    friend bool operator==(const Columns&, const Columns&) = default;
};

/// One post of a stored dataset.
struct Example {
    std::int64_t row = -1; ///< 0-based, dense
    std::string id;
    std::int32_t label = -1; ///< index in the dataset's labels; -1: unlabelled
    std::optional<std::int64_t> time;
    std::vector<std::string> texts;
};

} // namespace touchstone
