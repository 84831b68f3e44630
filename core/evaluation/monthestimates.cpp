#include "core/evaluation/monthestimates.h"

#include <algorithm>
#include <array>
#include <span>

namespace touchstone {

namespace {

std::optional<MonthMetric> checked(const std::optional<MetricCheck>& check)
{
    if (!check)
        return std::nullopt;
    return MonthMetric {.estimate = check->estimate, .errorBand = check->errorBand, .truth = check->truth};
}

std::optional<MonthMetric> unchecked(
    const std::optional<EstimatedMetric>& metric, const std::optional<EstimateMiss>& miss)
{
    if (!metric)
        return std::nullopt;
    return MonthMetric {.estimate = *metric, .errorBand = errorBand(*metric, miss), .truth = {}};
}

std::vector<std::vector<std::int64_t>> rowsByMonth(const DatedPredictions& target)
{
    std::vector<std::vector<std::int64_t>> months(target.predictions.months.size());
    const std::size_t rows = std::min(target.predictions.row.size(), target.months.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const std::int32_t month = target.months[row];
        if (month >= 0 && static_cast<std::size_t>(month) < months.size())
            months[static_cast<std::size_t>(month)].push_back(static_cast<std::int64_t>(row));
    }
    return months;
}

} // namespace

MonthEstimates estimateMonths(
    const DatedPredictions& fitted, const DatedPredictions& target, const BacktestParameters& parameters)
{
    const Backtest tested = backtest(std::span(&fitted, 1), target, parameters);
    MonthEstimates result {.fittedRows = tested.fittedRows,
        .misses = tested.misses,
        .months = {},
        .accuracy = tested.accuracy,
        .f1Macro = tested.f1Macro};
    CalibrationSample calibration;
    calibration.add(fitted.predictions);
    const Predictions& predictions = target.predictions;
    const auto rows = rowsByMonth(target);
    for (std::size_t number = 0; number < rows.size() && !parameters.stop.stop_requested(); ++number) {
        if (rows[number].empty())
            continue;
        MonthEstimate month {
            .month = predictions.months[number], .rows = static_cast<std::int64_t>(rows[number].size())};
        const auto found = std::ranges::find(tested.months, month.month, &BacktestMonth::month);
        if (found != tested.months.end()) {
            month.labelled = found->rows;
            month.enough = found->enough;
            month.accuracy = checked(found->accuracy);
            month.f1Macro = checked(found->f1Macro);
        } else if (calibration.rows() > 0) {
            month.enough = month.rows >= parameters.enoughRows;
            const std::array only {static_cast<std::int32_t>(number)};
            if (const auto estimate = estimateMetrics(calibration,
                    {.predictions = predictions,
                        .rows = rows[number],
                        .expectedGold = expectedGold(predictions, only)},
                    parameters.band)) {
                month.accuracy = unchecked(estimate->accuracy, tested.misses.accuracy);
                month.f1Macro = unchecked(estimate->f1Macro, tested.misses.f1Macro);
            }
        }
        result.months.push_back(std::move(month));
    }
    return result;
}

} // namespace touchstone
