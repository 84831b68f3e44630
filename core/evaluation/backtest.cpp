#include "core/evaluation/backtest.h"

#include "core/evaluation/tally.h"
#include "core/statistics/distributions.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone {

namespace {

constexpr int fewestSlices = 3;
constexpr std::int64_t mostSlices = 13;
constexpr std::int64_t fewestSliceRows = 1000;
constexpr std::int64_t rowsPerLabel = 10;
constexpr int sliceResamples = 50; // a standard deviation needs fewer than a quantile

/// Rows of some months, by their places in the columns.
struct Slice {
    std::vector<std::int32_t> months;
    std::vector<std::int64_t> labelled;
    std::vector<std::int64_t> known; ///< of them, whose gold label the model knows
    bool complete = true;            ///< every row has a label
};

std::int64_t sizeOf(const std::vector<std::int64_t>& rows)
{
    return static_cast<std::int64_t>(rows.size());
}

/// One slice a month, in the order of Predictions::months.
std::vector<Slice> monthSlices(const DatedPredictions& dated)
{
    const Predictions& predictions = dated.predictions;
    std::vector<Slice> slices(predictions.months.size());
    for (std::size_t month = 0; month < slices.size(); ++month)
        slices[month].months.push_back(static_cast<std::int32_t>(month));
    const std::size_t rows = std::min(predictions.row.size(), dated.months.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const std::int32_t month = dated.months[row];
        if (month < 0 || static_cast<std::size_t>(month) >= slices.size())
            continue;
        Slice& slice = slices[static_cast<std::size_t>(month)];
        const std::int32_t gold = predictions.truth[row];
        if (gold < 0) {
            slice.complete = false;
            continue;
        }
        slice.labelled.push_back(static_cast<std::int64_t>(row));
        if (gold < predictions.modelLabels)
            slice.known.push_back(static_cast<std::int64_t>(row));
    }
    return slices;
}

void append(Slice& to, const Slice& from)
{
    to.months.insert(to.months.end(), from.months.begin(), from.months.end());
    to.labelled.insert(to.labelled.end(), from.labelled.begin(), from.labelled.end());
    to.known.insert(to.known.end(), from.known.begin(), from.known.end());
    to.complete = to.complete && from.complete;
}

/// Neighbours join until each has enough rows; what is left over at the end goes to the last.
std::vector<Slice> joined(const std::vector<Slice>& months, std::int64_t enough)
{
    std::vector<Slice> slices;
    Slice open;
    for (const Slice& month : months) {
        append(open, month);
        if (sizeOf(open.known) < enough)
            continue;
        slices.push_back(std::move(open));
        open = {};
    }
    if (!slices.empty())
        append(slices.back(), open);
    return slices;
}

Denominator truthOf(const Predictions& predictions, const std::vector<std::int64_t>& rows)
{
    Tally tally(predictions.labels.size());
    const auto k = static_cast<std::size_t>(predictions.k);
    for (const std::int64_t row : rows) {
        const auto at = static_cast<std::size_t>(row);
        tally.add(predictions.truth[at], predictions.label.subspan(at * k, k));
    }
    return tally.denominator(predictions);
}

double knownShareOf(const Slice& slice)
{
    return slice.labelled.empty()
        ? 1
        : static_cast<double>(slice.known.size()) / static_cast<double>(slice.labelled.size());
}

/// Both metrics of a slice: P@1 of rows with known labels, f1 of all.
struct SliceEstimate {
    std::optional<EstimatedMetric> accuracy;
    std::optional<EstimatedMetric> f1Macro;
};

SliceEstimate estimateSlice(const CalibrationSample& calibration, const Predictions& predictions,
    const Slice& slice, const statistics::BandParameters& parameters)
{
    SliceEstimate result;
    const double share = knownShareOf(slice);
    std::vector<double> gold;
    if (slice.complete)
        gold = expectedGold(predictions, slice.months);
    const auto all = estimateMetrics(calibration,
        {.predictions = predictions,
            .rows = slice.labelled,
            .expectedGold = std::move(gold),
            .knownShare = share},
        parameters);
    if (all)
        result.f1Macro = all->f1Macro;
    const auto known = share < 1 ? estimateMetrics(calibration,
                           {.predictions = predictions, .rows = slice.known, .expectedGold = {}}, parameters)
                                 : all;
    if (known)
        result.accuracy = known->accuracy;
    return result;
}

/// Errors of slices and what chance explains of them.
class MissSum
{
public:
    void add(const std::optional<EstimatedMetric>& estimate, const std::optional<double>& truth)
    {
        if (!estimate || !truth)
            return;
        const double miss = estimate->value - *truth;
        ++m_slices;
        m_squares += miss * miss;
        m_explained += estimate->error * estimate->error;
    }
    std::optional<EstimateMiss> miss() const
    {
        if (m_slices < fewestSlices)
            return std::nullopt;
        return EstimateMiss {.slices = m_slices,
            .rootMeanSquare = std::sqrt(m_squares / m_slices),
            .variance = std::max(0.0, (m_squares - m_explained) / m_slices)};
    }

private:
    int m_slices = 0;
    double m_squares = 0;
    double m_explained = 0;
};

struct MissSums {
    MissSum accuracy;
    MissSum f1Macro;
};

void addMisses(MissSums& sums, const DatedPredictions& dated, statistics::BandParameters parameters)
{
    parameters.resamples = std::min(parameters.resamples, sliceResamples);
    const Predictions& predictions = dated.predictions;
    std::vector<Slice> months = monthSlices(dated);
    if (!months.empty() && predictions.months.back() == "unknown")
        months.pop_back();
    std::int64_t rows = 0;
    for (const Slice& month : months)
        rows += sizeOf(month.known);
    const std::int64_t enough
        = std::max({fewestSliceRows, rowsPerLabel * predictions.modelLabels, rows / mostSlices});
    CalibrationSample before;
    for (const Slice& slice : joined(months, enough)) {
        if (before.rows() > 0) {
            const SliceEstimate estimate = estimateSlice(before, predictions, slice, parameters);
            sums.accuracy.add(estimate.accuracy, truthOf(predictions, slice.known).p1);
            sums.f1Macro.add(estimate.f1Macro, truthOf(predictions, slice.labelled).f1MacroKnownLabels);
        }
        for (const std::int64_t row : slice.known)
            before.add(predictions, row);
    }
}

std::optional<MetricCheck> checkOf(const std::optional<EstimatedMetric>& estimate,
    const std::optional<double>& truth, const std::optional<EstimateMiss>& miss)
{
    if (!estimate || !truth)
        return std::nullopt;
    return MetricCheck {.estimate = *estimate, .errorBand = errorBand(*estimate, miss), .truth = *truth};
}

bool contains(const statistics::Interval& interval, double value)
{
    return interval.lower <= value && value <= interval.upper;
}

std::optional<CheckSummary> summaryOf(
    const std::vector<BacktestMonth>& months, std::optional<MetricCheck> BacktestMonth::*metric)
{
    CheckSummary summary;
    for (const BacktestMonth& month : months) {
        const std::optional<MetricCheck>& check = month.*metric;
        if (!check || !month.enough)
            continue;
        ++summary.months;
        summary.meanError += check->error();
        summary.meanAbsoluteError += std::abs(check->error());
        summary.inBand += contains(check->estimate.band, check->truth) ? 1 : 0;
        summary.inErrorBand += check->errorBand && contains(*check->errorBand, check->truth) ? 1 : 0;
    }
    if (summary.months == 0)
        return std::nullopt;
    summary.meanError /= summary.months;
    summary.meanAbsoluteError /= summary.months;
    return summary;
}

/// The estimates of one choice of months.
struct Checked {
    std::optional<MetricCheck> accuracy;
    std::optional<MetricCheck> f1Macro;
};

Checked check(const CalibrationSample& calibration, const EstimateMisses& misses,
    const Predictions& predictions, const Slice& slice, const statistics::BandParameters& parameters)
{
    const SliceEstimate estimate = estimateSlice(calibration, predictions, slice, parameters);
    return {
        .accuracy = checkOf(estimate.accuracy, truthOf(predictions, slice.known).p1, misses.accuracy),
        .f1Macro
        = checkOf(estimate.f1Macro, truthOf(predictions, slice.labelled).f1MacroKnownLabels, misses.f1Macro),
    };
}

std::optional<double> accuracyOfRows(const CalibrationSample& calibration, const Predictions& predictions,
    const std::vector<std::int64_t>& rows)
{
    const auto curve = statistics::IsotonicCurve::fit(calibration.confidence(), calibration.right());
    if (!curve)
        return std::nullopt;
    std::vector<float> confidence;
    confidence.reserve(rows.size());
    for (const std::int64_t row : rows)
        confidence.push_back(predictions.p1(row));
    return statistics::estimatedAccuracy(*curve, confidence);
}

} // namespace

EstimateMisses missesOf(const DatedPredictions& labelled, const statistics::BandParameters& parameters)
{
    MissSums sums;
    addMisses(sums, labelled, parameters);
    return {.accuracy = sums.accuracy.miss(), .f1Macro = sums.f1Macro.miss()};
}

std::optional<statistics::Interval> errorBand(
    const EstimatedMetric& metric, const std::optional<EstimateMiss>& miss)
{
    if (!miss)
        return std::nullopt;
    const double student = statistics::studentTwoSidedQuantile(statistics::usualLevel, miss->slices);
    const double half
        = std::hypot(statistics::usualDeviations() * metric.error, student * std::sqrt(miss->variance));
    return statistics::Interval {std::max(0.0, metric.value - half), std::min(1.0, metric.value + half)};
}

Backtest backtest(std::span<const DatedPredictions> fitted, const DatedPredictions& target,
    const BacktestParameters& parameters)
{
    Backtest result;
    CalibrationSample calibration;
    MissSums sums;
    for (const DatedPredictions& dated : fitted) {
        calibration.add(dated.predictions);
        addMisses(sums, dated, parameters.band);
    }
    result.fittedRows = calibration.rows();
    result.misses = {.accuracy = sums.accuracy.miss(), .f1Macro = sums.f1Macro.miss()};
    if (calibration.rows() == 0)
        return result;

    const Predictions& predictions = target.predictions;
    Slice whole;
    for (const Slice& slice : monthSlices(target)) {
        if (parameters.stop.stop_requested())
            return result;
        append(whole, slice);
        if (slice.labelled.empty())
            continue;
        const Checked checked = check(calibration, result.misses, predictions, slice, parameters.band);
        BacktestMonth month {
            .month = predictions.months[static_cast<std::size_t>(slice.months.front())],
            .rows = sizeOf(slice.labelled),
            .newLabelShare = 1 - knownShareOf(slice),
            .enough = sizeOf(slice.known) >= parameters.enoughRows,
            .accuracy = checked.accuracy,
            .f1Macro = checked.f1Macro,
            .accuracyOfAll = accuracyOfRows(calibration, predictions, slice.labelled),
            .truthOfAll = truthOf(predictions, slice.labelled).p1,
        };
        if (month.accuracyOfAll)
            month.adjustedOfAll = *month.accuracyOfAll * (1 - month.newLabelShare);
        result.months.push_back(std::move(month));
    }
    const Checked all = check(calibration, result.misses, predictions, whole, parameters.band);
    result.allAccuracy = all.accuracy;
    result.allF1Macro = all.f1Macro;
    result.accuracy = summaryOf(result.months, &BacktestMonth::accuracy);
    result.f1Macro = summaryOf(result.months, &BacktestMonth::f1Macro);
    return result;
}

} // namespace touchstone
