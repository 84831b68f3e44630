#include "core/exchange/ndjsonreader.h"

#include "core/exchange/columnguess.h"
#include "core/exchange/jsonline.h"
#include "core/exchange/rejection.h"

#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

class NdjsonReader final : public TextReaderBase
{
public:
    NdjsonReader(TextFile file, const ReaderOptions& options)
        : TextReaderBase(std::move(file), options)
    {
    }

    Result<> resolve()
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
                anyObject = addKeys(line, sample.names) || anyObject;
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
        if (auto chosen = chooseColumns(std::move(sample)); !chosen)
            return chosen;
        m_parser.setColumns(columnsOfFile(), m_options.leftOut);
        return {};
    }

private:
    /// A row that is refused is kept as it was, but the parser mends lines in place.
    bool addKeys(std::span<char> line, std::vector<std::string>& names)
    {
        if (!m_options.keepRejected)
            return m_parser.addKeys(line, names);
        m_copy.assign(line.data(), line.size());
        m_copy.append(TextBuffer::padding, ' ');
        return m_parser.addKeys(std::span(m_copy).first(line.size()), names);
    }

    Result<Next> readNext(SourceRow& row, RowProblem& problem) override
    {
        while (true) {
            const auto kind = nextLine();
            if (kind == Line::Over)
                return endOrDamage();
            if (kind == Line::TooLong)
                return reject(problem, rejectedLineTooLong, m_line, "the line is longer than 16 MiB");
            const auto line = trimmed(m_text);
            if (line.empty())
                continue;
            if (m_options.keepRejected) {
                m_copy = m_raw;
                m_raw = m_copy;
            }
            const auto parsed = m_parser.parse(line, row, problem);
            if (!parsed)
                return fail(parsed.error().at(m_file));
            (*parsed ? row.line : problem.line) = m_line;
            if (m_parser.repaired())
                noteRepair();
            return *parsed ? Next::Row : Next::Problem;
        }
    }

    JsonLineParser m_parser;
    std::string m_copy;
};

} // namespace

Result<std::unique_ptr<RowReader>> openNdjson(TextFile file, const ReaderOptions& options)
{
    auto reader = std::make_unique<NdjsonReader>(std::move(file), options);
    if (auto resolved = reader->resolve(); !resolved)
        return failure(resolved);
    return reader;
}

} // namespace touchstone
