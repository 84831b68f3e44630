#pragma once

#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// One bin of a reliability diagram.
struct MassBin {
    double lower = 0; ///< smallest confidence in it
    double upper = 0; ///< largest
    std::int64_t rows = 0;
    double confidence = 0; ///< mean
    double accuracy = 0;   ///< share that is right
};

/// Cuts rows, in the order of their confidence, into at most `bins` bins of (nearly) equal size; equal
/// confidences are in one bin: the lower one. The i-th cut comes after the row at floor((n - 1) i / bins) and
/// those equal to it, which are the bins of scikit-learn's calibration_curve(strategy="quantile"). `right`: 1
/// where the row is right, else 0; as long as `confidence`. Nothing when a confidence is negative or not
/// finite. Empty for no rows.
std::optional<std::vector<MassBin>> equalMassBins(
    std::span<const float> confidence, std::span<const std::uint8_t> right, int bins);

/// Expected calibration error: sum over the bins of rows / n * |confidence - accuracy|. Nothing for no rows.
std::optional<double> expectedCalibrationError(std::span<const MassBin> bins);

/// What expectedCalibrationError() would be on average if the confidences were right: it is no 0, because a bin's
/// accuracy scatters around its confidence c by sqrt(c (1 - c) / rows), and it is larger for fewer rows. Sum over the bins
/// of rows / n * sqrt(2 / pi) times that deviation (the mean of |x| for a normal x). Nothing for no rows.
std::optional<double> calibrationErrorByChance(std::span<const MassBin> bins);

/// Wilson's interval of a bin's accuracy. Nothing for an empty bin.
std::optional<Interval> accuracyInterval(const MassBin& bin, double level = usualLevel);

} // namespace touchstone::statistics
