#include "core/comparison/importance.h"

#include "core/statistics/influence.h"
#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

using statistics::HeadlineInfluence;

/// Weights of the labels that a side has gold rows of, scaled to a sum of 1; empty where it has none.
std::vector<double> measured(std::span<const double> weights, const SideCounts& counts)
{
    std::vector<double> result(weights.size());
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (counts.labels[i].gold > 0)
            result[i] = weights[i];
        sum += result[i];
    }
    if (!(sum > 0))
        return {};
    for (double& weight : result)
        weight /= sum;
    return result;
}

MetricChange judged(
    const ComparisonContext& context, const HeadlineInfluence& before, const HeadlineInfluence& after)
{
    MetricChange metric {.baseline = before.value(), .candidate = after.value()};
    metric.change = after.value() - before.value();
    double error = std::hypot(statistics::influenceStandardError(before, context.baselineCounts.confusion),
        statistics::influenceStandardError(after, context.candidateCounts.confusion));
    metric.test = ChangeTest::UnpairedInfluence;
    if (context.paired) {
        const SideView from(context.baseline.predictions, context.labels.toUnion.baseline);
        const SideView to(context.candidate.predictions, context.labels.toUnion.candidate);
        statistics::InfluenceSum sum;
        for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
            const RowPair pair = context.pairs.at(i);
            if (from.gold(pair.baseline) < 0 || to.gold(pair.candidate) < 0)
                continue;
            sum.add(after.of(to.gold(pair.candidate), to.first(pair.candidate))
                - before.of(from.gold(pair.baseline), from.first(pair.baseline)));
        }
        error = sum.standardError();
        metric.test = ChangeTest::PairedInfluence;
    }
    if (const auto test = statistics::normalTest(*metric.change, error)) {
        metric.interval = test->interval;
        metric.p = test->p;
    }
    return metric;
}

void noteStrangers(Importance& importance, const LabelWeights& weights, const std::vector<std::string>& names)
{
    constexpr std::size_t shown = 20;
    for (const auto& [label, weight] : weights.weights) {
        if (weight > 0 && !std::ranges::binary_search(names, label))
            importance.strange.push_back(label);
    }
    importance.strangeCount = static_cast<std::int64_t>(importance.strange.size());
    std::ranges::sort(importance.strange);
    importance.strange.resize(std::min(shown, importance.strange.size()));
}

} // namespace

std::optional<Importance> importanceOf(
    const ComparisonContext& context, const LabelWeights& weights, std::vector<LabelChange>& labels)
{
    std::vector<double> ofLabel(labels.size());
    double total = 0;
    for (const auto& [label, weight] : weights.weights)
        total += weight;
    if (!(total > 0))
        return std::nullopt;
    Importance importance {.source = weights.source};
    double both = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto found = weights.weights.find(labels[i].label);
        ofLabel[i] = found == weights.weights.end() ? 0 : found->second / total;
        labels[i].weight = ofLabel[i];
        if (labels[i].support.baseline > 0 && labels[i].support.candidate > 0)
            both += ofLabel[i];
    }
    importance.unmeasured = std::max(0.0, 1 - both);
    noteStrangers(importance, weights, context.labels.names);
    const auto before = measured(ofLabel, context.baselineCounts);
    const auto after = measured(ofLabel, context.candidateCounts);
    if (before.empty() || after.empty())
        return importance;
    importance.f1 = judged(context, HeadlineInfluence::importance(context.baselineCounts.labels, before),
        HeadlineInfluence::importance(context.candidateCounts.labels, after));
    importance.recall
        = judged(context, HeadlineInfluence::importanceOfRecall(context.baselineCounts.labels, before),
            HeadlineInfluence::importanceOfRecall(context.candidateCounts.labels, after));
    return importance;
}

} // namespace touchstone
