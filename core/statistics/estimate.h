#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/isotonic.h"

#include <cstdint>
#include <optional>
#include <span>

namespace touchstone::statistics {

/// What a metric would be on data without labels, from calibrated confidences. It assumes that a confidence means on
/// the new data what it meant on the labelled, and cannot see new labels (formulas-corrections.md, 6).

/// Mean of the calibrated confidences. Nothing for no rows or a confidence that is not finite.
std::optional<double> estimatedAccuracy(const IsotonicCurve& curve, std::span<const float> confidence);

struct AccuracyEstimate {
    double accuracy = 0;
    Interval band; ///< sampling of both samples only
};

struct BandParameters {
    std::uint64_t seed = 0;
    int resamples = 200;
    int mostCells = 1024; ///< more different confidences are grouped, in nearly equal numbers, for the band
};

/// estimatedAccuracy() with the 2.5 and 97.5 % points of resamples of both samples: of the labelled rows, which the
/// curve is fitted to, and of the rows to estimate. Rows are dealt to cells of (nearly) equal confidence, not one by
/// one. `right` as long as `labelled`. Nothing for no rows, a confidence that is negative or not finite, or no
/// resamples.
std::optional<AccuracyEstimate> estimateAccuracy(std::span<const float> labelled,
    std::span<const std::uint8_t> right, std::span<const float> unlabelled, const BandParameters& parameters);

/// Rows to estimate, each with how much it counts; the spans are as long as each other.
struct WeightedRows {
    std::span<const float> confidence; ///< in [0, 1]
    std::span<const double> weight;
};

/// Standard deviation of sum_i weight_i c(confidence_i) over curves c that are fitted to resamples of the labelled rows:
/// what the curve's own uncertainty adds to an estimate. With weights 1 / n that is an accuracy's; a mean of f1 is such a
/// sum as well. Rows count in cells of nearly equal confidence. Nothing for no labelled rows, a confidence outside [0, 1],
/// or fewer than 2 resamples.
std::optional<double> refitError(std::span<const float> labelled, std::span<const std::uint8_t> right,
    const WeightedRows& rows, const BandParameters& parameters);

/// CBPE of one label: 2 TP / (N + M), at most 1. `calibratedHits` TP: sum of the calibrated confidences of the rows
/// whose first label it is; `predicted` N: their number; `expectedGold` M: sum of the label's probability over all
/// rows. Nothing when N + M is not positive or a number is negative or not finite.
std::optional<double> estimatedF1(double calibratedHits, double predicted, double expectedGold);

} // namespace touchstone::statistics
