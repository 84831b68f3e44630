#include "core/jobs/comparejob.h"

#include "core/comparison/comparison.h"
#include "core/data/warningjson.h"
#include "core/jobs/labelweightsjob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rowmatching.h"
#include "core/jobs/rowmonths.h"
#include "core/jobs/slicefacts.h"
#include "core/jobs/storedevaluation.h"
#include "core/jobs/timeslicejob.h"
#include "core/storage/predictionsstore.h"

namespace touchstone {

namespace {

/// Threads that the model was trained with; 0 where that is not known.
int trainingThreads(Workspace& workspace, const Artifact& model)
{
    const auto training = trainingOf(workspace, parseExecutionNumber(model.resolved), model.sha256);
    if (!training || !*training)
        return 0;
    const nlohmann::json& environment = (*training)->environment;
    const auto threads = environment.find("threads");
    return threads != environment.end() && threads->is_number_integer() ? threads->get<int>() : 0;
}

} // namespace

Result<ComparisonSide> loadComparisonSide(Workspace& workspace, ExecutionNumber number)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    const Artifact* model = execution->input("model");
    const Artifact* dataset = execution->input("dataset");
    if (execution->output("predictions") == nullptr || dataset == nullptr) {
        return fail(inputError("not-an-evaluation",
            "execution #" + number.toString() + " (" + std::string(stepName(execution->step)) + ", "
                + std::string(statusName(execution->status)) + ") holds no predictions",
            "compare two complete evaluate executions; 'touchstone executions' lists them"));
    }
    auto predictions = loadPredictions(workspace.predictionsFolder(number));
    if (!predictions)
        return failure(predictions);
    ComparisonSide side;
    // What ran elsewhere may have been no fastText model, and then has none here, nor a recipe.
    if (execution->parameters.contains("recipe")) {
        const auto recipe = TextRecipe::fromJson(execution->parameters.at("recipe"));
        if (!recipe)
            return failure(recipe);
        side.recipe = *recipe;
    }
    side.execution = number;
    side.name = execution->name;
    if (model != nullptr) {
        side.model = model->sha256;
        side.modelReference = model->resolved;
        side.threads = trainingThreads(workspace, *model);
    }
    side.dataset = dataset->resolved;
    side.datasetSha256 = dataset->sha256;
    side.loss = execution->parameters.value("loss", "");
    side.predictions = std::move(*predictions);
    for (Warning& warning : warningsIn(execution->parameters)) {
        if (warning.code != "unknown-gold") // the comparison says that itself, for both sides
            side.warnings.push_back(std::move(warning));
    }
    return side;
}

namespace {

Result<ExecutionNumber> numberOf(
    const JobContext& context, const CompareParameters& parameters, const std::string& side)
{
    if (parameters.on)
        return evaluationOf(context, {.model = side, .rows = *parameters.on, .k = parameters.k});
    const auto number = parseExecutionNumber(side);
    if (!number) {
        return fail(inputError("not-an-execution", "'" + side + "' is not the number of an execution",
            "give two evaluate executions, or --on DATASET/PART with two models"));
    }
    return *number;
}

/// The training that a twin was named by: itself, or the training of the model that an evaluation used.
Result<Execution> trainingOf(Workspace& workspace, ExecutionNumber number)
{
    auto execution = workspace.execution(number);
    if (!execution)
        return execution;
    if (execution->step == Step::Evaluate && execution->input("model") != nullptr) {
        if (const auto maker = parseExecutionNumber(execution->input("model")->resolved))
            execution = workspace.execution(*maker);
    }
    if (!execution)
        return execution;
    if (execution->step != Step::Train || execution->status != ExecutionStatus::Complete
        || !execution->parameters.contains("twin_of")) {
        return fail(
            inputError("not-a-twin", "execution #" + number.toString() + " is no twin of another training",
                "make one with 'touchstone train --twin-of N' and name it"));
    }
    return execution;
}

/// The side whose rows the twins are compared on: that of their own model, else the candidate.
const ComparisonSide& sideForTwins(const ComparisonSide& baseline, const ComparisonSide& candidate,
    const std::string& original, const std::string& twin)
{
    const auto isOf
        = [&](const ComparisonSide& side) { return side.model == original || side.model == twin; };
    return isOf(baseline) && !isOf(candidate) ? baseline : candidate;
}

Result<TwinSides> twinSides(const JobContext& context, ExecutionNumber number, const ComparisonSide& baseline,
    const ComparisonSide& candidate)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto training = trainingOf(*workspace, number);
    if (!training)
        return failure(training);
    const ExecutionNumber original(training->parameters.at("twin_of").get<std::int64_t>());
    const auto twinModel = workspace->model(training->number);
    if (!twinModel)
        return failure(twinModel);
    const auto originalModel = workspace->model(original);
    if (!originalModel)
        return failure(originalModel);
    const ComparisonSide& side = sideForTwins(baseline, candidate, originalModel->sha256, twinModel->sha256);
    const auto wanted = [&side](ExecutionNumber model) {
        return EvaluationRequest {.model = model.toString(), .rows = side.dataset, .k = side.predictions.k};
    };
    const auto originalEvaluation = evaluationOf(context, wanted(original));
    if (!originalEvaluation)
        return failure(originalEvaluation);
    const auto twinEvaluation = evaluationOf(context, wanted(training->number));
    if (!twinEvaluation)
        return failure(twinEvaluation);
    auto current = Workspace::open(context.workspace, context.command); // with the evaluations just made
    if (!current)
        return failure(current);
    auto originalSide = loadComparisonSide(*current, *originalEvaluation);
    if (!originalSide)
        return failure(originalSide);
    auto twinSide = loadComparisonSide(*current, *twinEvaluation);
    if (!twinSide)
        return failure(twinSide);
    return TwinSides {std::move(*originalSide), std::move(*twinSide)};
}

Result<ComparisonEvidence> evidenceFor(const JobContext& context, const CompareParameters& parameters,
    Workspace& workspace, const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    ComparisonEvidence evidence;
    if (baseline.datasetSha256 != candidate.datasetSha256) {
        auto matched = matchRows(workspace, baseline, candidate, context.stop);
        if (!matched)
            return failure(matched);
        evidence.matched = std::move(*matched);
    }
    if (!parameters.weights.empty()) {
        auto weights = loadLabelWeights(workspace, parameters.weights);
        if (!weights)
            return failure(weights);
        evidence.weights = std::move(*weights);
    }
    if (parameters.twin) {
        auto twin = twinSides(context, *parameters.twin, baseline, candidate);
        if (!twin)
            return failure(twin);
        if (parameters.comparison.time) { // the noise of as many rows
            const auto slice
                = restrictSides(workspace, *parameters.comparison.time, twin->original, twin->twin);
            if (!slice)
                return failure(slice);
        }
        evidence.twin = std::move(*twin);
    }
    return evidence;
}

} // namespace

Result<ComparisonReport> compareExecutions(const JobContext& context, const CompareParameters& parameters)
{
    const auto baselineNumber = numberOf(context, parameters, parameters.baseline);
    if (!baselineNumber)
        return failure(baselineNumber);
    const auto candidateNumber = numberOf(context, parameters, parameters.candidate);
    if (!candidateNumber)
        return failure(candidateNumber);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    auto baseline = loadComparisonSide(*workspace, *baselineNumber);
    if (!baseline)
        return failure(baseline);
    auto candidate = loadComparisonSide(*workspace, *candidateNumber);
    if (!candidate)
        return failure(candidate);
    std::optional<TimePart> slice;
    if (parameters.comparison.time) {
        auto part = restrictSides(*workspace, *parameters.comparison.time, *baseline, *candidate);
        if (!part)
            return failure(part);
        slice = *part;
    }
    // Of one model, the candidate's metrics are estimated, and the baseline's months say how well.
    if (!baseline->model.empty() && baseline->model == candidate->model) {
        auto months = monthsOfRows(*workspace, baseline->datasetSha256, baseline->predictions);
        if (!months)
            return failure(months);
        baseline->monthOfRow = std::move(months->ofRow);
    }
    const auto evidence = evidenceFor(context, parameters, *workspace, *baseline, *candidate);
    if (!evidence)
        return failure(evidence);
    if (auto added = addSliceFacts(*workspace, parameters.comparison, *baseline, *candidate); !added)
        return failure(added);
    const Baseline before(std::move(*baseline));
    const Candidate after(std::move(*candidate));
    auto report = compare(before, after, parameters.comparison, *evidence, context.progress, context.stop);
    if (!report)
        return report;
    auto terms = countTerms(context, *workspace, *before, *after, parameters.terms);
    if (!terms)
        return failure(terms);
    report->drift.terms = std::move(*terms);
    report->timePart = slice;
    if (slice)
        report->warnings.insert(
            report->warnings.begin(), timePartWarning(*slice)); // it is about all that follows
    return report;
}

} // namespace touchstone
