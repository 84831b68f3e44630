#include "core/exchange/rowreader.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/ndjsonreader.h"
#include "core/exchange/textbuffer.h"

#include <array>
#include <new>
#include <utility>

namespace touchstone {

namespace {

using namespace std::string_view_literals;

constexpr std::array formatNames {"ndjson"sv, "csv"sv, "tsv"sv};
constexpr std::size_t sniffBytes = 64U << 10;

Error unknownFormat(std::string_view why, std::string_view hint)
{
    return inputError("unknown-format", "unknown format: " + std::string(why), hint);
}

/// The layout by the first bytes (behind a byte order mark), and why when there is none.
Result<RowFormat> sniff(std::string_view text, std::optional<RowFormat> asked)
{
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv))
        return fail(unknownFormat("the text is UTF-16", "convert it first: iconv -f UTF-16 -t UTF-8 FILE"));
    const std::size_t first = text.find_first_not_of(" \t\r\n"sv);
    if (first == std::string_view::npos && text.size() < sniffBytes)
        return fail(inputError("empty-file", "the file holds no rows", "it must have at least one"));
    const std::string_view content = first == std::string_view::npos ? ""sv : text.substr(first);
    if (content.starts_with('[') && asked.value_or(RowFormat::Ndjson) == RowFormat::Ndjson)
        return fail(inputError("json-array", "the file is one JSON list, not one object a line",
            "turn it into ndjson with: jq -c '.[]' FILE"));
    if (asked)
        return *asked;
    if (content.starts_with('{'))
        return RowFormat::Ndjson;
    if (text.substr(0, 1024).find('\0') != std::string_view::npos)
        return fail(
            unknownFormat("the file is binary", "ndjson, CSV and TSV are read, also as .zst and .gz"));
    if (content.starts_with("<!DOCTYPE"sv) || content.starts_with("<html"sv)
        || content.starts_with("<?xml"sv))
        return fail(unknownFormat("this is a web page or XML", "check what was downloaded"));
    if (content.starts_with("__label__"sv))
        return fail(unknownFormat("this looks like fastText's training text",
            "make it a table with a header, such as: label<TAB>text"));
    return guessDialect(content).delimiter == '\t' ? RowFormat::Tsv : RowFormat::Csv;
}

Result<std::unique_ptr<RowReader>> open(const std::filesystem::path& path, const ReaderOptions& options)
{
    constexpr auto byteOrderMark = "\xEF\xBB\xBF"sv;
    auto source = openBytes(path);
    if (!source)
        return failure(source);
    std::string file = path.filename().string();
    TextBuffer buffer(std::move(*source));
    buffer.require(sniffBytes);
    if (buffer.pending().empty() && buffer.error())
        return fail(buffer.error()->at(file));
    if (buffer.pending().starts_with(byteOrderMark))
        buffer.consume(byteOrderMark.size());
    const auto format = sniff(buffer.pending(), options.format);
    if (!format)
        return fail(format.error().at(file));
    if (*format == RowFormat::Ndjson)
        return openNdjson(std::move(buffer), options.columns, std::move(file));
    CsvDialect dialect = guessDialect(buffer.pending().substr(0, sniffBytes));
    if (*format == RowFormat::Tsv)
        dialect.delimiter = '\t';
    return openCsv(std::move(buffer), dialect, options.columns, std::move(file));
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

Result<std::unique_ptr<RowReader>> openRows(const std::filesystem::path& path, const ReaderOptions& options)
{
    try {
        return open(path, options);
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to open the file").at(path.string()));
    }
}

} // namespace touchstone
