#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace touchstone {

/// Some rows of a dataset: one bit a row.
class RowSet
{
public:
    /// An empty set of rows of a dataset that has `rows`.
    explicit RowSet(std::int64_t rows = 0)
        : m_bits((static_cast<std::size_t>(rows < 0 ? 0 : rows) + bitsOfWord - 1) / bitsOfWord)
    {
    }

    /// A row outside of the dataset is left out.
    void add(std::int64_t row)
    {
        if (has(row))
            m_bits[wordOf(row)] |= maskOf(row);
    }
    bool contains(std::int64_t row) const { return has(row) && (m_bits[wordOf(row)] & maskOf(row)) != 0; }

private:
    static constexpr std::size_t bitsOfWord = 64;

    static std::size_t wordOf(std::int64_t row) { return static_cast<std::size_t>(row) / bitsOfWord; }
    static std::uint64_t maskOf(std::int64_t row)
    {
        return std::uint64_t {1} << (static_cast<std::size_t>(row) % bitsOfWord);
    }
    bool has(std::int64_t row) const { return row >= 0 && wordOf(row) < m_bits.size(); }

    std::vector<std::uint64_t> m_bits;
};

} // namespace touchstone
