#include "core/exchange/readerbase.h"

#include <algorithm>
#include <new>
#include <utility>

namespace touchstone {

ReaderBase::ReaderBase(TextBuffer buffer, std::string file)
    : m_buffer(std::move(buffer))
    , m_file(std::move(file))
{
}

Result<RowReader::Next> ReaderBase::next(SourceRow& row, RowProblem& problem)
{
    try {
        auto outcome = readNext(row, problem);
        if (outcome && *outcome == Next::Row)
            ++m_rows;
        return outcome;
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "not enough memory to read a row of the file").at(m_file));
    }
}

void ReaderBase::fillSample()
{
    std::size_t counted = 0;
    std::size_t lines = 0;
    do {
        const auto pending = m_buffer.pending();
        lines += static_cast<std::size_t>(std::ranges::count(pending.substr(counted), '\n'));
        counted = pending.size();
    } while (counted < sampleBytes && lines <= sampleRows && m_buffer.more());
}

Result<RowReader::Next> ReaderBase::endOrDamage() const
{
    if (!m_buffer.error())
        return Next::End;
    Error error = *m_buffer.error();
    error.what += " after " + std::to_string(m_rows) + (m_rows == 1 ? " row (" : " rows (")
        + std::to_string(m_line) + (m_line == 1 ? " line)" : " lines)");
    error.arguments = {std::to_string(m_rows), std::to_string(m_line)};
    error.where.clear();
    return fail(error.at(m_file));
}

} // namespace touchstone
