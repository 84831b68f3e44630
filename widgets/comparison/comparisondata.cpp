#include "widgets/comparison/comparisondata.h"

#include "core/evaluation/evaluation.h"
#include "core/evaluation/predictionscheck.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/timeslicejob.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/workspace.h"

#include <future>
#include <utility>

namespace touchstone {

namespace {

Result<RunDetails> runDetails(Workspace& workspace, ExecutionNumber number)
{
    auto evaluation = workspace.execution(number);
    if (!evaluation)
        return failure(evaluation);
    RunDetails details {std::move(*evaluation), std::nullopt};
    const Artifact* model = details.evaluation.input("model");
    if (details.evaluation.output("predictions") == nullptr
        || details.evaluation.input("dataset") == nullptr) {
        return fail(inputError("not-an-evaluation",
            "execution #" + number.toString() + " (" + std::string(stepName(details.evaluation.step)) + ", "
                + std::string(statusName(details.evaluation.status)) + ") holds no predictions",
            "compare two complete evaluate executions"));
    }
    // Predictions that were made elsewhere may have no model here.
    if (const auto maker = model != nullptr ? parseExecutionNumber(model->resolved) : std::nullopt) {
        if (auto training = workspace.execution(*maker))
            details.training = std::move(*training);
    }
    return details;
}

Result<ComparisonData> openSides(const ComparisonRequest& request)
{
    auto workspace = Workspace::open(request.workspace, "touchstone window");
    if (!workspace)
        return failure(workspace);
    auto baseline = runDetails(*workspace, request.baseline);
    if (!baseline)
        return failure(baseline);
    auto candidate = runDetails(*workspace, request.candidate);
    if (!candidate)
        return failure(candidate);
    auto left = loadPredictions(workspace->predictionsFolder(request.baseline));
    if (!left)
        return failure(left);
    auto right = loadPredictions(workspace->predictionsFolder(request.candidate));
    if (!right)
        return failure(right);
    ComparisonData data;
    data.workspace = request.workspace;
    data.runs = std::make_shared<const Both<RunDetails>>(
        Both<RunDetails> {std::move(*baseline), std::move(*candidate)});
    data.predictions = {std::move(*left), std::move(*right)};
    return data;
}

Result<SideReport> sideReport(const RunDetails& run, const Predictions& predictions)
{
    SideReport side;
    if (run.evaluation.parameters.contains("recipe")) {
        const auto recipe = TextRecipe::fromJson(run.evaluation.parameters.at("recipe"));
        if (!recipe)
            return failure(recipe);
        side.recipe = *recipe;
    }
    if (const auto sound = checkPredictions(predictions); !sound)
        return fail(sound.error().at("execution #" + run.evaluation.number.toString()));
    side.execution = run.evaluation.number;
    side.name = run.evaluation.name;
    if (const Artifact* model = run.evaluation.input("model")) {
        side.model = model->sha256;
        side.modelReference = model->resolved;
    }
    side.dataset = run.evaluation.input("dataset")->resolved;
    side.datasetSha256 = run.evaluation.input("dataset")->sha256;
    side.loss = run.evaluation.parameters.value("loss", "");
    side.modelLabels = predictions.modelLabels;
    side.evaluation = evaluate(predictions);
    return side;
}

MetricChange valuesOf(std::optional<double> baseline, std::optional<double> candidate)
{
    MetricChange metric;
    metric.baseline = baseline;
    metric.candidate = candidate;
    if (baseline && candidate)
        metric.change = *candidate - *baseline;
    return metric;
}

} // namespace

Result<ComparisonData> loadFirstLook(
    const ComparisonRequest& request, Progress& progress, std::stop_token stop)
{
    progress.report({.phase = "comparing"});
    auto data = openSides(request);
    if (!data)
        return failure(data);
    if (stop.stop_requested())
        return fail(cancelledError());
    auto other = std::async(std::launch::async,
        [&data] { return sideReport(data->runs->candidate, data->predictions.candidate); });
    auto baseline = sideReport(data->runs->baseline, data->predictions.baseline);
    auto candidate = other.get();
    if (!baseline)
        return failure(baseline);
    if (!candidate)
        return failure(candidate);
    ComparisonReport report {.baseline = Baseline(std::move(*baseline)),
        .candidate = Candidate(std::move(*candidate)),
        .parameters = request.parameters};
    const Evaluation& left = report.baseline->evaluation;
    const Evaluation& right = report.candidate->evaluation;
    report.all = {left.all, right.all};
    report.headline.p1 = valuesOf(left.all.p1, right.all.p1);
    report.headline.recallAt5 = valuesOf(left.all.recallAt5, right.all.recallAt5);
    report.headline.f1Macro = valuesOf(left.all.f1Macro, right.all.f1Macro);
    report.headline.f1Weighted = valuesOf(left.all.f1Weighted, right.all.f1Weighted);
    report.headline.meanP1 = valuesOf(left.meanP1, right.meanP1);
    if (report.baseline->loss != report.candidate->loss)
        report.headline.meanP1.change.reset(); // as in the whole comparison: not the same quantity
    report.p1.edges = left.histogramEdges;
    report.p1.counts = {left.histogram, right.histogram};
    data->report = std::make_shared<const ComparisonReport>(std::move(report));
    return data;
}

Result<ComparisonData> loadComparison(
    const ComparisonRequest& request, Progress& progress, std::stop_token stop)
{
    auto data = openSides(request);
    if (!data)
        return failure(data);
    const JobContext context {.workspace = request.workspace,
        .command = "touchstone window",
        .progress = progress,
        .stop = std::move(stop)};
    auto report = compareExecutions(context,
        {.baseline = request.baseline.toString(),
            .candidate = request.candidate.toString(),
            .on = std::nullopt,
            .comparison = request.parameters,
            .twin = request.twin,
            .weights = request.weights,
            .terms = {}});
    if (!report)
        return failure(report);
    if (report->timePart) { // what depends on single rows is about the same ones
        auto workspace = Workspace::open(request.workspace, "touchstone window");
        if (!workspace)
            return failure(workspace);
        auto sides = sidesOf(*workspace, *report);
        if (!sides)
            return failure(sides);
        data->predictions = {std::move(sides->baseline.predictions), std::move(sides->candidate.predictions)};
    }
    data->report = std::make_shared<const ComparisonReport>(std::move(*report));
    return data;
}

std::optional<TimeRange> timeRangeOf(const ComparisonReport& report)
{
    return report.timePart ? std::optional(report.timePart->range) : std::nullopt;
}

} // namespace touchstone
