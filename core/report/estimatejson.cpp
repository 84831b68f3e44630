#include "core/report/estimatejson.h"

#include "core/data/warningjson.h"
#include "core/report/estimatetext.h"
#include "core/report/jsontext.h"
#include "core/report/jsonvalues.h"

#include <cmath>

namespace touchstone {

namespace {

using nlohmann::json;

json missToJson(const std::optional<EstimateMiss>& miss)
{
    if (!miss)
        return nullptr;
    return {
        {"slices", miss->slices},
        {"root_mean_square", miss->rootMeanSquare},
        {"drift", std::sqrt(miss->variance)},
    };
}

json metricToJson(const std::optional<EstimateWithTruth>& metric)
{
    if (!metric)
        return nullptr;
    return {
        {"estimate", metric->estimate.value},
        {"band", intervalToJson(metric->estimate.band)},
        {"error_band", intervalToJson(metric->errorBand)},
        {"back_test", missToJson(metric->miss)},
        {"with_new_labels", orNull(metric->withNewLabels)},
        {"truth", orNull(metric->truth)},
    };
}

json checkToJson(const std::optional<MetricCheck>& check)
{
    if (!check)
        return nullptr;
    return {
        {"estimate", check->estimate.value},
        {"band", intervalToJson(check->estimate.band)},
        {"error_band", intervalToJson(check->errorBand)},
        {"truth", check->truth},
        {"error", check->error()},
    };
}

json summaryToJson(const std::optional<CheckSummary>& summary, bool hasErrorBand)
{
    if (!summary)
        return nullptr;
    const double months = summary->months;
    return {
        {"months", summary->months},
        {"mean_error", summary->meanError},
        {"mean_absolute_error", summary->meanAbsoluteError},
        {"coverage", summary->inBand / months},
        {"error_band_coverage", hasErrorBand ? json(summary->inErrorBand / months) : json(nullptr)},
    };
}

} // namespace

json estimateToJson(const LabelFreeEstimate& estimate)
{
    const bool made = estimate.withheld == EstimateWithheld::No;
    json withheld;
    if (!made)
        withheld = {{"code", estimateWithheldName(estimate.withheld)},
            {"text", estimateWithheldText(estimate.withheld)}};
    json labels = json::array();
    for (const LabelFreeEstimate::Label& label : estimate.labels)
        labels.push_back({
            {"label", label.label},
            {"predicted", label.predicted},
            {"expected_rows", label.expectedRows},
            {"f1", orNull(label.f1)},
            {"truth", orNull(label.truth)},
        });
    return {
        {"withheld", std::move(withheld)},
        {"assumes", "no-new-labels"},
        {"fitted_rows", estimate.fittedRows},
        {"rows", made ? json(estimate.rows) : json(nullptr)},
        {"accuracy", metricToJson(estimate.accuracy)},
        {"f1_macro", metricToJson(estimate.f1Macro)},
        {"new_label_share", orNull(estimate.newLabelShare)},
        {"outside_range",
            made ? json {{"below", estimate.belowRange}, {"above", estimate.aboveRange}} : json(nullptr)},
        {"labels", std::move(labels)},
        {"warnings", warningsToJson(estimate.warnings)},
    };
}

json backtestToJson(const Backtest& report)
{
    json months = json::array();
    for (const BacktestMonth& month : report.months)
        months.push_back({
            {"month", month.month},
            {"rows", month.rows},
            {"new_label_share", month.newLabelShare},
            {"enough_rows", month.enough},
            {"accuracy", checkToJson(month.accuracy)},
            {"f1_macro", checkToJson(month.f1Macro)},
            {"all_rows",
                {
                    {"estimate", orNull(month.accuracyOfAll)},
                    {"with_new_labels", orNull(month.adjustedOfAll)},
                    {"truth", orNull(month.truthOfAll)},
                }},
        });
    return {
        {"fitted_rows", report.fittedRows},
        {"months", std::move(months)},
        {"all",
            {{"accuracy", checkToJson(report.allAccuracy)}, {"f1_macro", checkToJson(report.allF1Macro)}}},
        {"summary",
            {
                {"accuracy", summaryToJson(report.accuracy, report.misses.accuracy.has_value())},
                {"f1_macro", summaryToJson(report.f1Macro, report.misses.f1Macro.has_value())},
            }},
        {"back_test_of_fit",
            {{"accuracy", missToJson(report.misses.accuracy)},
                {"f1_macro", missToJson(report.misses.f1Macro)}}},
    };
}

} // namespace touchstone
