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
enum class RowFormat { Ndjson, Csv, Tsv, Sqlite, FastText };

std::string_view rowFormatName(RowFormat format);
/// "ndjson", "csv", "tsv", "sqlite", "fasttext"; nothing for other names.
std::optional<RowFormat> parseRowFormat(std::string_view name);

/// How the bytes of a text file stand for characters.
enum class TextEncoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Latin1, ///< read as Windows-1252, which is the same where both are printable
};

std::string_view textEncodingName(TextEncoding encoding);
/// "utf-8", "utf-16le", "utf-16be", "latin-1"; nothing for other names.
std::optional<TextEncoding> parseTextEncoding(std::string_view name);

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
    std::optional<TextEncoding> encoding;  ///< nothing: by content
    std::optional<char> delimiter;         ///< of a table; nothing: by content
    std::optional<bool> header;            ///< of a table: the first line holds names; nothing: by content
    std::string table;                     ///< of a SQLite database; empty: the likeliest
    std::string labelPrefix = "__label__"; ///< of a fastText text file
    /// The label of every row, for folders in which a file's name is the label; the file's columns then have
    /// none.
    std::optional<std::string> fixedLabel;
    /// Of several files: what means nothing for the format of this one is no error, as another file uses it.
    bool passOverUnusedOptions = false;
    /// Of several files: the names of this one's text columns are its own, and not those of the others.
    bool ownTexts = false;
    /// Columns that are no part of a row, although they are there: predictions that stand beside the posts.
    std::vector<std::string> leftOut {};
    bool keepRemoved = false;  ///< keep the texts "[removed]" and "[deleted]" instead of making them empty
    bool keepRejected = false; ///< fill RowProblem::raw
};

/// A row that could not be used. `reason` is one of the codes of `rejectionReasons()`.
struct RowProblem {
    std::string reason;
    std::int64_t line = 0; ///< 1-based; in a database the rowid
    std::string detail;    ///< plain English, may quote at most 80 characters of the file
    /// With keepRejected: the row as it stands in the file (in UTF-8, whatever the encoding of the file), without
    /// its line end, at most maximumRawBytes.
    std::string raw;
    /// With keepRejected: its whole length, as far as that is known; more than raw.size() when anything was left out.
    std::uint64_t rawBytes = 0;
};

/// What was found out about a file before its rows were read.
struct FileLayout {
    RowFormat format = RowFormat::Ndjson;
    std::string compression; ///< "zstd", "gzip" or empty
    TextEncoding encoding = TextEncoding::Utf8;
    bool byteOrderMark = false;
    char delimiter = 0; ///< of a table, else 0
    bool header = true; ///< of a table: its first line holds names
    std::string table;  ///< of a database
    /// False where columns have no names of their own (fastText text, tables without a header) or those of
    /// ReaderOptions::ownTexts: their texts then fill the first text fields of a dataset whose other files have names.
    bool namedColumns = true;
};

/// What was changed or left out in rows that were used.
struct ReaderCounts {
    std::int64_t extraLabels = 0;  ///< labels after the first of their row
    std::int64_t removedTexts = 0; ///< texts "[removed]" or "[deleted]" that became empty
    std::int64_t repairedRows = 0; ///< rows in which invalid characters became U+FFFD
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
    virtual const FileLayout& layout() const = 0;
    /// What a person should know; there from the start (a guess that is not sure, memory that the file needs),
    /// more may come until the end. Codes: see docs/import.md.
    virtual const std::vector<Warning>& warnings() const = 0;
    /// Of the rows so far.
    virtual const ReaderCounts& counts() const = 0;
    /// Fills `row` or `problem`. Errors: the file cannot be read or its compression is damaged (the rows
    /// before the damage have been delivered; the error says how many).
    virtual Result<Next> next(SourceRow& row, RowProblem& problem) = 0;
    /// Bytes of the (compressed) file consumed so far, and its size, for progress.
    virtual std::uint64_t bytesRead() const = 0;
    virtual std::uint64_t bytesTotal() const = 0;
    /// sha-256 of the (compressed) file; valid after End.
    virtual std::string sha256() = 0;
};

/// Name of the label column where the label comes from ReaderOptions::fixedLabel.
inline constexpr std::string_view fileNameColumn = "file name";

/// Opens a file of rows: ndjson, a table, fastText's text or an SQLite database; text also as .zst (windows up to
/// 2 GiB) or .gz and in any TextEncoding. All of it is found by content and not by name.
/// Errors: missing, a directory, a FIFO or device, empty, unknown format, no text column, a named column
/// missing, not enough memory for the window of its compression, `option-does-not-fit` the format.
Result<std::unique_ptr<RowReader>> openRows(const std::filesystem::path& path, const ReaderOptions& options);

/// The `option-does-not-fit` of every option that means nothing for the format of a file, each with the option as its
/// first argument. Reads the first bytes only. Errors: no file, or none whose format is known.
Result<std::vector<Error>> unusedOptions(const std::filesystem::path& path, const ReaderOptions& options);

} // namespace touchstone
