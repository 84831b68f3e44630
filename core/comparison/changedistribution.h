#pragma once

#include "core/comparison/comparisonside.h"
#include "core/comparison/labelchange.h"
#include "core/statistics/normality.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// Tests of normality as a description; with thousands of labels all of them reject.
struct NormalityTests {
    std::optional<statistics::AndersonDarling> andersonDarling;
    std::optional<statistics::NormalityTest> lilliefors;
    std::optional<statistics::NormalityTest> jarqueBera;
    std::optional<statistics::DAgostino> dAgostino;
};

/// The f1 changes of the labels that both models know and that have enough support on both sides.
struct ChangeDistribution {
    bool relative = false; ///< f1 change / baseline f1 instead of points
    std::int64_t labels = 0;
    std::optional<double> mean;
    std::optional<double> sd; ///< ddof 1
    double band = 0;
    std::optional<double> withinBand; ///< share of labels with |change| <= band
    std::vector<double> edges;        ///< 0 lies in the middle of a bin; bins are [a, b), the outer ones open
    std::vector<std::int64_t> counts;
    std::vector<double> expected; ///< by the fitted normal curve; empty: sd 0, or fewer than 8 labels
    /// What the bins would hold if no label had changed: each label's own standard error around 0, with a twin's
    /// retraining noise in it. Empty on the relative scale, and where a label has no error.
    std::vector<double> nullExpected;
    bool nullHasRetraining = false;
    std::optional<double> median;
    std::optional<double> robustSd; ///< 1.4826 times the median of |change - median|
    std::optional<double> skewness;
    std::optional<double> kurtosis; ///< 3 for a normal distribution
    NormalityTests normality;
    std::vector<statistics::QuantilePoint> quantiles; ///< of the QQ plot
};

/// Histogram of the f1 changes with the fitted normal curve as expected counts, what describes its shape, and what it
/// would be if nothing had changed; marks the labels that are in it. Bins are 0.04 points wide (relative: 0.1) around
/// 0, as many as the changes and the band need, equally many on both sides; what lies beyond 1.02 (relative: 2.05) is
/// counted in the outer bins. `retraining`: variance of f1 changes that retraining alone brings (of a twin), for the
/// null curve.
ChangeDistribution changeDistribution(std::vector<LabelChange>& labels,
    const ComparisonParameters& parameters, std::optional<double> retraining = std::nullopt);

} // namespace touchstone
