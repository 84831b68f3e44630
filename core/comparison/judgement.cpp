#include "core/comparison/judgement.h"

#include "core/comparison/pairedcells.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/multiplicity.h"
#include "core/statistics/normal.h"
#include "core/statistics/permutationtest.h"
#include "core/statistics/randomeffects.h"
#include "core/statistics/unpairedf1.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

using statistics::LabelCells;
using statistics::LabelCounts;
using statistics::StandardizedCounts;

bool hasSupport(const LabelChange& label, const ComparisonParameters& parameters)
{
    const std::int64_t least = std::max<std::int64_t>(1, parameters.minSupport);
    return label.support.baseline >= least && label.support.candidate >= least;
}

statistics::ResamplingKey keyOf(const ComparisonContext& context, std::size_t label)
{
    const auto number = [](const ComparisonSide& side) {
        return static_cast<std::uint64_t>(side.execution.isValid() ? side.execution.value() : 0);
    };
    return {number(context.baseline), number(context.candidate), label};
}

void setChange(LabelChange& label, const std::optional<statistics::F1Change>& change, double retraining)
{
    if (!change)
        return;
    label.standardError = change->standardError;
    label.interval = change->interval;
    if (!(retraining > 0))
        return;
    if (const auto wider = statistics::judgeWithRetraining(change->change, change->standardError, retraining))
        label.interval
            = Interval {std::max(-1.0, wider->interval.lower), std::min(1.0, wider->interval.upper)};
}

void judgePaired(LabelChange& label, const LabelCells& cells, const ComparisonParameters& parameters,
    std::optional<double> retraining)
{
    setChange(label, statistics::pairedF1Change(cells), retraining.value_or(0));
    label.recallP = statistics::mcNemar(cells.at(true, true, false), cells.at(true, false, true)).midP;
    if (!hasSupport(label, parameters) || statistics::smallestPermutationMidP(cells) > parameters.alpha)
        return;
    label.p = statistics::permutationTest(cells).midP;
    if (!retraining || !label.f1Change || !label.standardError)
        return;
    if (const auto both = statistics::judgeWithRetraining(*label.f1Change, *label.standardError, *retraining))
        label.p = both->p;
}

void judgeUnpaired(LabelChange& label, const StandardizedCounts& before, const StandardizedCounts& after,
    const ComparisonParameters& parameters, std::optional<double> retraining)
{
    const statistics::F1Split split = statistics::splitF1Change(before, after);
    label.f1ChangeMix = split.labelMix;
    label.f1ChangeWithin = split.within;
    setChange(label, statistics::unpairedF1Change(before.all, after.all), retraining.value_or(0));
    if (!hasSupport(label, parameters)
        || statistics::smallestRawF1MidP(before.all, after.all) > parameters.alpha)
        return;
    label.p = statistics::withinTest(before, after, retraining.value_or(0)).p;
}

void correct(std::vector<LabelChange>& labels)
{
    std::vector<LabelChange*> family;
    std::vector<double> p;
    for (LabelChange& label : labels) {
        if (!label.p)
            continue;
        family.push_back(&label);
        p.push_back(*label.p);
    }
    const auto q = statistics::benjaminiHochberg(p);
    const auto qBY = statistics::benjaminiYekutieli(p);
    for (std::size_t i = 0; i < family.size(); ++i) {
        if (q)
            family[i]->q = (*q)[i];
        if (qBY)
            family[i]->qBY = (*qBY)[i];
    }
}

void shrink(std::vector<LabelChange>& labels)
{
    const TestedChanges tested = testedChanges(labels);
    const auto model = statistics::randomEffects(tested.changes, tested.standardErrors);
    if (!model)
        return;
    for (LabelChange& label : labels) {
        if (label.p && label.f1Change && label.standardError)
            label.shrunkenChange = model->shrunken(*label.f1Change, *label.standardError);
    }
}

Verdict verdictOf(const LabelChange& label, const ComparisonParameters& parameters)
{
    const std::optional<double> change = judgedChange(label);
    if (!label.q || !change)
        return Verdict::TooFew;
    if (*label.q < parameters.alpha && *change <= -parameters.matters)
        return Verdict::Degraded;
    if (*label.q < parameters.alpha && *change >= parameters.matters)
        return Verdict::Improved;
    return Verdict::Unchanged;
}

bool excludesZero(const std::optional<Interval>& interval)
{
    return interval && (interval->lower > 0 || interval->upper < 0);
}

void addBootstrap(
    std::vector<LabelChange>& labels, const ComparisonContext& context, const LabelStatistics& statistics)
{
    const int resamples = context.parameters.resamples;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].status != LabelStatus::Common || !hasSupport(labels[i], context.parameters))
            continue;
        const auto resampled = context.paired
            ? statistics::pairedBootstrap(statistics.cells[i], keyOf(context, i), resamples)
            : statistics::unpairedBootstrap({statistics.baseline[i].all, context.baselineCounts.labelled},
                {statistics.candidate[i].all, context.candidateCounts.labelled}, keyOf(context, i),
                resamples);
        if (resampled)
            labels[i].bootstrapInterval = resampled->interval;
    }
}

std::vector<std::int64_t> goldRows(const SideCounts& counts)
{
    std::vector<std::int64_t> gold;
    gold.reserve(counts.labels.size());
    for (const LabelCounts& label : counts.labels)
        gold.push_back(label.gold);
    return gold;
}

std::vector<StandardizedCounts> standardized(const SideCounts& counts, std::span<const double> weights)
{
    const auto wrong = statistics::falseSums(counts.confusion, weights);
    std::vector<StandardizedCounts> result;
    result.reserve(wrong.size());
    for (std::size_t i = 0; i < wrong.size(); ++i)
        result.push_back({counts.labels[i], wrong[i]});
    return result;
}

} // namespace

std::optional<double> judgedChange(const LabelChange& label)
{
    return label.f1ChangeWithin ? label.f1ChangeWithin : label.f1Change;
}

Protection protectionOf(const LabelChange& label, const ComparisonParameters& parameters)
{
    if (label.known.baseline && !label.known.candidate)
        return Protection::Lost;
    const std::optional<double> change = judgedChange(label);
    if (!change || label.status != LabelStatus::Common)
        return Protection::Inconclusive;
    // What the interval leaves open below the change, around the change that is judged.
    if (label.interval && label.f1Change
        && *change - (*label.f1Change - label.interval->lower) > -parameters.matters)
        return Protection::Held;
    const bool shown = label.p && *label.p < 1 - statistics::usualLevel;
    if (label.verdict == Verdict::Degraded || (shown && *change < 0))
        return Protection::Degraded;
    return Protection::Inconclusive;
}

std::optional<LabelStatistics> labelStatistics(const ComparisonContext& context)
{
    if (!context.isLabelled())
        return std::nullopt;
    LabelStatistics result;
    if (context.paired) {
        result.cells = pairedCells(context);
        return result;
    }
    const auto before = goldRows(context.baselineCounts);
    const auto after = goldRows(context.candidateCounts);
    const auto weights = statistics::labelWeights(before, after);
    const auto common = statistics::commonLabels(before, after);
    if (!weights || !common)
        return std::nullopt;
    result.baseline = standardized(context.baselineCounts, *weights);
    result.candidate = standardized(context.candidateCounts, *common);
    return result;
}

void judgeLabels(std::vector<LabelChange>& labels, const ComparisonContext& context,
    const LabelStatistics& statistics, std::optional<double> retraining)
{
    const ComparisonParameters& parameters = context.parameters;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].status != LabelStatus::Common || !labels[i].f1Change)
            continue;
        if (context.paired)
            judgePaired(labels[i], statistics.cells[i], parameters, retraining);
        else
            judgeUnpaired(labels[i], statistics.baseline[i], statistics.candidate[i], parameters, retraining);
    }
    correct(labels);
    shrink(labels);
    for (LabelChange& label : labels) {
        if (label.status == LabelStatus::Common && label.support.baseline + label.support.candidate > 0)
            label.verdict = verdictOf(label, parameters);
        label.mixOnly
            = !context.paired && label.verdict == Verdict::Unchanged && excludesZero(label.interval);
        if (std::ranges::find(parameters.protectedLabels, label.label) != parameters.protectedLabels.end())
            label.protection = protectionOf(label, parameters);
    }
    if (parameters.resamples > 0)
        addBootstrap(labels, context, statistics);
}

TestedChanges testedChanges(const std::vector<LabelChange>& labels)
{
    TestedChanges result;
    for (const LabelChange& label : labels) {
        if (!label.p || !label.f1Change || !label.standardError)
            continue;
        result.changes.push_back(*label.f1Change);
        result.standardErrors.push_back(*label.standardError);
    }
    return result;
}

} // namespace touchstone
