#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace touchstone::statistics {

/// A statistic that is about chi-square distributed when nothing changed.
struct ChiSquareTest {
    double statistic = 0;
    int degrees = 0;
    double p = 1;
};

/// Stuart and Maxwell's test that both margins of a square table are equal: the same rows were answered twice, and the
/// test asks whether the shares of the answers moved (Stuart 1955, Maxwell 1970; statsmodels
/// SquareTable(table, shift_zeros=False).homogeneity()). With d = row sums - column sums and V = the covariance of d
/// when either order of the two answers of a row is as likely, the statistic is d' V^-1 d; V is the Laplacian of the
/// graph of changed answers, so its rank, the degrees of freedom, is the number of categories less the number of
/// connected groups of them. Transposing the table changes nothing.
///
/// `table`: size x size counts, row by row (first answer), not negative. Nothing where no row changed its answer.
std::optional<ChiSquareTest> marginalHomogeneity(std::span<const std::int64_t> table, std::size_t size);

/// Pearson's test that two independent samples have the same shares, without continuity correction (scipy
/// chi2_contingency(correction=False)). Categories without rows on both sides are left out. `baseline` and `candidate`:
/// counts, equally long. Nothing where a side is empty or fewer than two categories have rows.
std::optional<ChiSquareTest> homogeneity(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate);

} // namespace touchstone::statistics
