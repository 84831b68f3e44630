#pragma once

#include "core/statistics/interval.h"

#include <array>
#include <cstdint>
#include <optional>

namespace touchstone::statistics {

/// What one execution did with one label; 0 <= hits <= gold, predicted.
struct LabelCounts {
    std::int64_t hits = 0;      ///< gold and predicted
    std::int64_t gold = 0;      ///< rows that have the label
    std::int64_t predicted = 0; ///< rows whose first label it is

    /// 2 hits / (gold + predicted); 0 where it occurs nowhere.
    double f1() const;
    /// Rows in which it occurs: gold or predicted.
    std::int64_t rowsOfEither() const { return gold + predicted - hits; }

    friend bool operator==(const LabelCounts&, const LabelCounts&) = default;
};

/// The rows of a label in a paired comparison by gold (is it the row's label), baseline and candidate (is it the first
/// label of each): everything that a paired comparison knows of a label.
struct LabelCells {
    std::array<std::int64_t, 8> counts {}; ///< at index(): 4 gold + 2 baseline + candidate

    static constexpr std::size_t index(bool gold, bool baseline, bool candidate)
    {
        return (gold ? 4U : 0U) + (baseline ? 2U : 0U) + (candidate ? 1U : 0U);
    }
    /// In the order of formulas.md: n111, n110, n101, n100, n011, n010, n001, n000 (gold, baseline, candidate).
    static LabelCells of(const std::array<std::int64_t, 8>& fromAllToNone);

    std::int64_t at(bool gold, bool baseline, bool candidate) const
    {
        return counts[index(gold, baseline, candidate)];
    }
    std::int64_t rows() const;
    std::int64_t gold() const;
    LabelCounts baseline() const;
    LabelCounts candidate() const;
    /// The same rows with the sides exchanged.
    LabelCells swapped() const;

    friend bool operator==(const LabelCells&, const LabelCells&) = default;
};

/// A change of f1 with its standard error.
struct F1Change {
    double change = 0; ///< candidate - baseline
    double standardError = 0;
    Interval interval;
};

/// Linearised change of f1 on the same rows: se^2 = sum over the cells of n' h^2 with the influence h of a row of the
/// cell, from the plain counts, and n' = n + 1/2 in the four cells where the two differ (formulas-corrections.md, 10);
/// the interval is clamped to [-1, 1]. Nothing when the label occurs nowhere on a side.
std::optional<F1Change> pairedF1Change(const LabelCells& cells, double level = usualLevel);

} // namespace touchstone::statistics
