#include "core/comparison/labelchanges.h"

namespace touchstone {

namespace {

/// What one side says about a label.
LabelMetrics metricsOf(const SideReport& side, std::int32_t index)
{
    return index < 0 ? LabelMetrics {} : side.evaluation.labels[static_cast<std::size_t>(index)];
}

LabelStatus statusOf(const LabelMetrics& baseline, const LabelMetrics& candidate, bool bothLabelled)
{
    if (bothLabelled && (baseline.support > 0) != (candidate.support > 0))
        return baseline.support == 0 ? LabelStatus::New : LabelStatus::Removed;
    if (baseline.known != candidate.known)
        return candidate.known ? LabelStatus::New : LabelStatus::Removed;
    return LabelStatus::Common;
}

LabelChange changeOf(const LabelMetrics& baseline, const LabelMetrics& candidate)
{
    LabelChange change;
    change.known = {baseline.known, candidate.known};
    change.support = {baseline.support, candidate.support};
    change.predicted = {baseline.predicted, candidate.predicted};
    change.hits = {baseline.hits, candidate.hits};
    change.precision = {baseline.precision, candidate.precision};
    change.recall = {baseline.recall, candidate.recall};
    change.f1 = {baseline.f1, candidate.f1};
    if (baseline.f1 && candidate.f1) {
        change.f1Change = *candidate.f1 - *baseline.f1;
        if (*baseline.f1 > 0)
            change.relativeChange = *change.f1Change / *baseline.f1;
    }
    return change;
}

} // namespace

std::string_view labelStatusName(LabelStatus status)
{
    switch (status) {
    case LabelStatus::New:
        return "new";
    case LabelStatus::Removed:
        return "removed";
    case LabelStatus::Common:
        break;
    }
    return "common";
}

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Degraded:
        return "degraded";
    case Verdict::Improved:
        return "improved";
    case Verdict::Unchanged:
        return "unchanged";
    case Verdict::TooFew:
        return "too-few";
    case Verdict::New:
        return "new";
    case Verdict::Removed:
        break;
    }
    return "removed";
}

std::string_view protectionName(Protection protection)
{
    switch (protection) {
    case Protection::Degraded:
        return "degraded";
    case Protection::Held:
        return "held";
    case Protection::Lost:
        return "lost";
    case Protection::Inconclusive:
        break;
    }
    return "inconclusive";
}

std::vector<LabelChange> labelChanges(
    const SideReport& baseline, const SideReport& candidate, const LabelUnion& labels)
{
    const bool bothLabelled = baseline.isLabelled() && candidate.isLabelled();
    std::vector<LabelChange> result;
    result.reserve(labels.names.size());
    for (std::size_t i = 0; i < labels.names.size(); ++i) {
        const LabelMetrics before = metricsOf(baseline, labels.fromUnion.baseline[i]);
        const LabelMetrics after = metricsOf(candidate, labels.fromUnion.candidate[i]);
        LabelChange change = changeOf(before, after);
        change.label = labels.names[i];
        change.status = statusOf(before, after, bothLabelled);
        if (change.status != LabelStatus::Common)
            change.verdict = change.status == LabelStatus::New ? Verdict::New : Verdict::Removed;
        result.push_back(std::move(change));
    }
    return result;
}

} // namespace touchstone
