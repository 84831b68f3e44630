#include "core/exchange/textreaderbase.h"

#include "core/exchange/rejection.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace touchstone {

TextReaderBase::TextReaderBase(TextFile file, ReaderOptions options)
    : ReaderBase(std::move(file.name), std::move(options))
    , m_buffer(std::move(file.buffer))
{
    m_layout = std::move(file.layout);
    m_warnings = std::move(file.warnings);
    passWarningsOn();
}

void TextReaderBase::fillSample()
{
    std::size_t counted = 0;
    std::size_t lines = 0;
    do {
        const auto pending = m_buffer.pending();
        lines += static_cast<std::size_t>(std::ranges::count(pending.substr(counted), '\n'));
        counted = pending.size();
    } while (counted < sampleBytes && lines <= sampleRows && m_buffer.more());
    passWarningsOn();
}

Result<RowReader::Next> TextReaderBase::endOrDamage()
{
    passWarningsOn();
    if (counts().repairedRows > 0 && !m_ended) {
        const auto count = std::to_string(counts().repairedRows);
        warn("invalid-utf-8",
            count + (counts().repairedRows == 1 ? " row holds" : " rows hold") + " bytes that are not valid "
                + std::string(textEncodingName(m_layout.encoding))
                + "; they were replaced by U+FFFD. If letters are missing, name the encoding of the file "
                  "with --encoding",
            {count, std::string(textEncodingName(m_layout.encoding))});
    }
    m_ended = true;
    if (!m_buffer.error())
        return Next::End;
    Error error = *m_buffer.error();
    error.what += " after " + std::to_string(rowsSoFar()) + (rowsSoFar() == 1 ? " row (" : " rows (")
        + std::to_string(m_line) + (m_line == 1 ? " line)" : " lines)");
    error.arguments = {std::to_string(rowsSoFar()), std::to_string(m_line)};
    error.where.clear();
    return fail(error.at(m_file));
}

TextReaderBase::Line TextReaderBase::nextLine()
{
    std::size_t scanned = 0;
    bool tooLong = false;
    const auto finish = [&](std::size_t size, std::size_t end) {
        tooLong = tooLong || size > maximumLineBytes;
        m_text = std::span(m_buffer.data(), size);
        m_raw = std::string_view(m_text.data(), size);
        if (tooLong)
            addToLongRow(m_raw);
        m_buffer.consume(size + end);
        ++m_line;
        return tooLong ? Line::TooLong : Line::Text;
    };
    beginRow();
    while (true) {
        const std::string_view pending = m_buffer.pending();
        if (const auto* end
            = static_cast<const char*>(std::memchr(pending.data() + scanned, '\n', pending.size() - scanned));
            end != nullptr)
            return finish(static_cast<std::size_t>(end - pending.data()), 1);
        scanned = pending.size();
        if (scanned > maximumLineBytes) {
            tooLong = true;
            addToLongRow(pending);
            m_buffer.consume(scanned);
            scanned = 0;
        }
        if (m_buffer.more())
            continue;
        // What stands before damage is cut off; only at the real end it is the last line.
        if (m_buffer.error() || (scanned == 0 && !tooLong))
            return Line::Over;
        return finish(scanned, 0);
    }
}

void TextReaderBase::addToLongRow(std::string_view bytes)
{
    if (!m_longRow) {
        m_longRow = true;
        m_longBytes = 0;
        m_longFront.clear();
    }
    m_longBytes += bytes.size();
    if (m_options.keepRejected)
        m_longFront += bytes.substr(0, maximumRawBytes - m_longFront.size());
}

void TextReaderBase::beginRow()
{
    m_longRow = false;
}

void TextReaderBase::keepRaw(RowProblem& problem)
{
    problem.raw = m_longRow ? m_longFront : std::string(m_raw.substr(0, maximumRawBytes));
    problem.rawBytes = m_longRow ? m_longBytes : m_raw.size();
}

void TextReaderBase::passWarningsOn()
{
    const auto warnings = m_buffer.source().warnings();
    for (; m_warningsPassed < warnings.size(); ++m_warningsPassed)
        m_warnings.push_back(warnings[m_warningsPassed]);
}

} // namespace touchstone
