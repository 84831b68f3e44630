#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Longer values are text, not something to slice by; they are left out.
inline constexpr std::size_t maximumExtraBytes = 1024;

/// "5", "1.5", "2.0": the shortest text that reads back as the same number; a float never looks like an
/// integer.
void appendNumber(std::int64_t number, std::string& text);
void appendNumber(std::uint64_t number, std::string& text);
void appendNumber(double number, std::string& text);

/// Collects the scalar columns of a row that have no role, and writes them as one compact JSON object with
/// sorted keys, so that the same values always give the same bytes. The last of equal keys wins.
class Extras
{
public:
    void clear();
    /// The views must stay valid until write(). Longer text than maximumExtraBytes is left out.
    void addText(std::string_view key, std::string_view value);
    void addNumber(std::string_view key, std::int64_t value);
    void addNumber(std::string_view key, std::uint64_t value);
    void addNumber(std::string_view key, double value);
    void addBool(std::string_view key, bool value);
    /// Text of a table: a number when writing that number gives the same text again ("1.10" stays text).
    void addField(std::string_view key, std::string_view value);
    /// Forgets a key that was added before (a later duplicate was null).
    void remove(std::string_view key);

    /// Overwrites `json`; empty when there is nothing.
    void write(std::string& json);

private:
    struct Entry {
        std::string_view key;
        std::size_t begin; ///< of its JSON value in m_values
        std::size_t end;   ///< equal to begin: removed
    };
    template <typename Number>
    void addNumberText(std::string_view key, Number value);

    std::vector<Entry> m_entries;
    std::string m_values;
};

} // namespace touchstone
