#include "core/comparison/estimate.h"

#include "core/comparison/estimatewarnings.h"
#include "core/statistics/draws.h"

#include <numeric>

namespace touchstone {

namespace {

EstimateWithheld withheldFrom(const ComparisonContext& context)
{
    const ComparisonSide& baseline = context.baseline;
    const ComparisonSide& candidate = context.candidate;
    if (baseline.model.empty() || baseline.model != candidate.model || !context.sameLoss
        || !(baseline.recipe == candidate.recipe))
        return EstimateWithheld::DifferentModel;
    if (candidate.predictions.size() == 0)
        return EstimateWithheld::NoRows;
    if (2 * context.pairs.size() >= candidate.predictions.size())
        return EstimateWithheld::SameRows;
    return EstimateWithheld::No;
}

statistics::BandParameters bandParameters(const ComparisonContext& context)
{
    return {.seed = statistics::seedOf(static_cast<std::uint64_t>(context.baseline.execution.value()),
                static_cast<std::uint64_t>(context.candidate.execution.value()))};
}

std::vector<std::int64_t> everyRow(const Predictions& predictions)
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(predictions.size()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

EstimateMisses missesOn(const ComparisonSide& baseline, const statistics::BandParameters& parameters)
{
    if (baseline.monthOfRow.size() != baseline.predictions.row.size())
        return {};
    return missesOf({baseline.predictions, baseline.monthOfRow}, parameters);
}

std::vector<LabelFreeEstimate::Label> labelsOf(const MetricsEstimate& estimate, const Evaluation& candidate)
{
    std::vector<LabelFreeEstimate::Label> labels;
    labels.reserve(estimate.labels.size());
    for (const LabelEstimate& label : estimate.labels) {
        const LabelMetrics& metrics = candidate.labels[static_cast<std::size_t>(label.label)];
        labels.push_back({.label = metrics.label,
            .predicted = label.predicted,
            .expectedRows = label.expectedGold,
            .f1 = label.f1,
            .truth = candidate.labelled > 0 ? metrics.f1 : std::nullopt});
    }
    return labels;
}

} // namespace

std::string_view estimateWithheldName(EstimateWithheld withheld)
{
    switch (withheld) {
    case EstimateWithheld::DifferentModel:
        return "different-model";
    case EstimateWithheld::SameRows:
        return "same-rows";
    case EstimateWithheld::FewLabels:
        return "few-labels";
    case EstimateWithheld::NoRows:
        return "no-rows";
    case EstimateWithheld::No:
        break;
    }
    return "";
}

LabelFreeEstimate estimateCandidate(const ComparisonContext& context, const Evaluation& candidate)
{
    LabelFreeEstimate result {.withheld = withheldFrom(context)};
    if (result.withheld != EstimateWithheld::No)
        return result;
    CalibrationSample calibration;
    calibration.add(context.baseline.predictions);
    result.fittedRows = calibration.rows();
    if (calibration.rows() < fewestCalibrationRows) {
        result.withheld = EstimateWithheld::FewLabels;
        return result;
    }
    const Predictions& predictions = context.candidate.predictions;
    const auto parameters = bandParameters(context);
    const auto estimate = estimateMetrics(calibration,
        {.predictions = predictions,
            .rows = everyRow(predictions),
            .expectedGold = expectedGold(predictions)},
        parameters);
    if (!estimate)
        return result;
    result.rows = estimate->rows;
    result.belowRange = estimate->belowRange;
    result.aboveRange = estimate->aboveRange;
    result.labels = labelsOf(*estimate, candidate);
    if (candidate.labelled > 0)
        result.newLabelShare
            = static_cast<double>(candidate.unknownGold) / static_cast<double>(candidate.labelled);
    const double knownShare = 1 - result.newLabelShare.value_or(0);
    const EstimateMisses misses = missesOn(context.baseline, parameters);
    result.accuracy = EstimateWithTruth {.estimate = estimate->accuracy,
        .errorBand = errorBand(estimate->accuracy, misses.accuracy),
        .miss = misses.accuracy,
        .truth = candidate.all.p1};
    if (result.newLabelShare)
        result.accuracy->withNewLabels = estimate->accuracy.value * knownShare;
    if (estimate->f1Macro) {
        result.f1Macro = EstimateWithTruth {.estimate = *estimate->f1Macro,
            .errorBand = errorBand(*estimate->f1Macro, misses.f1Macro),
            .miss = misses.f1Macro,
            .truth = candidate.all.f1MacroKnownLabels};
        if (result.newLabelShare)
            result.f1Macro->withNewLabels = estimatedF1Macro(estimate->labels, knownShare);
    }
    result.warnings = estimateWarnings(context, result.newLabelShare.value_or(0));
    return result;
}

} // namespace touchstone
