#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// The distribution of p@1 on both sides. The four distances are nothing when the losses differ or a side has
/// no rows.
struct P1Comparison {
    std::vector<double> edges; ///< 21, 0 to 1
    Both<std::vector<std::int64_t>> counts;
    std::optional<double> ks;            ///< Kolmogorov-Smirnov D
    std::optional<double> wasserstein;   ///< Wasserstein-1
    std::optional<double> jensenShannon; ///< distance, base 2, on the bins
    std::optional<double> psi;           ///< on the baseline's deciles, 0.5 added to each bin
    std::optional<Interval> psiNull;     ///< where psi lies under no change
};

/// Distributions from the evaluations' histograms; distances where p@1 can be compared.
P1Comparison compareP1(
    const ComparisonContext& context, const Evaluation& baseline, const Evaluation& candidate);

} // namespace touchstone
