#pragma once

#include "core/exchange/textreaderbase.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace touchstone {

/// Whether most of the first lines of `text` hold a token that starts with `prefix`. A first line without one that
/// names columns makes it a table whose labels have the prefix.
bool looksLikeFastText(std::string_view text, std::string_view prefix);

/// fastText's training text: one example a line, tokens divided by space, \t, \v, \f, \r or NUL. A token that starts
/// with ReaderOptions::labelPrefix is a label, wherever it stands; the first is kept (decodeLabel()), the others are
/// counted. The text is what stands around the labels. Columns: "label" and "text", or the names asked for.
/// Errors: as openRows(); `bad-label-prefix`: it is empty or holds what divides tokens.
Result<std::unique_ptr<RowReader>> openFastText(TextFile file, const ReaderOptions& options);

} // namespace touchstone
