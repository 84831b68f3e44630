#pragma once

#include "core/statistics/normal.h"

#include <optional>
#include <span>

namespace touchstone::statistics {

/// Changes of many labels as one random-effects model (DerSimonian and Laird 1986; statsmodels
/// combine_effects(method_re="dl")): how much labels really differ, beyond the sampling error of each.
struct RandomEffects {
    double fixedMean = 0;     ///< dbar, weighted by 1 / se^2
    double heterogeneity = 0; ///< Q
    double tau2 = 0;          ///< variance between labels, >= 0
    double mean = 0;          ///< mu, weighted by 1 / (se^2 + tau2)

    /// The change drawn to `mean` by as much as its own error is of all variance. `standardError` > 0.
    double shrunken(double change, double standardError) const;
};

/// `changes` and `standardErrors`, equally many: common labels that are not "too few". Nothing for fewer than 3, an
/// error that is not positive, or a number that is not finite.
std::optional<RandomEffects> randomEffects(
    std::span<const double> changes, std::span<const double> standardErrors);

/// Judges a change against sampling and retraining noise together: z = change / sqrt(se^2 + tau2), and the interval
/// from the same root. `tau2` is RandomEffects::tau2 of a pair of twins on the rows of the comparison
/// (formulas-corrections.md, 4); only for two models that differ by training. Nothing when a number is not finite or
/// negative where it cannot be.
std::optional<NormalTest> judgeWithRetraining(
    double change, double standardError, double tau2, double level = usualLevel);

} // namespace touchstone::statistics
