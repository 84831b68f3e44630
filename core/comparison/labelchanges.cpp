#include "core/comparison/labelchanges.h"

namespace touchstone {

namespace {

/// One side of a label.
struct SideOfLabel {
    bool known = false;
    statistics::LabelCounts counts;
};

SideOfLabel sideOf(const Predictions& predictions, const SideCounts& counts,
    const std::vector<std::int32_t>& fromUnion, std::size_t label)
{
    const std::int32_t own = fromUnion[label];
    return {own >= 0 && own < predictions.modelLabels, counts.labels[label]};
}

std::optional<double> ratio(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0)
        return std::nullopt;
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

LabelStatus statusOf(const SideOfLabel& baseline, const SideOfLabel& candidate, bool bothLabelled)
{
    if (bothLabelled && (baseline.counts.gold > 0) != (candidate.counts.gold > 0))
        return baseline.counts.gold == 0 ? LabelStatus::New : LabelStatus::Removed;
    if (baseline.known != candidate.known)
        return candidate.known ? LabelStatus::New : LabelStatus::Removed;
    return LabelStatus::Common;
}

LabelChange changeOf(const SideOfLabel& baseline, const SideOfLabel& candidate)
{
    const statistics::LabelCounts& before = baseline.counts;
    const statistics::LabelCounts& after = candidate.counts;
    LabelChange change;
    change.known = {baseline.known, candidate.known};
    change.support = {before.gold, after.gold};
    change.predicted = {before.predicted, after.predicted};
    change.hits = {before.hits, after.hits};
    change.precision = {ratio(before.hits, before.predicted), ratio(after.hits, after.predicted)};
    change.recall = {ratio(before.hits, before.gold), ratio(after.hits, after.gold)};
    change.f1 = {ratio(2 * before.hits, before.predicted + before.gold),
        ratio(2 * after.hits, after.predicted + after.gold)};
    if (change.f1.baseline && change.f1.candidate) {
        change.f1Change = *change.f1.candidate - *change.f1.baseline;
        if (*change.f1.baseline > 0)
            change.relativeChange = *change.f1Change / *change.f1.baseline;
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

std::vector<LabelChange> labelChanges(const ComparisonContext& context)
{
    const LabelUnion& names = context.labels;
    std::vector<LabelChange> result;
    result.reserve(names.names.size());
    for (std::size_t i = 0; i < names.names.size(); ++i) {
        const SideOfLabel before
            = sideOf(context.baseline.predictions, context.baselineCounts, names.fromUnion.baseline, i);
        const SideOfLabel after
            = sideOf(context.candidate.predictions, context.candidateCounts, names.fromUnion.candidate, i);
        LabelChange change = changeOf(before, after);
        change.label = names.names[i];
        change.status = statusOf(before, after, context.isLabelled());
        if (change.status != LabelStatus::Common)
            change.verdict = change.status == LabelStatus::New ? Verdict::New : Verdict::Removed;
        result.push_back(std::move(change));
    }
    return result;
}

} // namespace touchstone
