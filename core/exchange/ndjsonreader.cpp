#include "core/exchange/ndjsonreader.h"

#include "core/exchange/columnguess.h"
#include "core/exchange/jsonline.h"
#include "core/exchange/readerbase.h"
#include "core/exchange/rejection.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace touchstone {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The line without what may stand around its object.
std::span<char> trimmed(std::span<char> line)
{
    if (std::string_view(line.data(), line.size())
            .starts_with(byteOrderMark)) // files that were joined have several
        line = line.subspan(byteOrderMark.size());
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!line.empty() && isBlank(line.back()))
        line = line.first(line.size() - 1);
    while (!line.empty() && isBlank(line.front()))
        line = line.subspan(1);
    return line;
}

class NdjsonReader final : public ReaderBase
{
public:
    NdjsonReader(TextBuffer buffer, std::string file)
        : ReaderBase(std::move(buffer), std::move(file))
    {
    }

    Result<> resolve(const ColumnChoice& choice)
    {
        ColumnSample sample;
        std::size_t lines = 0;
        bool anyObject = false;
        fillSample();
        while (m_buffer.pending().find('\n') == std::string_view::npos
            && m_buffer.pending().size() <= maximumLineBytes && m_buffer.more()) { }
        char* at = m_buffer.data();
        char* const end = at + m_buffer.pending().size();
        while (at < end && lines < sampleRows) {
            auto* stop = static_cast<char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
            if (stop == nullptr && !m_buffer.ended() && lines > 0)
                break; // the rest of this line is not there yet
            if (stop == nullptr)
                stop = end;
            if (const auto line = trimmed(std::span(at, stop)); !line.empty()) {
                anyObject = m_parser.addKeys(line, sample.names) || anyObject;
                ++lines;
            }
            at = stop + 1;
        }
        if (!anyObject && m_buffer.error())
            return fail(m_buffer.error()->at(m_file));
        if (!anyObject && lines == 0)
            return fail(
                inputError("empty-file", "the file holds no rows", "it must have at least one").at(m_file));
        if (!anyObject)
            return fail(inputError("no-json-objects",
                "none of the first " + std::to_string(lines) + " lines is a JSON object",
                "ndjson has one object on each line; turn pretty-printed JSON into it with: jq -c . FILE")
                            .at(m_file));
        auto columns = resolveColumns(choice, sample, m_file);
        if (!columns)
            return failure(columns);
        m_columns = std::move(*columns);
        m_available = std::move(sample.names);
        m_parser.setColumns(m_columns);
        return {};
    }

private:
    Result<Next> readNext(SourceRow& row, RowProblem& problem) override
    {
        while (true) {
            const auto kind = nextLine();
            if (kind == Line::Over)
                return endOrDamage();
            if (kind == Line::TooLong) {
                problem = {std::string(rejectedLineTooLong), m_line, "the line is longer than 16 MiB"};
                return Next::Problem;
            }
            const auto line = trimmed(m_text);
            if (line.empty())
                continue;
            const auto parsed = m_parser.parse(line, row, problem);
            if (!parsed)
                return fail(parsed.error().at(m_file));
            (*parsed ? row.line : problem.line) = m_line;
            return *parsed ? Next::Row : Next::Problem;
        }
    }

    enum class Line { Text, TooLong, Over };

    /// Sets m_text to the next line and m_line to its number.
    Line nextLine()
    {
        std::size_t scanned = 0;
        bool tooLong = false;
        while (true) {
            const std::size_t size = m_buffer.pending().size();
            char* const begin = m_buffer.data();
            if (auto* end = static_cast<char*>(std::memchr(begin + scanned, '\n', size - scanned));
                end != nullptr) {
                m_text = std::span(begin, end);
                m_buffer.consume(m_text.size() + 1);
                ++m_line;
                return tooLong || m_text.size() > maximumLineBytes ? Line::TooLong : Line::Text;
            }
            scanned = size;
            if (scanned > maximumLineBytes) {
                tooLong = true;
                m_buffer.consume(scanned);
                scanned = 0;
            }
            if (m_buffer.more())
                continue;
            // What stands before damage is cut off; only at the real end it is the last line.
            if (m_buffer.error() || (scanned == 0 && !tooLong))
                return Line::Over;
            m_text = std::span(m_buffer.data(), scanned);
            m_buffer.consume(scanned);
            ++m_line;
            return tooLong ? Line::TooLong : Line::Text;
        }
    }

    JsonLineParser m_parser;
    std::span<char> m_text;
};

} // namespace

Result<std::unique_ptr<RowReader>> openNdjson(TextBuffer buffer, const ColumnChoice& choice, std::string file)
{
    auto reader = std::make_unique<NdjsonReader>(std::move(buffer), std::move(file));
    if (auto resolved = reader->resolve(choice); !resolved)
        return failure(resolved);
    return reader;
}

} // namespace touchstone
