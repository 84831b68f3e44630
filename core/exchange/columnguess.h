#pragma once

#include "core/base/result.h"
#include "core/exchange/columntraits.h"
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
    /// Of each column, where the file gives no names: roles are guessed from the values then. Otherwise empty.
    std::vector<ColumnTraits> traits {};
};

/// Whether a column of this name would be taken for a label, time, id or text.
bool isKnownColumnName(std::string_view name);

/// The columns to use: what was asked for, the rest guessed from the names (in any case), or from the values
/// where there are no names. `file` is the place that errors name; `warnings` gets `columns-guessed` when a guess
/// rests on values.
/// Errors: a named column is not there; no text column was named or recognised.
Result<Columns> resolveColumns(const ColumnChoice& choice, const ColumnSample& sample, std::string_view file,
    std::vector<Warning>* warnings = nullptr);

} // namespace touchstone
