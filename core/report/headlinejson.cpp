#include "core/report/headlinejson.h"

#include "core/report/flipsjson.h"
#include "core/report/jsontext.h"
#include "core/report/jsonvalues.h"

namespace touchstone {

using nlohmann::json;

namespace {

json numberOrNull(ExecutionNumber number)
{
    return number.isValid() ? json(number.value()) : json(nullptr);
}

} // namespace

json metricToJson(const MetricChange& metric)
{
    return {
        {"baseline", orNull(metric.baseline)},
        {"candidate", orNull(metric.candidate)},
        {"change", orNull(metric.change)},
        {"interval", intervalToJson(metric.interval)},
        {"p", orNull(metric.p)},
        {"standard_error", bothToJson(metric.standardError)},
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

json overlapToJson(const std::optional<Overlap>& overlap, const std::vector<LabelChange>& labels)
{
    if (!overlap)
        return nullptr;
    return {
        {"rows", overlap->rows},
        {"headline", headlineToJson(overlap->headline)},
        {"flips", flipsToJson(overlap->flips, labels)},
    };
}

json resampledToJson(const std::optional<statistics::ResampledHeadline>& resampled)
{
    if (!resampled)
        return nullptr;
    return {
        {"resamples", resampled->resamples},
        {"p_at_1", intervalToJson(resampled->p1)},
        {"f1_macro", intervalToJson(resampled->f1Macro)},
        {"f1_weighted", intervalToJson(resampled->f1Weighted)},
    };
}

json importanceToJson(const std::optional<Importance>& importance)
{
    if (!importance)
        return nullptr;
    return {
        {"source", importance->source},
        {"f1", metricToJson(importance->f1)},
        {"recall", metricToJson(importance->recall)},
        {"unmeasured", importance->unmeasured},
        {"unknown_labels", importance->strange},
        {"unknown_label_count", importance->strangeCount},
    };
}

json twinToJson(const std::optional<TwinReport>& twin)
{
    if (!twin)
        return nullptr;
    json beyond = json::array();
    for (const LabelsBeyond& cut : twin->beyond)
        beyond.push_back({{"cut", cut.cut}, {"twin", cut.twin}, {"comparison", cut.comparison}});
    return {
        {"original", {{"execution", numberOrNull(twin->original)}, {"model", twin->originalModel}}},
        {"twin", {{"execution", numberOrNull(twin->twin)}, {"model", twin->twinModel}}},
        {"rows", twin->rows},
        {"agreement", orNull(twin->agreement)},
        {"negative_flip_rate", orNull(twin->negativeFlipRate)},
        {"positive_flip_rate", orNull(twin->positiveFlipRate)},
        {"labels", twin->labels},
        {"f1_change_mean", orNull(twin->mean)},
        {"f1_change_sd", orNull(twin->sd)},
        {"tau", twin->tau},
        {"judged", twin->judged},
        {"of_a_side", twin->isOfASide},
        {"beyond", std::move(beyond)},
        {"counts", twin->counts},
        {"degraded_by_sampling_alone", twin->degraded},
        {"improved_by_sampling_alone", twin->improved},
    };
}

} // namespace touchstone
