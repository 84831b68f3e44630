#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A field of a record that is still in the file's buffer.
struct CsvField {
    std::size_t begin = 0; ///< in the record; behind the opening quote
    std::size_t size = 0;
    bool quoted = false;
    bool doubled = false; ///< holds doubled quotes
};

/// One record of a CSV file (RFC 4180), found but not copied.
struct CsvRecord {
    std::vector<CsvField> fields;
    std::size_t size = 0;    ///< bytes with the line end; after a defect: up to where reading can go on
    bool lineBreaks = false; ///< inside a quoted field

    bool isBlank() const { return fields.size() == 1 && fields[0].size == 0 && !fields[0].quoted; }
};

enum class CsvOutcome {
    Record,
    NeedMore,          ///< the data end before the record does
    UnterminatedQuote, ///< the data end inside quotes; only when they are complete
    StrayQuote, ///< text behind a closing quote: mostly the quote of a later line closed an unterminated one
    TooManyColumns,
};

struct CsvDialect {
    char delimiter = ',';
    /// A CR alone ends a line (old Macintosh files). Otherwise it is text: dumps of web forms have unquoted
    /// ones.
    bool loneReturns = false;
};

/// Finds the record at the front of `data`. Lines end with LF or CRLF, or as the dialect says.
/// `complete`: nothing follows `data`. After a quote defect `record.size` leads to the line behind the one in
/// which the quote was opened, so that one missing quote costs one row and not the rest of the file.
CsvOutcome parseCsvRecord(std::string_view data, bool complete, CsvDialect dialect, CsvRecord& record);

/// Offset behind the first line end at or after `from`; npos when the line end, or the LF of a CRLF, may
/// still come. The size of `data` when they are complete and hold none.
std::size_t behindCsvLine(std::string_view data, std::size_t from, bool complete, CsvDialect dialect);

/// Appends the text of a field: doubled quotes become one, invalid UTF-8 U+FFFD (`valid`: there is none).
void appendField(std::string_view record, const CsvField& field, bool valid, std::string& text);

/// Line ends in `data`, inside and outside of quotes.
std::size_t countCsvLines(std::string_view data, CsvDialect dialect);

} // namespace touchstone
