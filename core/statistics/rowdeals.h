#pragma once

#include "core/statistics/draws.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// Rows of a paired comparison that lie in cell `first` on one side and in cell `second` on the other, in either order.
struct CellExchange {
    std::int32_t first = 0;
    std::int32_t second = 0;
    std::int64_t rows = 0;
};

/// Collects exchanges row by row.
class CellExchanges
{
public:
    /// A row whose cells differ.
    void add(std::size_t one, std::size_t other)
    {
        m_pairs.push_back(std::uint64_t {std::min(one, other)} << 32 | std::max(one, other));
    }
    /// One for each pair of cells, ascending; nothing is kept.
    std::vector<CellExchange> take();

private:
    std::vector<std::uint64_t> m_pairs;
};

/// Deals the rows of two sides out anew, as chance would if nothing had changed between them: a permutation test whose
/// unit is the row, because rows are what was sampled (Good 2005, Permutation, Parametric and Bootstrap Tests of
/// Hypotheses, 3). Rows are counted by cell (a label, a length), so that a deal costs one draw a cell.
class RowDeals
{
public:
    /// Different rows on the two sides: all of them are dealt to sides of the same sizes, without replacement. Both
    /// spans count rows by the same cells, >= 0. Nothing when the lengths differ or a side has no rows.
    static std::optional<RowDeals> ofSamples(
        std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

    /// The same rows on both sides: the two cells of each row change sides or not, with equal chances. `common`: rows
    /// by cell that lie in the same cell on both sides. Nothing without rows.
    static std::optional<RowDeals> ofPairs(
        std::span<const std::int64_t> common, std::span<const CellExchange> exchanges);

    void deal(Draws& draws);

    /// Rows by cell of the last deal, first side (of different rows: the smaller one) and second. The deals are the
    /// same with the sides exchanged.
    std::span<const std::int64_t> first() const { return m_first; }
    std::span<const std::int64_t> second() const { return m_second; }

private:
    void dealSamples(Draws& draws);
    void dealPairs(Draws& draws);

    std::vector<std::int64_t> m_pooled; ///< rows of both sides by cell
    std::vector<std::int64_t> m_common; ///< paired: rows that each side keeps
    std::vector<CellExchange> m_exchanges;
    std::int64_t m_total = 0;
    std::int64_t m_fewer = 0;
    bool m_paired = false;
    std::vector<std::int64_t> m_first;
    std::vector<std::int64_t> m_second;
};

/// Successes of n >= 0 fair coins, exactly, at 64 coins a random number.
std::int64_t fairCoins(Draws& draws, std::int64_t n);

} // namespace touchstone::statistics
