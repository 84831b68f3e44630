#include "core/report/evaluationjson.h"

#include "core/report/jsontext.h"

namespace touchstone {

namespace {

using nlohmann::json;

/// 2 tp / (predicted + gold) over all labels; differs from P@1 only where a model gives some row no label.
json microF1(const Evaluation& evaluation)
{
    std::int64_t hits = 0;
    std::int64_t predicted = 0;
    for (const LabelMetrics& label : evaluation.labels) {
        hits += label.hits;
        predicted += label.predicted;
    }
    if (evaluation.labelled == 0)
        return nullptr;
    return 2.0 * static_cast<double>(hits) / static_cast<double>(predicted + evaluation.labelled);
}

json labelsToJson(const Evaluation& evaluation)
{
    json result = json::array();
    for (const LabelMetrics& label : evaluation.labels)
        result.push_back({
            {"label", label.label},
            {"known", label.known},
            {"support", label.support},
            // Counted over labelled rows; without any it would be 0 for what was predicted often.
            {"predicted", evaluation.labelled > 0 ? json(label.predicted) : json(nullptr)},
            {"precision", orNull(label.precision)},
            {"recall", orNull(label.recall)},
            {"f1", orNull(label.f1)},
        });
    return result;
}

json slicesToJson(const std::vector<TimeSlice>& slices)
{
    json result = json::array();
    for (const TimeSlice& slice : slices)
        result.push_back({
            {"month", slice.month},
            {"rows", slice.rows},
            {"labelled", slice.labelled},
            {"mean_p_at_1", slice.meanP1},
            {"p_at_1", orNull(slice.p1)},
        });
    return result;
}

} // namespace

json calibrationBinsToJson(const Calibration& calibration)
{
    json result = json::array();
    for (const CalibrationBin& bin : calibration.bins)
        result.push_back({
            {"lower", bin.lower},
            {"upper", bin.upper},
            {"rows", bin.rows},
            {"confidence", bin.confidence},
            {"accuracy", bin.accuracy},
            {"interval", json::array({bin.interval.lower, bin.interval.upper})},
        });
    return result;
}

json calibrationCurveToJson(const Calibration& calibration)
{
    json result = json::array();
    for (const auto& point : calibration.curve)
        result.push_back({{"confidence", point.confidence}, {"accuracy", point.accuracy}});
    return result;
}

json denominatorToJson(const Denominator& denominator)
{
    return {
        {"rows", denominator.rows},
        {"p_at_1", orNull(denominator.p1)},
        {"recall_at_5", orNull(denominator.recallAt5)},
        {"p_at_k", orNull(denominator.pAtK)},
        {"r_at_k", orNull(denominator.rAtK)},
        {"f1_macro", orNull(denominator.f1Macro)},
        {"f1_macro_known_labels", orNull(denominator.f1MacroKnownLabels)},
        {"f1_weighted", orNull(denominator.f1Weighted)},
    };
}

json metricsToJson(const Evaluation& evaluation)
{
    json metrics = denominatorToJson(evaluation.all);
    metrics["rows"] = evaluation.rows;
    metrics["labelled"] = evaluation.labelled;
    metrics["unknown_gold"] = evaluation.unknownGold;
    metrics["k"] = evaluation.k;
    metrics["f1_micro"] = microF1(evaluation);
    metrics["mean_p_at_1"] = orNull(evaluation.meanP1);
    metrics["ece"] = orNull(evaluation.calibration.ece);
    metrics["ece_by_chance"] = orNull(evaluation.calibration.eceByChance);
    metrics["unknown_word_share"] = evaluation.unknownWordShare;
    return metrics;
}

json evaluationToJson(const Evaluation& evaluation)
{
    return {
        {"rows", evaluation.rows},
        {"metrics", metricsToJson(evaluation)},
        {"denominators",
            {{"all", denominatorToJson(evaluation.all)}, {"known", denominatorToJson(evaluation.known)}}},
        {"labels", labelsToJson(evaluation)},
        {"histogram", {{"edges", evaluation.histogramEdges}, {"counts", evaluation.histogram}}},
        {"calibration", calibrationBinsToJson(evaluation.calibration)},
        {"calibration_curve", calibrationCurveToJson(evaluation.calibration)},
        {"slices", slicesToJson(evaluation.slices)},
    };
}

} // namespace touchstone
