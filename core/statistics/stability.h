#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/sortedsample.h"

#include <cstdint>
#include <optional>
#include <span>

namespace touchstone::statistics {

/// Population stability index with the band that it stays in, in 95 of 100 cases, when nothing changed
/// (formulas-corrections.md, 8). Without that band a number of 5,000 labels looks like drift.
struct Stability {
    double index = 0;
    int bins = 0; ///< that entered it
    std::optional<Interval> nullBand;
};

/// Of two samples of numbers, on the baseline's deciles (stabilityIndex). The band is (1 / n + 1 / m) times the 2.5 and
/// 97.5 % points of chi-square with bins - 1 degrees of freedom; there is none where a bin expects fewer than 5 rows of
/// either sample, or there is one bin. Nothing where stabilityIndex is nothing.
std::optional<Stability> numberStability(const SortedSample& baseline, const SortedSample& candidate);

/// How the band of labels is simulated.
struct DealParameters {
    std::uint64_t seed = 0;
    int deals = 200;
};

/// Of two counts of labels; those empty on both sides are dropped. The band comes from random deals of the pooled rows
/// to the two sides, one hypergeometric draw a label and deal; it is the same with the sides exchanged. `baseline`,
/// `candidate`: rows by label, >= 0. Nothing when their lengths differ or a side has no rows; no band for fewer than 2
/// labels or no deals.
std::optional<Stability> labelStability(std::span<const std::int64_t> baseline,
    std::span<const std::int64_t> candidate, const DealParameters& parameters);

/// Where a number lies in 95 of 100 deals: the 2.5 and 97.5 % quantiles of what the deals gave. Nothing without deals.
std::optional<Interval> bandOfDeals(std::span<const double> values);

} // namespace touchstone::statistics
