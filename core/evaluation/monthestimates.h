#pragma once

#include "core/evaluation/backtest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// An estimated metric of a month, beside the truth where its rows have labels.
struct MonthMetric {
    EstimatedMetric estimate;
    std::optional<statistics::Interval> errorBand;
    std::optional<double> truth;
};

struct MonthEstimate {
    std::string month;
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    bool enough = false;                 ///< rows to say something
    std::optional<MonthMetric> accuracy; ///< of labelled rows: those whose label the model knows
    std::optional<MonthMetric> f1Macro;
};

struct MonthEstimates {
    std::int64_t fittedRows = 0;
    EstimateMisses misses; ///< within the rows that the calibration is fitted to
    std::vector<MonthEstimate> months;
    std::optional<CheckSummary> accuracy; ///< of the months with labels and enough rows
    std::optional<CheckSummary> f1Macro;
};

/// Estimates every month of `target` from what p@1 meant on the labelled rows of `fitted`, both of one model: as
/// backtest() does where there are labels, and from all rows, without a truth, where there are none.
MonthEstimates estimateMonths(
    const DatedPredictions& fitted, const DatedPredictions& target, const BacktestParameters& parameters);

} // namespace touchstone
