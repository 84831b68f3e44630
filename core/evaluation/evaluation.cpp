#include "core/evaluation/evaluation.h"

#include "core/evaluation/tally.h"
#include "core/statistics/equalmass.h"
#include "core/statistics/histogram.h"

#include <numeric>

namespace touchstone {

namespace {

constexpr int histogramBins = 20;
constexpr int calibrationBins = 15;

std::span<const std::int32_t> answersOf(const Predictions& predictions, std::int64_t i)
{
    const auto k = static_cast<std::size_t>(predictions.k);
    return predictions.label.subspan(static_cast<std::size_t>(i) * k, k);
}

/// Sums of one month.
struct Slice {
    std::int64_t rows = 0;
    std::int64_t labelled = 0;
    std::int64_t hits = 0;
    double sum = 0;
};

std::vector<TimeSlice> timeSlices(const std::vector<Slice>& slices, const std::vector<std::string>& names)
{
    std::vector<TimeSlice> result;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const Slice& slice = slices[i];
        if (slice.rows == 0)
            continue;
        TimeSlice out {.month = names[i], .rows = slice.rows, .labelled = slice.labelled};
        out.meanP1 = slice.sum / static_cast<double>(slice.rows);
        if (slice.labelled > 0)
            out.p1 = static_cast<double>(slice.hits) / static_cast<double>(slice.labelled);
        result.push_back(std::move(out));
    }
    return result;
}

Calibration calibrationOf(std::span<const float> confidence, std::span<const std::uint8_t> right)
{
    Calibration calibration;
    const auto bins = statistics::equalMassBins(confidence, right, calibrationBins);
    if (!bins || bins->empty())
        return calibration;
    for (const statistics::MassBin& bin : *bins)
        calibration.bins.push_back({bin.lower, bin.upper, bin.rows, bin.confidence, bin.accuracy,
            statistics::accuracyInterval(bin).value_or(statistics::Interval {})});
    calibration.ece = statistics::expectedCalibrationError(*bins);
    calibration.eceByChance = statistics::calibrationErrorByChance(*bins);
    if (const auto curve = statistics::IsotonicCurve::fit(confidence, right))
        calibration.curve.assign(curve->points().begin(), curve->points().end());
    return calibration;
}

double unknownShare(const Predictions& predictions)
{
    const auto total = [](std::span<const std::uint32_t> column) {
        return std::accumulate(column.begin(), column.end(), std::uint64_t {0});
    };
    const std::uint64_t words = total(predictions.words);
    return words == 0 ? 0.0 : static_cast<double>(total(predictions.unknown)) / static_cast<double>(words);
}

} // namespace

Evaluation evaluate(const Predictions& predictions, const std::vector<std::int32_t>& monthOfRow,
    const std::vector<std::string>& monthNames)
{
    Evaluation evaluation;
    evaluation.rows = predictions.size();
    evaluation.k = predictions.k;
    evaluation.histogramEdges = statistics::equalEdges(0, 1, histogramBins);
    evaluation.histogram.assign(histogramBins, 0);

    Tally known(predictions.labels.size());
    Tally unknown(predictions.labels.size());
    std::vector<float> confidence;
    std::vector<std::uint8_t> right;
    confidence.reserve(predictions.row.size());
    right.reserve(predictions.row.size());
    std::vector<Slice> slices(monthNames.size());
    double sum = 0;
    for (std::int64_t i = 0; i < evaluation.rows; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::int32_t gold = predictions.truth[at];
        const float p1 = predictions.p1(i);
        sum += p1;
        if (const int bin = statistics::binOf(p1, evaluation.histogramEdges); bin >= 0)
            ++evaluation.histogram[static_cast<std::size_t>(bin)];
        const bool hit = gold >= 0 && predictions.first(i) == gold;
        if (gold >= 0) {
            (gold < predictions.modelLabels ? known : unknown).add(gold, answersOf(predictions, i));
            confidence.push_back(p1);
            right.push_back(hit ? 1 : 0);
        }
        const std::int32_t month = at < monthOfRow.size() ? monthOfRow[at] : -1;
        if (month >= 0 && static_cast<std::size_t>(month) < slices.size()) {
            Slice& slice = slices[static_cast<std::size_t>(month)];
            ++slice.rows;
            slice.labelled += gold >= 0 ? 1 : 0;
            slice.hits += hit ? 1 : 0;
            slice.sum += p1;
        }
    }

    evaluation.unknownGold = unknown.rows();
    evaluation.known = known.denominator(predictions);
    Tally all = std::move(known);
    all += unknown;
    evaluation.labelled = all.rows();
    evaluation.all = all.denominator(predictions);
    if (evaluation.rows > 0)
        evaluation.meanP1 = sum / static_cast<double>(evaluation.rows);
    evaluation.calibration = calibrationOf(confidence, right);
    evaluation.slices = timeSlices(slices, monthNames);
    evaluation.unknownWordShare = unknownShare(predictions);

    evaluation.labels.reserve(predictions.labels.size());
    for (std::size_t i = 0; i < predictions.labels.size(); ++i) {
        LabelMetrics metrics = all.label(i);
        metrics.label = predictions.labels[i];
        metrics.known = i < static_cast<std::size_t>(predictions.modelLabels);
        evaluation.labels.push_back(std::move(metrics));
    }
    return evaluation;
}

Denominator evaluateRowsOf(const Predictions& predictions, const std::vector<std::uint8_t>& labelMarks)
{
    Tally tally(predictions.labels.size());
    for (std::int64_t i = 0; i < predictions.size(); ++i) {
        const std::int32_t gold = predictions.truth[static_cast<std::size_t>(i)];
        if (gold >= 0 && labelMarks[static_cast<std::size_t>(gold)] != 0)
            tally.add(gold, answersOf(predictions, i));
    }
    return tally.denominator(predictions);
}

} // namespace touchstone
