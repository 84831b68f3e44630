#include "core/evaluation/estimation.h"

#include "core/statistics/means.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone {

namespace {

constexpr double fewestExpected = 0.5; ///< rows of a label that counts for f1 macro
constexpr double sumTolerance = 0.05;

/// p@1 of the rows, and what it means.
struct Confidences {
    std::vector<float> raw;
    std::vector<double> calibrated;
};

Confidences confidencesOf(const statistics::IsotonicCurve& curve, const EstimateRows& rows)
{
    Confidences result;
    result.raw.reserve(rows.rows.size());
    result.calibrated.reserve(rows.rows.size());
    for (const std::int64_t row : rows.rows) {
        const float confidence = rows.predictions.p1(row);
        result.raw.push_back(confidence);
        result.calibrated.push_back(curve.at(confidence));
    }
    return result;
}

std::vector<LabelEstimate> labelEstimates(const EstimateRows& rows, const Confidences& confidences)
{
    std::vector<LabelEstimate> labels(rows.expectedGold.size());
    for (std::size_t label = 0; label < labels.size(); ++label) {
        labels[label].label = static_cast<std::int32_t>(label);
        labels[label].expectedGold = rows.expectedGold[label];
    }
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const std::int32_t first = rows.predictions.first(rows.rows[i]);
        if (first < 0 || static_cast<std::size_t>(first) >= labels.size())
            continue;
        LabelEstimate& label = labels[static_cast<std::size_t>(first)];
        ++label.predicted;
        label.expectedHits += confidences.calibrated[i];
    }
    for (LabelEstimate& label : labels)
        label.f1 = statistics::estimatedF1(rows.knownShare * label.expectedHits,
            static_cast<double>(label.predicted), rows.knownShare * label.expectedGold);
    return labels;
}

bool counts(const LabelEstimate& label, double knownShare)
{
    return knownShare * label.expectedGold >= fewestExpected;
}

bool isDistribution(const EstimateRows& rows)
{
    const auto size = static_cast<double>(rows.rows.size());
    const double sum = std::accumulate(rows.expectedGold.begin(), rows.expectedGold.end(), 0.0);
    return !rows.expectedGold.empty() && std::abs(sum - size) <= sumTolerance * size;
}

/// f1 macro F = 1/L sum_k 2 s TP_k / D_k, D_k = N_k + s M_k, with s the known share, as a function of the rows.
class MacroInfluence
{
public:
    MacroInfluence(const EstimateRows& rows, std::span<const LabelEstimate> labels)
        : m_predictions(rows.predictions)
        , m_share(rows.knownShare)
        , m_parts(labels.size())
    {
        double counted = 0;
        double mass = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const LabelEstimate& label = labels[i];
            if (!counts(label, m_share))
                continue;
            ++counted;
            const double size = static_cast<double>(label.predicted) + m_share * label.expectedGold;
            m_parts[i] = {.f1 = label.f1.value_or(0), .inverse = 1 / size};
        }
        for (std::size_t i = 0; i < labels.size(); ++i) {
            m_parts[i].inverse /= std::max(1.0, counted);
            mass += labels[i].expectedGold;
            m_rest += labels[i].expectedGold * m_parts[i].f1 * m_parts[i].inverse;
        }
        m_rest = mass > 0 ? m_rest / mass : 0;
    }

    /// What F takes of a row's calibrated p@1.
    double weight(std::int64_t row) const { return 2 * m_share * part(m_predictions.first(row)).inverse; }

    struct Move {
        double mean = 0;     ///< how much the row moves F
        double variance = 0; ///< of how much it moves the f1 macro that its gold label gives
    };
    Move of(std::int64_t row, double calibrated) const
    {
        const Part& first = part(m_predictions.first(row));
        const auto k = static_cast<std::size_t>(m_predictions.k);
        const std::size_t begin = static_cast<std::size_t>(row) * k;
        double left = 1;
        double gold = 0; // of the labels but the first
        for (std::size_t rank = 0; rank < k; ++rank) {
            const Part& label = part(m_predictions.label[begin + rank]);
            const double probability = m_predictions.probability[begin + rank];
            gold += rank > 0 ? probability * label.f1 * label.inverse : 0;
            left -= probability;
        }
        gold += std::max(0.0, left) * m_rest;
        const double ofFirst = first.f1 * first.inverse;
        const double probability = m_predictions.p1(row);
        const double whenWrong = probability < 1 ? gold / (1 - probability) : 0;
        const double whenRight = 2 * first.inverse - ofFirst;
        return {.mean
            = 2 * m_share * calibrated * first.inverse - ofFirst - m_share * (gold + probability * ofFirst),
            .variance = calibrated * (1 - calibrated) * (whenRight + whenWrong) * (whenRight + whenWrong)};
    }

private:
    struct Part {
        double f1 = 0;
        double inverse = 0; ///< 1 / (L D_k); 0 for labels that do not count
    };
    const Part& part(std::int32_t label) const
    {
        return label >= 0 && static_cast<std::size_t>(label) < m_parts.size()
            ? m_parts[static_cast<std::size_t>(label)]
            : m_none;
    }

    const Predictions& m_predictions;
    double m_share;
    std::vector<Part> m_parts;
    Part m_none;
    double m_rest = 0; ///< f1 / (L D) of a label, on average over the rows' probabilities
};

std::optional<EstimatedMetric> macroEstimate(const CalibrationSample& calibration, const EstimateRows& rows,
    const Confidences& confidences, std::span<const LabelEstimate> labels,
    const statistics::BandParameters& parameters)
{
    const auto value = estimatedF1Macro(labels, rows.knownShare);
    if (!value)
        return std::nullopt;
    const MacroInfluence influence(rows, labels);
    std::vector<double> weights;
    weights.reserve(rows.rows.size());
    statistics::RunningMoments moves;
    double outcomes = 0;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        weights.push_back(influence.weight(rows.rows[i]));
        const auto move = influence.of(rows.rows[i], confidences.calibrated[i]);
        moves.add(move.mean);
        outcomes += move.variance;
    }
    const auto refit = statistics::refitError(
        calibration.confidence(), calibration.right(), {confidences.raw, weights}, parameters);
    if (!refit)
        return std::nullopt;
    const double sampling
        = std::sqrt(*refit * *refit + moves.variance() * static_cast<double>(moves.count()));
    EstimatedMetric macro {.value = *value};
    macro.band = {std::max(0.0, *value - statistics::usualDeviations() * sampling),
        std::min(1.0, *value + statistics::usualDeviations() * sampling)};
    macro.error = std::sqrt(*refit * *refit + outcomes);
    return macro;
}

} // namespace

void CalibrationSample::add(const Predictions& predictions, std::int64_t row)
{
    const std::int32_t gold = predictions.truth[static_cast<std::size_t>(row)];
    if (gold < 0 || gold >= predictions.modelLabels)
        return;
    m_confidence.push_back(predictions.p1(row));
    m_right.push_back(predictions.first(row) == gold ? 1 : 0);
}

void CalibrationSample::add(const Predictions& predictions)
{
    for (std::int64_t row = 0; row < predictions.size(); ++row)
        add(predictions, row);
}

std::vector<double> expectedGold(
    const Predictions& predictions, std::optional<std::span<const std::int32_t>> months)
{
    const std::size_t width = predictions.labels.size();
    const std::size_t blocks = predictions.months.size();
    if (width == 0 || blocks == 0 || predictions.sums.size() != blocks * width * 2)
        return {};
    std::vector<double> sums(static_cast<std::size_t>(predictions.modelLabels));
    const auto addMonth = [&](std::size_t month) {
        for (std::size_t label = 0; label < sums.size(); ++label)
            sums[label] += predictions.sums[(month * width + label) * 2];
    };
    if (!months) {
        for (std::size_t month = 0; month < blocks; ++month)
            addMonth(month);
        return sums;
    }
    for (const std::int32_t month : *months) {
        if (month < 0 || static_cast<std::size_t>(month) >= blocks)
            return {};
        addMonth(static_cast<std::size_t>(month));
    }
    return sums;
}

std::optional<double> estimatedF1Macro(std::span<const LabelEstimate> labels, double knownShare)
{
    double sum = 0;
    int counted = 0;
    for (const LabelEstimate& label : labels) {
        if (!counts(label, knownShare))
            continue;
        ++counted;
        sum += statistics::estimatedF1(knownShare * label.expectedHits, static_cast<double>(label.predicted),
            knownShare * label.expectedGold)
                   .value_or(0);
    }
    return counted > 0 ? std::optional(sum / counted) : std::nullopt;
}

std::optional<MetricsEstimate> estimateMetrics(const CalibrationSample& calibration, const EstimateRows& rows,
    const statistics::BandParameters& parameters)
{
    const auto curve = statistics::IsotonicCurve::fit(calibration.confidence(), calibration.right());
    if (!curve || rows.rows.empty())
        return std::nullopt;
    const Confidences confidences = confidencesOf(*curve, rows);
    const auto accuracy = statistics::estimateAccuracy(
        calibration.confidence(), calibration.right(), confidences.raw, parameters);
    if (!accuracy)
        return std::nullopt;

    MetricsEstimate estimate {.rows = static_cast<std::int64_t>(rows.rows.size())};
    const auto size = static_cast<double>(rows.rows.size());
    const double lowest = curve->points().front().confidence;
    const double highest = curve->points().back().confidence;
    double outcomes = 0;
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        outcomes += confidences.calibrated[i] * (1 - confidences.calibrated[i]) / (size * size);
        estimate.belowRange += confidences.raw[i] < lowest ? 1 / size : 0;
        estimate.aboveRange += confidences.raw[i] > highest ? 1 / size : 0;
    }
    const std::vector<double> weights(rows.rows.size(), 1 / size);
    const double refit = statistics::refitError(
        calibration.confidence(), calibration.right(), {confidences.raw, weights}, parameters)
                             .value_or(0);
    estimate.accuracy
        = {.value = accuracy->accuracy, .band = accuracy->band, .error = std::sqrt(refit * refit + outcomes)};
    if (!isDistribution(rows))
        return estimate;
    estimate.labels = labelEstimates(rows, confidences);
    estimate.f1Macro = macroEstimate(calibration, rows, confidences, estimate.labels, parameters);
    return estimate;
}

} // namespace touchstone
