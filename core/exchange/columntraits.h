#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

namespace touchstone {

/// What the first values of a column look like.
struct ColumnTraits {
    std::size_t values = 0;    ///< the empty ones too
    std::size_t filled = 0;    ///< not empty
    std::size_t different = 0; ///< among the filled
    std::size_t longest = 0;   ///< in bytes
    std::size_t numbers = 0;   ///< that consist of digits and what stands between them
    std::size_t times = 0;     ///< that parseTime() reads as of the years 1990 to 2100
    std::size_t withDigit = 0;
    std::size_t withSpace = 0;
    double meanLength = 0; ///< in bytes, over all values

    bool onlyNumbers() const { return numbers == filled; }
    bool onlyTimes() const { return filled > 0 && times == filled; }
};

bool looksLikeNumber(std::string_view text);
bool looksLikeTime(std::string_view text);

/// Collects the traits of one column.
class ColumnMeter
{
public:
    void add(std::string_view value);
    ColumnTraits traits() const;
    /// Whether this value was added.
    bool has(std::string_view value) const { return m_different.contains(std::string(value)); }

private:
    ColumnTraits m_traits;
    double m_bytes = 0;
    std::unordered_set<std::string> m_different; ///< values up to the longest that can be a label or an id
};

} // namespace touchstone
