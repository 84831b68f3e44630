#pragma once

#include "core/evaluation/estimation.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

/// How good estimates without labels were where the labels are known.
namespace touchstone {

/// An evaluation with the month of each of its rows, as an index of Predictions::months; an index outside of it: no
/// month. `months` as long as the rows.
struct DatedPredictions {
    const Predictions& predictions;
    std::span<const std::int32_t> months;
};

/// How far estimates of one metric miss beyond what chance explains.
struct EstimateMiss {
    int slices = 0;            ///< estimates that were looked at
    double rootMeanSquare = 0; ///< of their errors
    /// Part of the squared error that the slices' own EstimatedMetric::error does not explain, on average; >= 0.
    double variance = 0;
};

struct EstimateMisses {
    std::optional<EstimateMiss> accuracy; ///< nothing for fewer than 3 slices
    std::optional<EstimateMiss> f1Macro;
};

/// Cuts the labelled rows into time slices, neighbouring months joined until there are enough rows for an f1 macro (ten for
/// each label, at least 1,000) and no more than 13 slices, and estimates every slice but the first from all before it.
/// Rows without a month or without a gold label that the model knows are left out.
EstimateMisses missesOf(const DatedPredictions& labelled, const statistics::BandParameters& parameters);

/// Holds the metric of such rows in 95 of 100 cases if estimates go on to miss as they did: from the estimate's own error
/// and the variance of the misses, with Student's quantile for the few slices that this is known from; within [0, 1].
/// Nothing without `miss`.
std::optional<statistics::Interval> errorBand(
    const EstimatedMetric& metric, const std::optional<EstimateMiss>& miss);

/// An estimate beside the truth.
struct MetricCheck {
    EstimatedMetric estimate;
    std::optional<statistics::Interval> errorBand;
    double truth = 0;

    double error() const { return estimate.value - truth; }
};

struct BacktestMonth {
    std::string month;
    std::int64_t rows = 0;               ///< labelled
    double newLabelShare = 0;            ///< of them, whose label the model does not know
    bool enough = false;                 ///< rows to count in the summary
    std::optional<MetricCheck> accuracy; ///< P@1 of the rows whose label the model knows
    /// f1 macro over the labels that the model knows, on all rows, with the share of new labels taken as known; nothing
    /// where rows of the month have no label: the sums are over all of them.
    std::optional<MetricCheck> f1Macro;
    std::optional<double> accuracyOfAll; ///< estimated from all labelled rows as if there were no new labels
    std::optional<double> adjustedOfAll; ///< the same times 1 - newLabelShare
    std::optional<double> truthOfAll;    ///< P@1 of all labelled rows
};

/// Of the months with enough rows.
struct CheckSummary {
    int months = 0;
    double meanError = 0; ///< estimate - truth
    double meanAbsoluteError = 0;
    int inBand = 0;      ///< months whose truth lies in the sampling band
    int inErrorBand = 0; ///< in the error band; 0 without one
};

struct BacktestParameters {
    std::int64_t enoughRows = 200; ///< labelled rows that a month needs to count in the summary
    statistics::BandParameters band;
    std::stop_token stop; ///< looked at between months; what is made then is not whole
};

struct Backtest {
    std::int64_t fittedRows = 0;
    EstimateMisses misses; ///< within the rows that the calibration is fitted to
    std::vector<BacktestMonth> months;
    std::optional<CheckSummary> accuracy;
    std::optional<CheckSummary> f1Macro;
    std::optional<MetricCheck> allAccuracy; ///< of the months together
    std::optional<MetricCheck> allF1Macro;
};

/// Fits the calibration to the labelled rows of `fitted` (evaluations of one model) and estimates `target`, month by month
/// and as a whole, beside the truth. Everything must pass checkPredictions(). Without labelled rows on a side there are no
/// months.
Backtest backtest(std::span<const DatedPredictions> fitted, const DatedPredictions& target,
    const BacktestParameters& parameters);

} // namespace touchstone
