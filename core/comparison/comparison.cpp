#include "core/comparison/comparison.h"

#include "core/comparison/changedistribution.h"
#include "core/comparison/decomposition.h"
#include "core/comparison/flips.h"
#include "core/comparison/labelchanges.h"
#include "core/comparison/labelunion.h"
#include "core/comparison/warnings.h"
#include "core/evaluation/predictionscheck.h"
#include "core/statistics/distances.h"

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
    if (const auto checked = checkPredictions(baseline.predictions); !checked)
        return fail(checked.error().at("baseline"));
    if (const auto checked = checkPredictions(candidate.predictions); !checked)
        return fail(checked.error().at("candidate"));
    return {};
}

bool predictedTheSameRows(const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    return !baseline.datasetSha256.empty() && baseline.datasetSha256 == candidate.datasetSha256
        && std::ranges::equal(baseline.predictions.row, candidate.predictions.row);
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

MetricChange changeOf(std::optional<double> baseline, std::optional<double> candidate)
{
    MetricChange result {.baseline = baseline, .candidate = candidate};
    if (baseline && candidate)
        result.change = *candidate - *baseline;
    return result;
}

Headline headlineOf(const Evaluation& baseline, const Evaluation& candidate, bool sameLoss)
{
    Headline headline {
        .p1 = changeOf(baseline.all.p1, candidate.all.p1),
        .recallAt5 = changeOf(baseline.all.recallAt5, candidate.all.recallAt5),
        .f1Macro = changeOf(baseline.all.f1Macro, candidate.all.f1Macro),
        .f1Weighted = changeOf(baseline.all.f1Weighted, candidate.all.f1Weighted),
        .meanP1 = changeOf(baseline.meanP1, candidate.meanP1),
    };
    if (!sameLoss)
        headline.meanP1.change.reset();
    return headline;
}

/// On the rows whose gold label is common.
Denominator onCommonLabels(const Predictions& predictions, const std::vector<std::int32_t>& toUnion,
    const std::vector<LabelChange>& labels)
{
    std::vector<std::uint8_t> marks(predictions.labels.size());
    for (std::size_t i = 0; i < marks.size(); ++i)
        marks[i] = labels[static_cast<std::size_t>(toUnion[i])].status == LabelStatus::Common ? 1 : 0;
    return evaluateRowsOf(predictions, marks);
}

std::optional<statistics::SortedSample> sortedP1(const Predictions& predictions)
{
    std::vector<float> values(static_cast<std::size_t>(predictions.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = predictions.p1(static_cast<std::int64_t>(i));
    return statistics::SortedSample::of(values);
}

P1Comparison compareP1(const Evaluation& baseline, const Evaluation& candidate)
{
    P1Comparison result;
    result.edges = baseline.histogramEdges;
    result.counts = {baseline.histogram, candidate.histogram};
    return result;
}

void addDistances(P1Comparison& result, const Predictions& baseline, const Predictions& candidate)
{
    const auto before = sortedP1(baseline);
    const auto after = sortedP1(candidate);
    if (!before || !after)
        return;
    result.ks = statistics::kolmogorovSmirnov(*before, *after);
    result.wasserstein = statistics::wasserstein(*before, *after);
    result.jensenShannon
        = statistics::jensenShannonDistance(std::span<const std::int64_t>(result.counts.baseline),
            std::span<const std::int64_t>(result.counts.candidate));
    result.psi = statistics::stabilityIndex(*before, *after);
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

Result<ComparisonReport> compareChecked(const ComparisonSide& baseline, const ComparisonSide& candidate,
    const ComparisonParameters& parameters, Steps steps)
{
    if (!steps.next("evaluating"))
        return fail(cancelledError());
    SideReport before = reportSide(baseline);
    if (!steps.next("evaluating"))
        return fail(cancelledError());
    SideReport after = reportSide(candidate);
    if (!steps.next("comparing"))
        return fail(cancelledError());

    const bool paired = predictedTheSameRows(baseline, candidate);
    const bool sameLoss = baseline.loss == candidate.loss;
    const LabelUnion labels = uniteLabels(baseline.predictions, candidate.predictions);
    ComparisonReport report {
        Baseline<SideReport>(std::move(before)), Candidate<SideReport>(std::move(after))};
    const Evaluation& evaluationA = report.baseline->evaluation;
    const Evaluation& evaluationB = report.candidate->evaluation;
    report.parameters = parameters;
    report.paired = paired;
    report.labels = labelChanges(*report.baseline, *report.candidate, labels);
    report.distribution = changeDistribution(report.labels, parameters);
    report.warnings
        = comparisonWarnings(baseline, candidate, evaluationA, evaluationB, report.labels, paired);
    report.headline = headlineOf(evaluationA, evaluationB, sameLoss);
    report.all = {evaluationA.all, evaluationB.all};
    report.known = {evaluationA.known, evaluationB.known};
    report.common = {
        onCommonLabels(baseline.predictions, labels.toUnion.baseline, report.labels),
        onCommonLabels(candidate.predictions, labels.toUnion.candidate, report.labels),
    };
    report.decomposition = decomposition(*report.baseline, *report.candidate, labels);
    if (paired)
        report.flips = countFlips(baseline.predictions, candidate.predictions, labels);
    if (!steps.next("comparing"))
        return fail(cancelledError());
    report.p1 = compareP1(evaluationA, evaluationB);
    if (sameLoss)
        addDistances(report.p1, baseline.predictions, candidate.predictions);
    return report;
}

} // namespace

Result<ComparisonReport> compare(const Baseline<ComparisonSide>& baseline,
    const Candidate<ComparisonSide>& candidate, const ComparisonParameters& parameters, Progress& progress,
    std::stop_token stop)
{
    if (const auto checked = checkInput(*baseline, *candidate, parameters); !checked)
        return failure(checked);
    try {
        return compareChecked(*baseline, *candidate, parameters, Steps(progress, std::move(stop)));
    } catch (const std::bad_alloc&) {
        return fail(machineError("out-of-memory", "there is not enough memory to compare the two executions",
            "close other programs and run it again"));
    }
}

} // namespace touchstone
