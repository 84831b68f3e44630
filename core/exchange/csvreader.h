#pragma once

#include "core/exchange/csvrecord.h"
#include "core/exchange/rowreader.h"
#include "core/exchange/textbuffer.h"

#include <memory>
#include <string>
#include <string_view>

namespace touchstone {

/// From the header line at the front of `text`: the delimiter is what it uses most outside quotes (tab, comma
/// or semicolon; comma when there is none), and CRs end lines when one ends this line.
CsvDialect guessDialect(std::string_view text);

/// A table with a header (RFC 4180; lines end with LF, CRLF or, in all of it, CR). `file` is the place that
/// errors name. Column names are trimmed; an empty one becomes "column3", a repeated "title" becomes
/// "title.2".
/// Errors: as openRows(); the header is damaged.
Result<std::unique_ptr<RowReader>> openCsv(
    TextBuffer buffer, CsvDialect dialect, const ColumnChoice& choice, std::string file);

} // namespace touchstone
