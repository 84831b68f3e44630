#pragma once

#include "core/statistics/labelcells.h"
#include "core/statistics/proportions.h"

#include <optional>

namespace touchstone::statistics {

/// Exact permutation test of a change of f1 on the same rows. If the two models were exchangeable on every row, each
/// row on which they differ would be as likely the other way round; p is the share of all such swaps whose |change| is
/// at least the observed one. Changes are compared as fractions of integers, because different swaps give the same
/// change. Takes O(M + K) for M gold and K other rows that differ, and allocates nothing
/// (formulas-corrections.md, 5). Where every swap gives a change of 0 nothing can be said: p = mid-p = 1.
/// `cells`: counts >= 0, fewer than 10^9 rows.
ExactP permutationTest(const LabelCells& cells);

/// Smallest mid-p that a label with these M and K could reach, 2^-(M + K); 1 where every swap gives 0. A label that
/// cannot reach alpha is "too few" and left out of the correction (Tarone 1990).
double smallestPermutationMidP(const LabelCells& cells);

/// Standard deviation of the change of f1 over the swaps, linearised; for large M and K, change divided by it is about
/// normal. Nothing where every swap gives 0.
std::optional<double> exchangeableStandardError(const LabelCells& cells);

} // namespace touchstone::statistics
