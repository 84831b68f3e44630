#pragma once

#include "core/base/result.h"
#include "core/exchange/rowreader.h"

#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What the first rows of a file say about its columns.
struct ColumnSample {
    std::vector<std::string> names;
    /// Mean bytes of the values of each column, 0 for columns of numbers; empty: not measured, then a text
    /// column is recognised by its name only.
    std::vector<double> meanLengths;
};

/// The columns to use: what was asked for, the rest guessed from the names (in any case).
/// `file` is the place that errors name.
/// Errors: a named column is not there; no text column was named or recognised.
Result<Columns> resolveColumns(const ColumnChoice& choice, const ColumnSample& sample, std::string_view file);

} // namespace touchstone
