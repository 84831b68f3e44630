#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace touchstone::statistics {

/// Two-sided p of an exact test. The mid-p gives half the weight to what is as extreme as the observed; every verdict
/// uses it.
struct ExactP {
    double p = 1;
    double midP = 1;
};

/// McNemar's exact test of the rows on which two classifiers disagree: `b` right before and wrong now, `c` the
/// reverse, both >= 0 (statsmodels mcnemar(exact=True); mid-p = exact - P(X = min), and 1 - P(X = b) / 2 for b = c).
/// Without such rows both are 1.
ExactP mcNemar(std::int64_t b, std::int64_t c);

/// `hits` of `rows`, 0 <= hits <= rows.
struct Proportion {
    std::int64_t hits = 0;
    std::int64_t rows = 0;

    /// Needs rows > 0.
    double rate() const { return static_cast<double>(hits) / static_cast<double>(rows); }
};

struct ZTest {
    double z = 0;
    double p = 1; ///< two-sided
};

/// Pooled z test of two independent proportions, candidate minus baseline; z = 0 and p = 1 where all rows or none are
/// hits. Nothing when a side has no rows.
std::optional<ZTest> twoProportionTest(const Proportion& baseline, const Proportion& candidate);

/// Wilson's score interval of a proportion. Nothing without rows.
std::optional<Interval> wilson(const Proportion& proportion, double level = usualLevel);

/// Interval of the difference candidate - baseline of two independent estimates from the interval of each (Newcombe's
/// square-and-add, 1998, method 10).
Interval squareAndAdd(
    double baseline, const Interval& baselineLimits, double candidate, const Interval& candidateLimits);

/// Newcombe's interval of the difference candidate - baseline of two independent proportions, from Wilson's limits.
/// Nothing when a side has no rows.
std::optional<Interval> newcombe(
    const Proportion& baseline, const Proportion& candidate, double level = usualLevel);

/// A change with its interval.
struct IntervalEstimate {
    double change = 0;
    Interval interval;
};

/// Agresti-Min's interval of the difference of two proportions on the same `rows`, candidate minus baseline: b' = b +
/// 1/2, c' = c + 1/2, n' = n + 2. `b` and `c` as in mcNemar; `change` is the plain (c - b) / n. Clamped to [-1, 1].
/// Nothing without rows.
std::optional<IntervalEstimate> agrestiMin(
    std::int64_t b, std::int64_t c, std::int64_t rows, double level = usualLevel);

} // namespace touchstone::statistics
