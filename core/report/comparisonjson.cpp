#include "core/report/comparisonjson.h"

#include "core/base/time.h"
#include "core/data/warningjson.h"
#include "core/report/decompositionjson.h"
#include "core/report/driftjson.h"
#include "core/report/estimatejson.h"
#include "core/report/evaluationjson.h"
#include "core/report/flipsjson.h"
#include "core/report/gatesjson.h"
#include "core/report/headlinejson.h"
#include "core/report/jsontext.h"
#include "core/report/jsonvalues.h"
#include "core/report/labelsjson.h"
#include "core/report/p1json.h"

namespace touchstone {

namespace {

using nlohmann::json;

json bothToJson(const Both<Denominator>& both)
{
    return json::array({denominatorToJson(both.baseline), denominatorToJson(both.candidate)});
}

json sideToJson(const SideReport& side)
{
    return {
        {"execution", side.execution.isValid() ? json(side.execution.value()) : json(nullptr)},
        {"name", textOrNull(side.name)},
        {"model", textOrNull(side.model)},
        {"model_reference", textOrNull(side.modelReference)},
        {"dataset", textOrNull(side.dataset)},
        {"dataset_sha256", textOrNull(side.datasetSha256)},
        {"loss", textOrNull(side.loss)},
        {"recipe", side.recipe.toJson()},
        {"k", side.evaluation.k},
        {"threads", side.threads > 0 ? json(side.threads) : json(nullptr)},
        {"rows", side.evaluation.rows},
        {"labelled", side.evaluation.labelled},
        {"unknown_gold", side.evaluation.unknownGold},
        {"model_labels", side.modelLabels},
        {"metrics", metricsToJson(side.evaluation)},
    };
}

json timeOrNull(const std::optional<std::int64_t>& time)
{
    return time ? json(formatUtc(*time)) : json(nullptr);
}

json timePartToJson(const std::optional<TimePart>& slice)
{
    if (!slice)
        return nullptr;
    return {
        {"from", timeOrNull(slice->range.from)},
        {"to", timeOrNull(slice->range.to)},
        {"rows", touchstone::bothToJson(slice->rows)},
        {"of", touchstone::bothToJson(slice->of)},
        {"without_time", touchstone::bothToJson(slice->untimed)},
    };
}

} // namespace

json comparisonToJson(
    const ComparisonReport& report, const ConfusionJsonOptions& confusion, const GateReport* gates)
{
    return {
        {"baseline", sideToJson(*report.baseline)},
        {"candidate", sideToJson(*report.candidate)},
        {"parameters",
            {
                {"min_support", report.parameters.minSupport},
                {"band", report.parameters.band},
                {"relative", report.parameters.relative},
                {"alpha", report.parameters.alpha},
                {"matters", report.parameters.matters},
                {"resamples", report.parameters.resamples},
            }},
        {"time_range", timePartToJson(report.timePart)},
        {"paired", report.paired},
        {"warnings", warningsToJson(report.warnings)},
        {"headline", headlineToJson(report.headline)},
        {"bootstrap", resampledToJson(report.resampled)},
        {"headline_known", headlineToJson(report.headlineKnown)},
        {"headline_common", headlineToJson(report.headlineCommon)},
        {"denominators",
            {
                {"all", bothToJson(report.all)},
                {"known", bothToJson(report.known)},
                {"common", bothToJson(report.common)},
            }},
        {"p_at_1", p1ToJson(report.p1)},
        {"calibration", calibrationToJson(report)},
        {"estimate", estimateToJson(report.estimate)},
        {"labels", labelsToJson(report)},
        {"verdicts", verdictsToJson(report)},
        {"ledger", ledgerToJson(report)},
        {"protected", protectedToJson(report)},
        {"importance", importanceToJson(report.importance)},
        {"twin", twinToJson(report.twin)},
        {"overlap", overlapToJson(report.overlap, report.labels)},
        {"f1_change_distribution", distributionToJson(report.distribution)},
        {"flips", report.flips ? flipsToJson(*report.flips, report.labels) : json(nullptr)},
        {"confusion",
            report.confusion ? confusionToJson(*report.confusion, report.labels, confusion) : json(nullptr)},
        {"decomposition",
            report.decomposition ? decompositionToJson(*report.decomposition, report.labels) : json(nullptr)},
        {"drift", driftToJson(report.drift)},
        {"slices", slicesToJson(report.slices)},
        {"gates", gates != nullptr ? gatesToJson(*gates) : json(nullptr)},
        {"gates_summary", gates != nullptr ? gateSummaryToJson(*gates) : json(nullptr)},
    };
}

} // namespace touchstone
