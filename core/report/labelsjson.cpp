#include "core/report/labelsjson.h"

#include "core/report/jsontext.h"
#include "core/report/jsonvalues.h"

#include <algorithm>
#include <array>

namespace touchstone {

using nlohmann::json;

namespace {

json verdictOrNull(const std::optional<Verdict>& verdict)
{
    return verdict ? json(verdictName(*verdict)) : json(nullptr);
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
        {"bootstrap_interval", intervalToJson(label.bootstrapInterval)},
        {"standard_error", orNull(label.standardError)},
        {"p", orNull(label.p)},
        {"q", orNull(label.q)},
        {"q_by", orNull(label.qBY)},
        {"recall_p", orNull(label.recallP)},
        {"shrunken_change", orNull(label.shrunkenChange)},
        {"verdict", verdictOrNull(label.verdict)},
        {"label_mix_only", label.mixOnly},
        {"in_distribution", label.inDistribution},
        {"weight", orNull(label.weight)},
        {"protection", label.protection ? json(protectionName(*label.protection)) : json(nullptr)},
    };
}

json ledgerEntry(const LabelChange& label, bool isNew)
{
    const std::int64_t support = isNew ? label.support.candidate : label.support.baseline;
    return {
        {"label", label.label},
        {"support", support},
        {"known", json::array({label.known.baseline, label.known.candidate})},
        // Why it is in the ledger; both may hold.
        {"by_data", (label.support.baseline > 0) != (label.support.candidate > 0)},
        {"by_model", label.known.baseline != label.known.candidate},
        {"precision", orNull(isNew ? label.precision.candidate : label.precision.baseline)},
        {"recall", orNull(isNew ? label.recall.candidate : label.recall.baseline)},
        {"f1", orNull(isNew ? label.f1.candidate : label.f1.baseline)},
    };
}

json ledgerPart(const ComparisonReport& report, LabelStatus status)
{
    std::vector<const LabelChange*> labels;
    for (const LabelChange& label : report.labels) {
        if (label.status == status)
            labels.push_back(&label);
    }
    const bool isNew = status == LabelStatus::New;
    std::ranges::stable_sort(labels, std::greater(), [isNew](const LabelChange* label) {
        return isNew ? label->support.candidate : label->support.baseline;
    });
    json result = json::array();
    for (const LabelChange* label : labels)
        result.push_back(ledgerEntry(*label, isNew));
    return result;
}

json normalityToJson(const NormalityTests& tests)
{
    json result = json::object();
    const auto add = [&result](const char* name, const auto& test, const auto& fields) {
        result[name] = test ? fields(*test) : json(nullptr);
    };
    add("anderson_darling", tests.andersonDarling, [](const statistics::AndersonDarling& test) {
        return json {{"statistic", test.statistic}, {"adjusted", test.adjusted}, {"p", test.p}};
    });
    add("lilliefors", tests.lilliefors, [](const statistics::NormalityTest& test) {
        return json {{"statistic", test.statistic}, {"p", orNull(test.p)}};
    });
    add("jarque_bera", tests.jarqueBera, [](const statistics::NormalityTest& test) {
        return json {{"statistic", test.statistic}, {"p", orNull(test.p)}};
    });
    add("dagostino", tests.dAgostino, [](const statistics::DAgostino& test) {
        return json {{"statistic", test.statistic}, {"p", test.p}, {"skewness_z", test.skewnessZ},
            {"kurtosis_z", test.kurtosisZ}};
    });
    return result;
}

json quantilesToJson(const std::vector<statistics::QuantilePoint>& points)
{
    json result = json::array();
    for (const statistics::QuantilePoint& point : points)
        result.push_back(json::array({point.normal, point.value}));
    return result;
}

} // namespace

json labelsToJson(const ComparisonReport& report)
{
    const Both<bool> labelled {report.baseline->isLabelled(), report.candidate->isLabelled()};
    json result = json::array();
    for (const LabelChange& label : report.labels)
        result.push_back(labelToJson(label, labelled));
    return result;
}

json ledgerToJson(const ComparisonReport& report)
{
    return {
        {"new", ledgerPart(report, LabelStatus::New)}, {"removed", ledgerPart(report, LabelStatus::Removed)}};
}

json protectedToJson(const ComparisonReport& report)
{
    json result = json::array();
    for (const std::string& name : report.parameters.protectedLabels) {
        const auto found = std::ranges::lower_bound(report.labels, name, {}, &LabelChange::label);
        if (found == report.labels.end() || found->label != name || !found->protection)
            continue;
        result.push_back({
            {"label", name},
            {"protection", protectionName(*found->protection)},
            {"f1", bothToJson(found->f1)},
            {"f1_change", orNull(found->f1Change)},
            {"interval", intervalToJson(found->interval)},
            {"verdict", verdictOrNull(found->verdict)},
        });
    }
    return result;
}

json verdictsToJson(const ComparisonReport& report)
{
    constexpr std::array all {Verdict::Degraded, Verdict::Improved, Verdict::Unchanged, Verdict::TooFew,
        Verdict::New, Verdict::Removed};
    json result = json::object();
    for (const Verdict verdict : all)
        result[std::string(verdictName(verdict))]
            = std::ranges::count(report.labels, verdict, &LabelChange::verdict);
    result["label-mix-only"] = std::ranges::count(report.labels, true, &LabelChange::mixOnly);
    return result;
}

json distributionToJson(const ChangeDistribution& distribution)
{
    const auto orNullArray
        = [](const std::vector<double>& values) { return values.empty() ? json(nullptr) : json(values); };
    return {
        {"relative", distribution.relative},
        {"labels", distribution.labels},
        {"mean", orNull(distribution.mean)},
        {"sd", orNull(distribution.sd)},
        {"median", orNull(distribution.median)},
        {"robust_sd", orNull(distribution.robustSd)},
        {"skewness", orNull(distribution.skewness)},
        {"kurtosis", orNull(distribution.kurtosis)},
        {"band", distribution.band},
        {"within_band", orNull(distribution.withinBand)},
        {"edges", distribution.edges},
        {"counts", distribution.counts},
        {"expected", orNullArray(distribution.expected)},
        {"null_expected", orNullArray(distribution.nullExpected)},
        {"null_has_retraining", distribution.nullHasRetraining},
        {"normality", normalityToJson(distribution.normality)},
        {"quantiles", quantilesToJson(distribution.quantiles)},
    };
}

} // namespace touchstone
