#pragma once

#include "core/statistics/confusion.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// How frequent labels are on data without labels, if only their shares changed. Neither way works with new labels.

struct LabelShift {
    std::vector<double>
        weights; ///< share on the target / share on the source, >= 0; 1 where the source has no rows
    std::vector<double> shares; ///< estimated on the target, sum 1
};

/// Most labels that blackBoxShift takes: it solves a dense system of that size.
inline constexpr std::size_t mostBlackBoxLabels = 2000;

/// BBSE (Lipton, Wang, Smola 2018) with a ridge that draws to "no change": w = 1 + (C'C + lambda I)^-1 C'(mu - C1),
/// clipped at 0, lambda = 1 / (L min(n, m)) (formulas-corrections.md, 9). C_ij = share of the source rows with first
/// label i and gold label j. `source`: sparse confusion table of labelled rows; `predicted`: rows of the target by
/// first label, L long. Entries with a label outside are passed over. Nothing without source or target rows, for no
/// labels or more than mostBlackBoxLabels.
std::optional<LabelShift> blackBoxShift(
    std::span<const ConfusionCount> source, std::span<const std::int64_t> predicted);

struct SaerensParameters {
    int mostRounds = 1000;
    double tolerance = 1e-9; ///< it stops when no share moves by more
};

/// Maximum likelihood by EM (Saerens, Latinne, Decaestecker 2002): r_ik ~ (pi_k / pi0_k) p_ik, pi_k = mean of r_ik,
/// always from the original p_ik. `probabilities`: rows x labels, calibrated, row by row; `sourceShares`: pi0, sum > 0;
/// a label with share 0 stays at 0. Rows without a probability above 0 are passed over. Nothing when the length is no
/// multiple of the labels, no row counts, or a number is negative or not finite.
std::optional<LabelShift> saerensShift(std::span<const float> probabilities,
    std::span<const double> sourceShares, const SaerensParameters& parameters = {});

} // namespace touchstone::statistics
