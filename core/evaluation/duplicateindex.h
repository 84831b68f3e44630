#pragma once

#include "core/evaluation/textsketch.h"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace touchstone {

/// A row of the index that a sketch may be a near duplicate of.
struct DuplicateCandidate {
    std::uint32_t row = 0;
    std::uint32_t bands = 0; ///< of the ten that are equal
};

/// Finds the rows that a text may be a duplicate of. About 150 bytes a row. Shared by threads once it is made.
class DuplicateIndex
{
public:
    explicit DuplicateIndex(std::span<const TextSketch> rows);

    struct Match {
        std::int64_t exact = -1; ///< first row with the same line
        std::vector<DuplicateCandidate>
            near; ///< rows with an equal band, ascending; only the first of equal lines
    };
    /// `match` is overwritten. Of one band at most 32 rows are looked at, so that a text which half of the rows repeat
    /// with small changes does not make it quadratic.
    void find(const TextSketch& sketch, Match& match) const;

    /// First row with the same line as this one; the row itself when there is none before it or it is empty.
    std::uint32_t firstOf(std::uint32_t row) const { return m_first[row]; }

private:
    /// Entries by the highest bits of their key.
    struct Table {
        std::vector<std::uint32_t> starts;
        std::vector<std::uint64_t> entries; ///< key << 32 | row
        int shift = 0;

        void build(const std::vector<std::uint64_t>& unsorted);
        std::span<const std::uint64_t> bucket(std::uint32_t key) const;
    };

    std::vector<std::uint64_t> m_lines;
    std::vector<std::uint32_t> m_first;
    Table m_exact;
    std::array<Table, TextSketch::bandCount> m_bands;
};

/// The texts most likely to be near duplicates of each row, whatever the order in which they are added: most equal bands
/// first, then the lowest number.
class BestCandidates
{
public:
    static constexpr std::size_t perRow = 4;
    struct Text {
        std::uint32_t bands = 0;
        std::uint64_t number = 0;
    };

    void add(const DuplicateCandidate& candidate, std::uint64_t text);
    /// By row; unused places have no bands.
    const std::map<std::uint32_t, std::array<Text, perRow>>& rows() const { return m_rows; }

private:
    std::map<std::uint32_t, std::array<Text, perRow>> m_rows;
};

} // namespace touchstone
