#include "core/exchange/csvwriter.h"

#include <array>
#include <charconv>
#include <utility>

namespace touchstone {

namespace {

constexpr std::size_t blockSize = 64U << 10;

} // namespace

CsvWriter::CsvWriter(Sink sink, Formulas formulas)
    : m_sink(std::move(sink))
    , m_formulas(formulas)
{
}

void CsvWriter::separate()
{
    if (!std::exchange(m_firstField, false))
        m_buffer += ',';
}

CsvWriter& CsvWriter::text(std::string_view value)
{
    using namespace std::string_view_literals;
    separate();
    const bool defuse = m_formulas == Formulas::Defuse && !value.empty()
        && "=+-@\t\r\0"sv.find(value.front()) != std::string_view::npos;
    const bool quote = value.find_first_of("\",\n\r"sv) != std::string_view::npos || value.starts_with(' ')
        || value.ends_with(' ');
    if (quote)
        m_buffer += '"';
    if (defuse)
        m_buffer += '\'';
    for (std::size_t at = value.find('"'); at != std::string_view::npos; at = value.find('"')) {
        m_buffer.append(value.substr(0, at + 1)).append(1, '"');
        value.remove_prefix(at + 1);
    }
    m_buffer += value;
    if (quote)
        m_buffer += '"';
    return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value)
{
    separate();
    m_buffer += std::to_string(value);
    return *this;
}

CsvWriter& CsvWriter::number(double value)
{
    constexpr int significantDigits = 9;
    separate();
    std::array<char, 32> digits {};
    const auto end = std::to_chars(
        digits.data(), digits.data() + digits.size(), value, std::chars_format::general, significantDigits)
                         .ptr;
    m_buffer.append(digits.data(), end);
    return *this;
}

CsvWriter& CsvWriter::empty()
{
    separate();
    return *this;
}

Result<> CsvWriter::endRow()
{
    if (m_buffer.size() == m_rowBegin)
        m_buffer += "\"\""; // a blank line would be skipped by readers
    m_buffer += '\n';
    m_firstField = true;
    m_rowBegin = m_buffer.size();
    return m_buffer.size() < blockSize ? Result<>() : finish();
}

Result<> CsvWriter::finish()
{
    if (m_buffer.empty())
        return {};
    auto taken = m_sink(m_buffer);
    m_buffer.clear();
    m_rowBegin = 0;
    return taken;
}

} // namespace touchstone
