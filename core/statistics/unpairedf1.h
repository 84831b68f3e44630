#pragma once

#include "core/statistics/labelcells.h"
#include "core/statistics/proportions.h"

#include <optional>

namespace touchstone::statistics {

/// Raw change of f1 between different rows. f1 = 2J / (1 + J) with J = hits / (rows of either); given the rows of
/// either, the hits are binomial, so equal f1 is equal J. It is right as a test only while label shares stay: verdicts
/// come from withinTest() (formulas-corrections.md, 1).

/// J as hits of rows of either.
Proportion jaccard(const LabelCounts& counts);

/// Fisher's exact test on J. p = mid-p = 1 where the label occurs nowhere on a side.
ExactP rawF1Test(const LabelCounts& baseline, const LabelCounts& candidate);

/// Smallest mid-p that rawF1Test can reach with these margins.
double smallestRawF1MidP(const LabelCounts& baseline, const LabelCounts& candidate);

/// Limits of one f1: Wilson's of J through 2J / (1 + J). Nothing where the label occurs nowhere.
std::optional<Interval> f1Interval(const LabelCounts& counts, double level = usualLevel);

/// Standard error of one f1: 2 / (1 + J)^2 sqrt(J' (1 - J') / u), J' = (hits + 1/2) / (u + 1), u = rows of either;
/// never 0. Nothing where the label occurs nowhere.
std::optional<double> f1StandardError(const LabelCounts& counts);

/// The change with Newcombe's interval from the limits of both f1 and se = sqrt(se_A^2 + se_B^2). Nothing where the
/// label occurs nowhere on a side.
std::optional<F1Change> unpairedF1Change(
    const LabelCounts& baseline, const LabelCounts& candidate, double level = usualLevel);

} // namespace touchstone::statistics
