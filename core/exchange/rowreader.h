#pragma once

#include "core/base/result.h"
#include "core/data/example.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Layout of a file of rows (after decompression).
enum class RowFormat { Ndjson, Csv, Tsv };

std::string_view rowFormatName(RowFormat format);
/// "ndjson", "csv", "tsv"; nothing for other names.
std::optional<RowFormat> parseRowFormat(std::string_view name);

/// What the user asked for; what is empty is guessed from the first rows. A name that was asked for and
/// is not in the file is an error that lists the columns which are.
struct ColumnChoice {
    std::optional<std::string> label; ///< an empty string means: the file has no labels
    std::vector<std::string> texts;
    std::optional<std::string> time;
    std::optional<std::string> id;
};

struct ReaderOptions {
    std::optional<RowFormat> format; ///< nothing: by content
    ColumnChoice columns;
};

/// A row that could not be used. `reason` is one of the codes of `rejectionReasons()`.
struct RowProblem {
    std::string reason;
    std::int64_t line = 0; ///< 1-based
    std::string detail;    ///< plain English, may quote at most 80 characters of the file
};

/// Reads rows one at a time; memory does not grow with the file.
class RowReader
{
public:
    enum class Next { Row, Problem, End };

    virtual ~RowReader() = default;

    /// The columns that are used: asked for or guessed.
    virtual const Columns& columns() const = 0;
    /// All column names that were seen when the columns were resolved.
    virtual const std::vector<std::string>& available() const = 0;
    /// Fills `row` or `problem`. Errors: the file cannot be read or its compression is damaged (the rows
    /// before the damage have been delivered; the error says how many).
    virtual Result<Next> next(SourceRow& row, RowProblem& problem) = 0;
    /// Bytes of the (compressed) file consumed so far, and its size, for progress.
    virtual std::uint64_t bytesRead() const = 0;
    virtual std::uint64_t bytesTotal() const = 0;
    /// sha-256 of the (compressed) file; valid after End.
    virtual std::string sha256() = 0;
};

/// Opens a file of rows: plain, .zst (windows up to 2 GiB) or .gz, by content and not by name.
/// Errors: missing, a directory, a FIFO or device, empty, unknown format, no text column, a named column
/// missing.
Result<std::unique_ptr<RowReader>> openRows(const std::filesystem::path& path, const ReaderOptions& options);

} // namespace touchstone
