#pragma once

#include "core/comparison/comparisonside.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// A row that both sides predicted: its position in the columns of either (not its dataset row).
struct RowPair {
    std::int64_t baseline = 0;
    std::int64_t candidate = 0;

    friend bool operator==(const RowPair&, const RowPair&) = default;
};

/// The rows that both sides predicted, in the baseline's order. Takes no memory where all rows stand at the same place.
class RowPairs
{
public:
    /// No row is on both sides.
    RowPairs() = default;
    /// The i-th row of the one is the i-th of the other, for all `rows`.
    static RowPairs identical(std::int64_t rows);
    static RowPairs of(std::vector<RowPair> pairs);

    std::int64_t size() const
    {
        return m_identical > 0 ? m_identical : static_cast<std::int64_t>(m_pairs.size());
    }
    RowPair at(std::int64_t i) const
    {
        return m_identical > 0 ? RowPair {i, i} : m_pairs[static_cast<std::size_t>(i)];
    }

private:
    std::int64_t m_identical = 0;
    std::vector<RowPair> m_pairs;
};

/// Pairs by dataset row, where both predicted rows of the same dataset content; nothing where they did not.
std::optional<RowPairs> pairByRow(const ComparisonSide& baseline, const ComparisonSide& candidate);

} // namespace touchstone
