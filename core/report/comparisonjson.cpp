#include "core/report/comparisonjson.h"

#include "core/report/evaluationjson.h"
#include "core/report/jsontext.h"

namespace touchstone {

namespace {

using nlohmann::json;

json intervalToJson(const std::optional<Interval>& interval)
{
    return interval ? json::array({interval->lower, interval->upper}) : json(nullptr);
}

json bothToJson(const Both<std::int64_t>& both)
{
    return json::array({both.baseline, both.candidate});
}

json bothToJson(const Both<std::optional<double>>& both)
{
    return json::array({orNull(both.baseline), orNull(both.candidate)});
}

json bothToJson(const Both<Denominator>& both)
{
    return json::array({denominatorToJson(both.baseline), denominatorToJson(both.candidate)});
}

json textOrNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
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

json warningsToJson(const std::vector<Warning>& warnings)
{
    json result = json::array();
    for (const Warning& warning : warnings)
        result.push_back({{"code", warning.code}, {"text", warning.text}, {"arguments", warning.arguments}});
    return result;
}

json metricToJson(const MetricChange& metric)
{
    return {
        {"baseline", orNull(metric.baseline)},
        {"candidate", orNull(metric.candidate)},
        {"change", orNull(metric.change)},
        {"interval", intervalToJson(metric.interval)},
        {"p", orNull(metric.p)},
        {"test", changeTestName(metric.test)},
    };
}

json headlineToJson(const Headline& headline)
{
    return {
        {"p_at_1", metricToJson(headline.p1)},
        {"recall_at_5", metricToJson(headline.recallAt5)},
        {"p_at_k", metricToJson(headline.pAtK)},
        {"r_at_k", metricToJson(headline.rAtK)},
        {"f1_macro", metricToJson(headline.f1Macro)},
        {"f1_macro_known_labels", metricToJson(headline.f1MacroKnownLabels)},
        {"f1_weighted", metricToJson(headline.f1Weighted)},
        {"f1_micro", metricToJson(headline.f1Micro)},
        {"mean_p_at_1", metricToJson(headline.meanP1)},
    };
}

json p1ToJson(const P1Comparison& p1)
{
    return {
        {"edges", p1.edges},
        {"baseline", p1.counts.baseline},
        {"candidate", p1.counts.candidate},
        {"ks", orNull(p1.ks)},
        {"wasserstein", orNull(p1.wasserstein)},
        {"jensen_shannon", orNull(p1.jensenShannon)},
        {"psi", orNull(p1.psi)},
        {"psi_null", intervalToJson(p1.psiNull)},
    };
}

json labelToJson(const LabelChange& label, const Both<bool>& labelled)
{
    // Counted over labelled rows; on a side without any it would be 0 for what was predicted often.
    const json predicted = json::array({
        labelled.baseline ? json(label.predicted.baseline) : json(nullptr),
        labelled.candidate ? json(label.predicted.candidate) : json(nullptr),
    });
    return {
        {"label", label.label},
        {"status", labelStatusName(label.status)},
        {"known", json::array({label.known.baseline, label.known.candidate})},
        {"support", bothToJson(label.support)},
        {"predicted", predicted},
        {"precision", bothToJson(label.precision)},
        {"recall", bothToJson(label.recall)},
        {"f1", bothToJson(label.f1)},
        {"f1_change", orNull(label.f1Change)},
        {"relative_change", orNull(label.relativeChange)},
        {"f1_change_mix", orNull(label.f1ChangeMix)},
        {"f1_change_within", orNull(label.f1ChangeWithin)},
        {"interval", intervalToJson(label.interval)},
        {"p", orNull(label.p)},
        {"q", orNull(label.q)},
        {"shrunken_change", orNull(label.shrunkenChange)},
        {"verdict", label.verdict ? json(verdictName(*label.verdict)) : json(nullptr)},
        {"in_distribution", label.inDistribution},
    };
}

json distributionToJson(const ChangeDistribution& distribution)
{
    return {
        {"relative", distribution.relative},
        {"labels", distribution.labels},
        {"mean", orNull(distribution.mean)},
        {"sd", orNull(distribution.sd)},
        {"band", distribution.band},
        {"within_band", orNull(distribution.withinBand)},
        {"edges", distribution.edges},
        {"counts", distribution.counts},
        {"expected", distribution.expected.empty() ? json(nullptr) : json(distribution.expected)},
        {"normality", nullptr},
    };
}

json flipsToJson(const std::optional<Flips>& flips)
{
    if (!flips)
        return nullptr;
    const auto count
        = [&flips](std::int64_t value) { return flips->labelled > 0 ? json(value) : json(nullptr); };
    return {
        {"both_right", count(flips->bothRight)},
        {"only_baseline", count(flips->onlyBaseline)},
        {"only_candidate", count(flips->onlyCandidate)},
        {"both_wrong", count(flips->bothWrong)},
        {"agreement", orNull(flips->agreement)},
        {"negative_flip_rate", orNull(flips->negativeFlipRate)},
    };
}

json decompositionToJson(const std::optional<Decomposition>& decomposition)
{
    if (!decomposition)
        return nullptr;
    return {
        {"label_mix", decomposition->labelMix},
        {"within_labels", decomposition->withinLabels},
        {"new_labels", decomposition->newLabels},
        {"removed_labels", decomposition->removedLabels},
        {"total", decomposition->total},
    };
}

} // namespace

json comparisonToJson(const ComparisonReport& report)
{
    json labels = json::array();
    const Both<bool> labelled {
        report.baseline->evaluation.labelled > 0, report.candidate->evaluation.labelled > 0};
    for (const LabelChange& label : report.labels)
        labels.push_back(labelToJson(label, labelled));
    return {
        {"baseline", sideToJson(*report.baseline)},
        {"candidate", sideToJson(*report.candidate)},
        {"parameters",
            {
                {"min_support", report.parameters.minSupport},
                {"band", report.parameters.band},
                {"relative", report.parameters.relative},
            }},
        {"paired", report.paired},
        {"warnings", warningsToJson(report.warnings)},
        {"headline", headlineToJson(report.headline)},
        {"headline_known", headlineToJson(report.headlineKnown)},
        {"headline_common", headlineToJson(report.headlineCommon)},
        {"denominators",
            {
                {"all", bothToJson(report.all)},
                {"known", bothToJson(report.known)},
                {"common", bothToJson(report.common)},
            }},
        {"p_at_1", p1ToJson(report.p1)},
        {"labels", std::move(labels)},
        {"f1_change_distribution", distributionToJson(report.distribution)},
        {"flips", flipsToJson(report.flips)},
        {"decomposition", decompositionToJson(report.decomposition)},
        {"gates", nullptr},
    };
}

} // namespace touchstone
