#include "core/exchange/rowreader.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/fasttextreader.h"
#include "core/exchange/ndjsonreader.h"
#include "core/exchange/rawfile.h"
#include "core/exchange/sqlitereader.h"
#include "core/exchange/tableguess.h"
#include "core/exchange/transcode.h"

#include <array>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

constexpr std::array formatNames {"ndjson"sv, "csv"sv, "tsv"sv, "sqlite"sv, "fasttext"sv};
constexpr std::array encodingNames {"utf-8"sv, "utf-16le"sv, "utf-16be"sv, "latin-1"sv};
constexpr std::size_t sniffBytes = 64U << 10;

Error unknownFormat(std::string_view why, std::string_view hint)
{
    return inputError("unknown-format", "unknown format: " + std::string(why), hint);
}

/// An object and not a row of a table that begins with a brace.
bool beginsObject(std::string_view content)
{
    if (!content.starts_with('{'))
        return false;
    const std::size_t next = content.find_first_not_of(" \t\r\n"sv, 1);
    return next == std::string_view::npos || content[next] == '"' || content[next] == '}';
}

/// The layout by the first bytes (behind a byte order mark), and why when there is none.
Result<RowFormat> sniff(std::string_view text, const ReaderOptions& options)
{
    const auto& asked = options.format;
    const std::size_t first = text.find_first_not_of(" \t\r\n"sv);
    if (first == std::string_view::npos && text.size() < sniffBytes)
        return fail(inputError("empty-file", "the file holds no rows", "it must have at least one"));
    const std::string_view content = first == std::string_view::npos ? ""sv : text.substr(first);
    if (!asked && !beginsObject(content)
        && looksLikeFastText(content.substr(0, sniffBytes), options.labelPrefix))
        return RowFormat::FastText;
    if (content.starts_with('[') && asked.value_or(RowFormat::Ndjson) == RowFormat::Ndjson)
        return fail(inputError("json-array", "the file is one JSON list, not one object a line",
            "turn it into ndjson with: jq -c '.[]' FILE"));
    if (asked)
        return *asked;
    if (content.starts_with('{'))
        return RowFormat::Ndjson;
    if (text.substr(0, 1024).find('\0') != std::string_view::npos)
        return fail(unknownFormat("the file is binary",
            "ndjson, CSV, TSV and fastText's text are read, also as .zst and .gz, and SQLite databases; if "
            "it "
            "is text in UTF-16, say --encoding utf-16le or --encoding utf-16be"));
    if (content.starts_with("<!DOCTYPE"sv) || content.starts_with("<html"sv)
        || content.starts_with("<?xml"sv))
        return fail(unknownFormat("this is a web page or XML", "check what was downloaded"));
    return RowFormat::Csv;
}

Error doesNotFit(std::string_view option, RowFormat format)
{
    const std::string name(rowFormatName(format));
    Error error = inputError("option-does-not-fit",
        std::string(option) + " means nothing for a file of the format " + name,
        "leave it out, or name the format with --format if the guess is wrong");
    error.arguments = {std::string(option), name};
    return error;
}

/// What was asked for and cannot be, as it belongs to another format.
std::vector<Error> unusedBy(RowFormat format, const ReaderOptions& options)
{
    const bool table = format == RowFormat::Csv || format == RowFormat::Tsv;
    std::vector<Error> unused;
    if (!options.table.empty() && format != RowFormat::Sqlite)
        unused.push_back(doesNotFit("the name of a table", format));
    if (options.encoding && format == RowFormat::Sqlite)
        unused.push_back(doesNotFit("an encoding", format));
    if (options.delimiter && (!table || (options.format == RowFormat::Tsv && *options.delimiter != '\t')))
        unused.push_back(doesNotFit("this delimiter", options.format.value_or(format)));
    if (options.header && !table)
        unused.push_back(doesNotFit("a header", format));
    return unused;
}

Result<> checkOptions(const ReaderOptions& options, RowFormat format)
{
    if (const auto unused = unusedBy(format, options); !unused.empty() && !options.passOverUnusedOptions)
        return fail(unused.front());
    if (options.delimiter && "\"\n\r"sv.find(*options.delimiter) != std::string_view::npos)
        return fail(inputError("bad-delimiter", "a quote or line end cannot divide fields",
            "the usual ones are a comma, a semicolon, a tab and a bar"));
    return {};
}

/// The encoding of the text, and the text as UTF-8 behind its byte order mark.
Result<> decode(TextFile& file, const ReaderOptions& options)
{
    const std::string_view front = file.buffer.pending();
    if (!options.encoding && (front.starts_with("\xFF\xFE\0\0"sv) || front.starts_with("\0\0\xFE\xFF"sv)))
        return fail(unknownFormat("the text is UTF-32", "convert it first: iconv -f UTF-32 -t UTF-8 FILE"));
    const EncodingGuess guess = guessEncoding(front, options.encoding);
    file.layout.encoding = guess.encoding;
    file.layout.byteOrderMark = guess.markBytes > 0;
    file.buffer.consume(guess.markBytes);
    if (guess.assumed)
        file.warnings.push_back({"latin-1-assumed",
            "the text is not UTF-8, so it was read as Latin-1 (Windows-1252); if letters are wrong, convert "
            "the "
            "file first, or say --encoding utf-8 to see damaged characters as such",
            {}});
    if (guess.encoding == TextEncoding::Utf8)
        return {};
    std::string rest(file.buffer.pending());
    file.buffer = TextBuffer(transcodeToUtf8(file.buffer.takeSource(), std::move(rest), guess.encoding));
    file.buffer.require(sniffBytes);
    return {};
}

bool isDatabase(const std::filesystem::path& path, const ReaderOptions& options)
{
    if (options.format.value_or(RowFormat::Sqlite) != RowFormat::Sqlite)
        return false;
    const auto file = RawFile::open(path);
    if (!file)
        return false; // openBytes() says why
    const auto magic = (*file)->magic();
    return magic && magic->starts_with(sqliteMagic);
}

/// Of a file that holds or was said to hold a database, and went through openBytes().
Error notReadableAsDatabase(const TextFile& file)
{
    if (!file.buffer.pending().starts_with(sqliteMagic))
        return inputError("not-a-database", "this is not an SQLite database", "leave out --format sqlite");
    return inputError("packed-database", "an SQLite database cannot be read while it is packed",
        "unpack it first: zstd -d FILE, or gunzip FILE");
}

/// The layout of a text, which is decoded for that.
Result<RowFormat> findFormat(TextFile& file, const ReaderOptions& options)
{
    file.buffer.require(sniffBytes);
    if (file.buffer.pending().empty() && file.buffer.error())
        return fail(*file.buffer.error());
    if (file.buffer.pending().starts_with(sqliteMagic) || options.format == RowFormat::Sqlite)
        return fail(notReadableAsDatabase(file));
    if (auto decoded = decode(file, options); !decoded)
        return failure(decoded);
    return sniff(file.buffer.pending(), options);
}

Result<std::unique_ptr<RowReader>> openText(TextFile file, const ReaderOptions& options)
{
    const auto format = findFormat(file, options);
    if (!format)
        return failure(format);
    if (auto fits = checkOptions(options, *format); !fits)
        return failure(fits);
    file.layout.format = *format;
    switch (*format) {
    case RowFormat::Ndjson:
        return openNdjson(std::move(file), options);
    case RowFormat::FastText:
        return openFastText(std::move(file), options);
    default:
        break;
    }
    const auto asked = options.format == RowFormat::Tsv ? std::optional<char>('\t') : options.delimiter;
    const CsvDialect dialect = guessDialect(file.buffer.pending().substr(0, sniffBytes), asked);
    file.layout.format = dialect.delimiter == '\t' ? RowFormat::Tsv : RowFormat::Csv;
    return openCsv(std::move(file), dialect, options);
}

Result<TextFile> openTextFile(const std::filesystem::path& path)
{
    auto source = openBytes(path);
    if (!source)
        return failure(source);
    FileLayout layout;
    layout.compression = (*source)->compression();
    return TextFile {TextBuffer(std::move(*source)), path.filename().string(), std::move(layout), {}};
}

Result<std::unique_ptr<RowReader>> open(const std::filesystem::path& path, const ReaderOptions& options)
{
    if (isDatabase(path, options)) {
        if (auto fits = checkOptions(options, RowFormat::Sqlite); !fits)
            return fail(fits.error().at(path.filename().string()));
        return openSqlite(path, options);
    }
    auto file = openTextFile(path);
    if (!file)
        return failure(file);
    auto reader = openText(std::move(*file), options);
    if (!reader)
        return fail(reader.error().at(path.filename().string()));
    return reader;
}

} // namespace

std::string_view rowFormatName(RowFormat format)
{
    return formatNames.at(static_cast<std::size_t>(format));
}

std::optional<RowFormat> parseRowFormat(std::string_view name)
{
    for (std::size_t i = 0; i < formatNames.size(); ++i) {
        if (formatNames[i] == name)
            return static_cast<RowFormat>(i);
    }
    return std::nullopt;
}

std::string_view textEncodingName(TextEncoding encoding)
{
    return encodingNames.at(static_cast<std::size_t>(encoding));
}

std::optional<TextEncoding> parseTextEncoding(std::string_view name)
{
    for (std::size_t i = 0; i < encodingNames.size(); ++i) {
        if (encodingNames[i] == name)
            return static_cast<TextEncoding>(i);
    }
    return std::nullopt;
}

Result<std::unique_ptr<RowReader>> openRows(const std::filesystem::path& path, const ReaderOptions& options)
{
    try {
        return open(path, options);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to open the file").at(path.string()));
    }
}

Result<std::vector<Error>> unusedOptions(const std::filesystem::path& path, const ReaderOptions& options)
{
    try {
        const std::string name = path.filename().string();
        Result<RowFormat> format = RowFormat::Sqlite;
        if (!isDatabase(path, options)) {
            auto file = openTextFile(path);
            if (!file)
                return failure(file);
            format = findFormat(*file, options);
        }
        if (!format)
            return fail(format.error().at(name));
        std::vector<Error> unused = unusedBy(*format, options);
        for (Error& error : unused)
            error = error.at(name);
        return unused;
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to open the file").at(path.string()));
    }
}

} // namespace touchstone
