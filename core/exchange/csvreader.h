#pragma once

#include "core/exchange/csvrecord.h"
#include "core/exchange/textreaderbase.h"

#include <memory>

namespace touchstone {

/// A table (RFC 4180; lines end with LF, CRLF or, in all of it, CR), with or without a header. Column names are
/// trimmed; an empty one becomes "column3", a repeated "title" becomes "title.2". Without a header they are
/// "column1", "column2" ... and their roles are guessed from the values.
/// Errors: as openRows(); the header is damaged (`bad-header`); no record can be read (`bad-table`).
Result<std::unique_ptr<RowReader>> openCsv(TextFile file, CsvDialect dialect, const ReaderOptions& options);

} // namespace touchstone
