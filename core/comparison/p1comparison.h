#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace touchstone {

/// Why the distances between the two distributions are not there.
enum class P1Withheld {
    No,
    DifferentLoss, ///< p@1 of the two means something else
    NoRows,        ///< on a side
};

/// "different-loss", "no-rows"; "" for No.
std::string_view p1WithheldName(P1Withheld withheld);

/// The distribution of p@1 on both sides, over all rows, labelled or not. All distances are nothing when they are
/// withheld; `psi` also where all p@1 of the baseline are equal.
struct P1Comparison {
    std::vector<double> edges; ///< 21, 0 to 1
    Both<std::vector<std::int64_t>> counts;
    Both<std::int64_t> rows;
    Both<std::optional<double>> mean;
    Both<std::optional<Interval>> meanInterval; ///< Student's, inside [0, 1]; nothing for fewer than two rows

    P1Withheld withheld = P1Withheld::No;
    std::optional<double> ks; ///< Kolmogorov-Smirnov D
    /// Asymptotic p of D. With very many rows it is small for differences that matter to nobody: D says how large.
    std::optional<double> ksP;
    std::optional<double> wasserstein;   ///< Wasserstein-1, in the unit of p@1
    std::optional<double> jensenShannon; ///< distance, base 2, on the histogram's bins
    std::optional<double> psi;           ///< on the baseline's deciles, 0.5 added to each bin
    std::optional<Interval> psiNull;     ///< where psi lies in 95 of 100 cases when nothing changed
    int psiBins = 0;                     ///< deciles that are equal merge
};

/// Distributions from the evaluations' histograms; distances where p@1 can be compared. 16 bytes a row.
P1Comparison compareP1(
    const ComparisonContext& context, const Evaluation& baseline, const Evaluation& candidate);

} // namespace touchstone
