#include "core/jobs/comparejob.h"

#include "core/comparison/comparison.h"
#include "core/jobs/evaluatejob.h"
#include "core/jobs/modelreference.h"
#include "core/storage/predictionsstore.h"
#include "core/storage/reference.h"

#include <algorithm>

namespace touchstone {

namespace {

/// Threads that the model was trained with; 0 where that is not known.
int trainingThreads(Workspace& workspace, const Artifact& model)
{
    const auto maker = parseExecutionNumber(model.resolved);
    if (!maker)
        return 0;
    const auto execution = workspace.execution(*maker);
    if (!execution || execution->step != Step::Train)
        return 0;
    const auto threads = execution->environment.find("threads");
    return threads != execution->environment.end() && threads->is_number_integer() ? threads->get<int>() : 0;
}

Result<ComparisonSide> sideOf(Workspace& workspace, ExecutionNumber number)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    const Artifact* model = execution->input("model");
    const Artifact* dataset = execution->input("dataset");
    if (execution->output("predictions") == nullptr || model == nullptr || dataset == nullptr) {
        return fail(inputError("not-an-evaluation",
            "execution #" + number.toString() + " (" + std::string(stepName(execution->step)) + ", "
                + std::string(statusName(execution->status)) + ") holds no predictions",
            "compare two complete evaluate executions; 'touchstone executions' lists them"));
    }
    auto predictions = loadPredictions(workspace.predictionsFolder(number));
    if (!predictions)
        return failure(predictions);
    const auto recipe = TextRecipe::fromJson(execution->parameters.value("recipe", nlohmann::json()));
    if (!recipe)
        return failure(recipe);
    ComparisonSide side;
    side.execution = number;
    side.name = execution->name;
    side.model = model->sha256;
    side.modelReference = model->resolved;
    side.dataset = dataset->resolved;
    side.datasetSha256 = dataset->sha256;
    side.loss = execution->parameters.value("loss", "");
    side.recipe = *recipe;
    side.threads = trainingThreads(workspace, *model);
    side.predictions = std::move(*predictions);
    for (const nlohmann::json& warning : execution->parameters.value("warnings", nlohmann::json::array())) {
        const std::string code = warning.value("code", "");
        if (code != "unknown-gold") // the comparison says that itself, for both sides
            side.warnings.push_back({code, warning.value("text", ""), {}});
    }
    return side;
}

/// The newest complete evaluation of that model on those rows, or a new one.
Result<ExecutionNumber> evaluationOf(
    const JobContext& context, const CompareParameters& parameters, const std::string& model)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto source = resolveModel(*workspace, model, {}, context.stop);
    if (!source)
        return failure(source);
    const auto rows = resolveRows(*workspace, *parameters.on);
    if (!rows)
        return failure(rows);
    const auto executions = workspace->executions();
    if (!executions)
        return failure(executions);
    const auto found
        = std::find_if(executions->rbegin(), executions->rend(), [&](const Execution& execution) {
              return execution.step == Step::Evaluate && execution.status == ExecutionStatus::Complete
                  && execution.input("model") != nullptr && execution.input("dataset") != nullptr
                  && execution.input("model")->sha256 == source->sha256
                  && execution.input("dataset")->resolved == rows->resolved
                  && execution.parameters.value("k", 0) == parameters.k
                  && execution.parameters.value("recipe", nlohmann::json()) == source->recipe.toJson();
          });
    if (found != executions->rend())
        return found->number;
    const auto evaluated
        = evaluateModel(context, {.model = model, .rows = rows->resolved, .k = parameters.k});
    if (!evaluated)
        return failure(evaluated);
    return evaluated->execution.number;
}

Result<ExecutionNumber> numberOf(
    const JobContext& context, const CompareParameters& parameters, const std::string& side)
{
    if (parameters.on)
        return evaluationOf(context, parameters, side);
    const auto number = parseExecutionNumber(side);
    if (!number) {
        return fail(inputError("not-an-execution", "'" + side + "' is not the number of an execution",
            "give two evaluate executions, or --on DATASET/PART with two models"));
    }
    return *number;
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
    auto baseline = sideOf(*workspace, *baselineNumber);
    if (!baseline)
        return failure(baseline);
    auto candidate = sideOf(*workspace, *candidateNumber);
    if (!candidate)
        return failure(candidate);
    return compare(Baseline(std::move(*baseline)), Candidate(std::move(*candidate)), parameters.comparison,
        context.progress, context.stop);
}

} // namespace touchstone
