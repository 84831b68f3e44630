#pragma once

#include "core/data/predictions.h"
#include "core/statistics/estimate.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// What accuracy and f1 are on rows whose labels are not looked at, from what p@1 meant on labelled ones
/// (formulas-corrections.md, 6). All of it assumes that p@1 means the same on both, and that there are no new labels.
namespace touchstone {

/// Labelled rows of a model: how often its first label is right, by p@1.
class CalibrationSample
{
public:
    /// Adds a row, by its place in the columns, when the model knows its gold label.
    void add(const Predictions& predictions, std::int64_t row);
    void add(const Predictions& predictions);

    std::int64_t rows() const { return static_cast<std::int64_t>(m_confidence.size()); }
    std::span<const float> confidence() const { return m_confidence; }
    std::span<const std::uint8_t> right() const { return m_right; }

private:
    std::vector<float> m_confidence;
    std::vector<std::uint8_t> m_right;
};

/// Rows to estimate.
struct EstimateRows {
    const Predictions& predictions;
    std::vector<std::int64_t> rows; ///< places in the columns
    /// For each label of the model the sum of its probability over these rows; empty: not known, no f1.
    std::vector<double> expectedGold;
    double knownShare = 1; ///< of these rows, whose label the model knows; 1: there are no new labels
};

/// Sums of the labels' probabilities that were made when the rows were scored, over the given months (all without
/// `months`), one for each label of the model. Empty where there are none.
std::vector<double> expectedGold(
    const Predictions& predictions, std::optional<std::span<const std::int32_t>> months = {});

/// An estimated metric.
struct EstimatedMetric {
    double value = 0;
    statistics::Interval band; ///< 95 %, from the sampling of both sets of rows alone
    /// Standard deviation of value minus what the metric is on these very rows, if p@1 means the same on them: from the
    /// curve's uncertainty, and from chance, which makes a row right or wrong whatever its p@1.
    double error = 0;
};

/// What CBPE takes of one label.
struct LabelEstimate {
    std::int32_t label = 0;
    std::int64_t predicted = 0; ///< rows whose first label it is
    double expectedGold = 0;    ///< rows whose gold label it is, as the model's probabilities have it
    double expectedHits = 0;    ///< calibrated p@1 of the rows whose first label it is
    std::optional<double> f1;
};

struct MetricsEstimate {
    std::int64_t rows = 0;
    EstimatedMetric accuracy; ///< mean of the calibrated p@1
    std::optional<EstimatedMetric> f1Macro;
    std::vector<LabelEstimate> labels; ///< every label of the model; empty without expectedGold
    double belowRange = 0;             ///< share of rows whose p@1 is below every labelled row's
    double aboveRange = 0;             ///< above
};

/// `predictions` must pass checkPredictions(). f1 macro is the mean over the labels of which at least half a row is
/// expected: which ones have rows cannot be known. It is nothing where the labels' probabilities do not add up to the
/// rows (within 5 %), as with the losses ns and ova: CBPE needs a distribution. Its band: refits of the curve, and
/// the influence of each row on the mean, where what lies beyond the k kept labels is spread like the rest of it.
/// Its error takes the gold labels of wrong rows as fixed.
/// With knownShare below 1 the expected rows and hits of every label, but not what was predicted, are that share of what
/// they were; `accuracy` stays that of rows without new labels. Nothing for no rows or no labelled rows.
std::optional<MetricsEstimate> estimateMetrics(const CalibrationSample& calibration, const EstimateRows& rows,
    const statistics::BandParameters& parameters);

/// f1 macro of the labels with another share of rows whose label the model knows. Nothing without labels to speak of.
std::optional<double> estimatedF1Macro(std::span<const LabelEstimate> labels, double knownShare);

} // namespace touchstone
