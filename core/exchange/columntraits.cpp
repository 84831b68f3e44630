#include "core/exchange/columntraits.h"

#include "core/base/time.h"
#include "core/exchange/rejection.h"

#include <algorithm>

namespace touchstone {

bool looksLikeNumber(std::string_view text)
{
    return text.find_first_not_of("0123456789+-.,eE: ") == std::string_view::npos;
}

bool looksLikeTime(std::string_view text)
{
    constexpr std::int64_t from = 631152000; // 1990-01-01
    constexpr std::int64_t to = 4102444800;  // 2100-01-01
    const auto time = parseTime(text);
    return time && *time >= from && *time < to;
}

void ColumnMeter::add(std::string_view value)
{
    constexpr std::size_t longestTime = 64;
    ++m_traits.values;
    if (value.empty())
        return;
    m_bytes += static_cast<double>(value.size());
    ++m_traits.filled;
    m_traits.longest = std::max(m_traits.longest, value.size());
    m_traits.numbers += looksLikeNumber(value) ? 1 : 0;
    m_traits.times += value.size() <= longestTime && looksLikeTime(value) ? 1 : 0;
    m_traits.withDigit += value.find_first_of("0123456789") != std::string_view::npos ? 1 : 0;
    m_traits.withSpace += value.find(' ') != std::string_view::npos ? 1 : 0;
    if (value.size() > maximumLabelBytes || m_different.insert(std::string(value)).second)
        ++m_traits.different;
}

ColumnTraits ColumnMeter::traits() const
{
    ColumnTraits traits = m_traits;
    if (traits.values > 0)
        traits.meanLength = m_bytes / static_cast<double>(traits.values);
    return traits;
}

} // namespace touchstone
