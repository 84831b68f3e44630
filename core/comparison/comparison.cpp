#include "core/comparison/comparison.h"

#include "core/base/together.h"
#include "core/comparison/changedistribution.h"
#include "core/comparison/comparisoncontext.h"
#include "core/comparison/confusionshift.h"
#include "core/comparison/decomposition.h"
#include "core/comparison/drift.h"
#include "core/comparison/estimate.h"
#include "core/comparison/flips.h"
#include "core/comparison/headline.h"
#include "core/comparison/judgement.h"
#include "core/comparison/labelchanges.h"
#include "core/comparison/labelunion.h"
#include "core/comparison/p1comparison.h"
#include "core/comparison/rowpairs.h"
#include "core/comparison/sidecounts.h"
#include "core/comparison/slices.h"
#include "core/comparison/warnings.h"
#include "core/evaluation/predictionscheck.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace touchstone {

namespace {

Result<> checkInput(
    const ComparisonSide& baseline, const ComparisonSide& candidate, const ComparisonParameters& parameters)
{
    if (!(parameters.band > 0) || !std::isfinite(parameters.band))
        return fail(inputError("bad-parameter", "the band must be above 0", "0.2 stands for -20 % to +20 %"));
    if (parameters.minSupport < 1)
        return fail(
            inputError("bad-parameter", "the minimum support must be at least 1", "20 is the default"));
    if (!(parameters.alpha > 0) || !(parameters.alpha < 1))
        return fail(inputError("bad-parameter", "alpha must lie between 0 and 1", "0.1 is the default"));
    if (!(parameters.matters >= 0) || !(parameters.matters <= 1))
        return fail(inputError(
            "bad-parameter", "the change that matters must lie between 0 and 1", "0.02 is the default"));
    if (parameters.resamples != 0 && (parameters.resamples < 100 || parameters.resamples > 100000))
        return fail(
            inputError("bad-parameter", "a bootstrap takes 100 to 100,000 resamples", "2000 is usual"));
    if (const auto checked = checkPredictions(baseline.predictions); !checked)
        return fail(checked.error().at("baseline"));
    if (const auto checked = checkPredictions(candidate.predictions); !checked)
        return fail(checked.error().at("candidate"));
    return {};
}

/// Both predicted exactly the same rows.
bool isPaired(const ComparisonSide& baseline, const ComparisonSide& candidate, const RowPairs& pairs)
{
    const std::int64_t rows = baseline.predictions.size();
    if (rows == 0) // two empty parts of one dataset
        return candidate.predictions.size() == 0 && !baseline.datasetSha256.empty()
            && baseline.datasetSha256 == candidate.datasetSha256;
    return pairs.size() == rows && candidate.predictions.size() == rows;
}

SideReport reportSide(const ComparisonSide& side)
{
    return {
        .execution = side.execution,
        .name = side.name,
        .model = side.model,
        .modelReference = side.modelReference,
        .dataset = side.dataset,
        .datasetSha256 = side.datasetSha256,
        .loss = side.loss,
        .recipe = side.recipe,
        .threads = side.threads,
        .modelLabels = side.predictions.modelLabels,
        .evaluation = evaluate(side.predictions),
    };
}

/// Marks of a side's labels, in its own numbering.
std::vector<std::uint8_t> ownMarks(
    const std::vector<std::uint8_t>& marks, const std::vector<std::int32_t>& toUnion)
{
    std::vector<std::uint8_t> own;
    own.reserve(toUnion.size());
    for (const std::int32_t label : toUnion)
        own.push_back(marks[static_cast<std::size_t>(label)]);
    return own;
}

RowChoice allRows(const ComparisonContext& context, const Evaluation& before, const Evaluation& after)
{
    const std::vector<std::uint8_t> every(context.labels.names.size(), 1);
    return {.marks = {every, every}, .metrics = {before.all, after.all}, .unlabelled = true};
}

RowChoice knownRows(const ComparisonContext& context, const std::vector<LabelChange>& labels,
    const Evaluation& before, const Evaluation& after)
{
    RowChoice choice {.metrics = {before.known, after.known}};
    choice.marks.baseline.reserve(context.labels.names.size());
    choice.marks.candidate.reserve(context.labels.names.size());
    for (const LabelChange& label : labels) {
        choice.marks.baseline.push_back(label.known.baseline ? 1 : 0);
        choice.marks.candidate.push_back(label.known.candidate ? 1 : 0);
    }
    return choice;
}

RowChoice commonRows(const ComparisonContext& context, const std::vector<LabelChange>& labels)
{
    std::vector<std::uint8_t> common;
    common.reserve(labels.size());
    for (const LabelChange& label : labels)
        common.push_back(label.status == LabelStatus::Common ? 1 : 0);
    const LabelUnion& names = context.labels;
    return {.marks = {common, common},
        .metrics = {evaluateRowsOf(context.baseline.predictions, ownMarks(common, names.toUnion.baseline)),
            evaluateRowsOf(context.candidate.predictions, ownMarks(common, names.toUnion.candidate))}};
}

/// Hits per label are not in the table of labels, so they come from the evaluations.
std::optional<Decomposition> decomposition(
    const SideReport& baseline, const SideReport& candidate, const LabelUnion& labels)
{
    const auto metrics = [](const SideReport& side, std::int32_t index) {
        return index < 0 ? LabelMetrics {} : side.evaluation.labels[static_cast<std::size_t>(index)];
    };
    std::vector<LabelShare> shares;
    shares.reserve(labels.names.size());
    for (std::size_t i = 0; i < labels.names.size(); ++i) {
        const LabelMetrics before = metrics(baseline, labels.fromUnion.baseline[i]);
        const LabelMetrics after = metrics(candidate, labels.fromUnion.candidate[i]);
        shares.push_back({
            .known = {before.known, after.known},
            .support = {before.support, after.support},
            .hits = {before.hits, after.hits},
        });
    }
    return decompose(shares);
}

/// Reports where the comparison is and notices that it was stopped.
class Steps
{
public:
    Steps(Progress& progress, std::stop_token stop)
        : m_progress(progress)
        , m_stop(std::move(stop))
    {
    }

    /// False when stopped.
    bool next(std::string_view phase)
    {
        m_progress.report({.phase = phase, .done = m_done, .total = stepCount, .unit = "steps"});
        m_done += 1;
        return !m_stop.stop_requested();
    }

private:
    static constexpr double stepCount = 4;

    Progress& m_progress;
    std::stop_token m_stop;
    double m_done = 0;
};

/// The variance of f1 changes that retraining alone brings; nothing without a twin, or for one model on other rows.
std::optional<double> retrainingOf(ComparisonReport& report)
{
    const bool sameModel
        = !report.baseline->model.empty() && report.baseline->model == report.candidate->model;
    if (!report.twin || sameModel)
        return std::nullopt;
    report.twin->judged = true;
    return report.twin->tau * report.twin->tau;
}

Result<ComparisonReport> compareChecked(const ComparisonSide& baseline, const ComparisonSide& candidate,
    const ComparisonParameters& parameters, const ComparisonEvidence& evidence, Steps steps)
{
    if (!steps.next("evaluating"))
        return fail(cancelledError());
    SideReport before;
    SideReport after;
    runTogether({[&] { before = reportSide(baseline); }, [&] { after = reportSide(candidate); }});
    if (!steps.next("comparing"))
        return fail(cancelledError());

    const LabelUnion labels = uniteLabels(baseline.predictions, candidate.predictions);
    SideCounts countsA;
    SideCounts countsB;
    runTogether({
        [&] {
            countsA = countSide({baseline.predictions, labels.toUnion.baseline}, labels.names.size());
        },
        [&] {
            countsB = countSide({candidate.predictions, labels.toUnion.candidate}, labels.names.size());
        },
    });
    const RowPairs pairs = pairByRow(baseline, candidate).value_or(evidence.matched.value_or(RowPairs()));
    const ComparisonContext context {
        .baseline = baseline,
        .candidate = candidate,
        .parameters = parameters,
        .labels = labels,
        .baselineCounts = countsA,
        .candidateCounts = countsB,
        .pairs = pairs,
        .paired = isPaired(baseline, candidate, pairs),
        .sameLoss = baseline.loss == candidate.loss,
    };
    ComparisonReport report {
        Baseline<SideReport>(std::move(before)), Candidate<SideReport>(std::move(after))};
    const Evaluation& evaluationA = report.baseline->evaluation;
    const Evaluation& evaluationB = report.candidate->evaluation;
    report.parameters = parameters;
    report.paired = context.paired;
    if (evidence.twin) {
        auto twin = reportTwin(*evidence.twin, parameters);
        if (!twin)
            return failure(twin);
        report.twin = std::move(*twin);
        const auto isSide = [&](const std::string& model) {
            return !model.empty() && (model == baseline.model || model == candidate.model);
        };
        report.twin->isOfASide = isSide(evidence.twin->original.model) || isSide(evidence.twin->twin.model);
    }
    if (!steps.next("judging"))
        return fail(cancelledError());
    const std::optional<double> retraining = retrainingOf(report);
    report.labels = labelChanges(context);
    if (const auto statistics = labelStatistics(context))
        judgeLabels(report.labels, context, *statistics, retraining);
    report.distribution = changeDistribution(report.labels, parameters, retraining);
    if (report.twin)
        relateTwin(*report.twin, report.labels,
            parameters.relative ? std::span<const double>() : report.distribution.edges);
    if (evidence.weights)
        report.importance = importanceOf(context, *evidence.weights, report.labels);
    const RowChoice all = allRows(context, evaluationA, evaluationB);
    const RowChoice known = knownRows(context, report.labels, evaluationA, evaluationB);
    const RowChoice common = commonRows(context, report.labels);
    report.all = all.metrics;
    report.known = known.metrics;
    report.common = common.metrics;
    report.decomposition = decomposition(*report.baseline, *report.candidate, labels);
    if (!steps.next("comparing"))
        return fail(cancelledError());
    runTogether({
        [&] { report.headline = headlineOf(context, all); },
        [&] { report.headlineKnown = headlineOf(context, known); },
        [&] { report.headlineCommon = headlineOf(context, common); },
        [&] { report.p1 = compareP1(context, evaluationA, evaluationB); },
        [&] { report.slices = slicesOf(context); },
        [&] { report.confusion = confusionOf(context, report.labels); },
        [&] { report.drift = driftOf(context); },
        [&] { report.estimate = estimateCandidate(context, evaluationB); },
        [&] {
            if (report.paired)
                report.flips = countFlips(context);
        },
        [&] { report.overlap = overlapOf(context); },
    });
    report.resampled = resampledHeadline(context); // on all processors by itself
    report.warnings = comparisonWarnings(context, report);
    return report;
}

} // namespace

Result<ComparisonReport> compare(const Baseline<ComparisonSide>& baseline,
    const Candidate<ComparisonSide>& candidate, const ComparisonParameters& parameters,
    const ComparisonEvidence& evidence, Progress& progress, std::stop_token stop)
{
    if (const auto checked = checkInput(*baseline, *candidate, parameters); !checked)
        return failure(checked);
    try {
        return compareChecked(*baseline, *candidate, parameters, evidence, Steps(progress, std::move(stop)));
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "there is not enough memory to compare the two executions",
            "close other programs and run it again"));
    }
}

} // namespace touchstone
