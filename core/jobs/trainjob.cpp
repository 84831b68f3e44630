#include "core/jobs/trainjob.h"

#include "core/data/warningjson.h"
#include "core/jobs/datasetlines.h"
#include "core/jobs/modelsummary.h"
#include "core/jobs/quantizedmodel.h"
#include "core/jobs/trainingdata.h"
#include "core/jobs/trainingparts.h"

namespace touchstone {

namespace {

void recordQuantized(StepRun& run, const TrainJobOutcome& outcome)
{
    const QuantizedSizes& sizes = *outcome.quantized;
    run.execution().metrics["quantized"] = {
        {"bytes", sizes.bytes},
        {"bytes_before", sizes.bytesBefore},
        {"measured_on", sizes.measuredOn},
        {"rows", sizes.rows},
        {"p_at_1", sizes.precision},
        {"p_at_1_before", sizes.precisionBefore},
        {"input_rows", outcome.training.inputRows},
        {"kept_rows", outcome.training.keptRows},
    };
    run.log("quantised: " + std::to_string(sizes.bytes) + " bytes instead of "
        + std::to_string(sizes.bytesBefore) + ", P@1 " + std::to_string(sizes.precision) + " instead of "
        + std::to_string(sizes.precisionBefore) + " on " + std::to_string(sizes.rows) + " rows of "
        + sizes.measuredOn);
}

} // namespace

std::vector<Warning> trainingWarnings(const TrainOutcome& trained)
{
    std::vector<Warning> warnings;
    for (std::size_t i = 0; i < trained.divergences.size(); ++i) {
        const Divergence& given = trained.divergences[i];
        const int next
            = i + 1 < trained.divergences.size() ? trained.divergences[i + 1].batch : trained.batch;
        warnings.push_back({"batch-lowered",
            "with batch " + std::to_string(given.batch) + " the training diverged after "
                + std::to_string(given.rows) + " rows; it began again with batch " + std::to_string(next),
            {std::to_string(given.batch), std::to_string(given.rows), std::to_string(next)}});
    }
    return warnings;
}

Result<TrainJobOutcome> trainOn(const JobContext& context, const TrainJobParameters& parameters)
{
    if (auto valid = parameters.training.validate(); !valid)
        return failure(valid);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto parts = resolveTrainingParts(*workspace, parameters.parts);
    if (!parts)
        return failure(parts);

    TrainParameters training = parameters.training;
    std::optional<Artifact> vectors;
    if (!training.pretrainedVectors.empty()) {
        auto described = vectorsAsInput(training.pretrainedVectors);
        if (!described)
            return failure(described);
        training.pretrainedVectors
            = described->resolved; // the same file for a twin that is trained elsewhere
        vectors = std::move(*described);
    }

    TrainJobOutcome outcome;
    Execution description;
    description.step = Step::Train;
    description.parameters = training.toJson();
    description.parameters["recipe"] = parameters.recipe.toJson();
    description.environment = {{"threads", parameters.training.threads}, {"seed", parameters.training.seed}};
    if (parameters.twinOf.isValid())
        description.parameters["twin_of"] = parameters.twinOf.value();
    std::string joined;
    for (const ResolvedRows& part : *parts) {
        joined += (joined.empty() ? "" : "+") + part.resolved;
        description.inputs.push_back(rowsAsInput(part));
    }
    if (vectors)
        description.inputs.push_back(std::move(*vectors));
    description.name = parameters.name.empty() ? joined : parameters.name;

    auto execution = runStep(context, std::move(description), [&](StepRun& run) -> Result<> {
        const auto aside = run.temporary() / "model.bin";
        DatasetLines lines(run.workspace(), *parts, parameters.recipe);
        auto trained = trainModel(training, lines, aside, context.progress, context.stop);
        if (!trained)
            return failure(trained);
        outcome.training = *trained;
        outcome.unlabelled = lines.unlabelled();
        outcome.warnings = trainingWarnings(*trained);
        for (const Warning& warning : outcome.warnings)
            run.log("warning (" + warning.code + "): " + warning.text);
        if (!outcome.warnings.empty())
            run.execution().parameters["warnings"] = warningsToJson(outcome.warnings);
        if (training.quantization) {
            auto sizes = measureQuantized(run.workspace(), *parts, parameters.recipe, aside, context);
            if (!sizes)
                return failure(sizes);
            outcome.quantized = std::move(*sizes);
            recordQuantized(run, outcome);
        }
        auto record = storeModel(
            run, training.quantization ? quantizedFile(aside) : aside, parameters.recipe, "trained");
        if (!record)
            return failure(record);
        run.log("trained on " + std::to_string(trained->rows) + " rows, " + std::to_string(trained->labels)
            + " labels, mean loss " + std::to_string(trained->loss));
        nlohmann::json metrics = {
            {"rows", trained->rows},
            {"empty_rows", trained->emptyRows},
            {"unlabelled_rows", outcome.unlabelled},
            {"labels", trained->labels},
            {"words", trained->words},
            {"tokens", trained->tokens},
            {"loss", trained->loss},
            {"training_seconds", trained->seconds},
            {"batch", trained->batch},
        };
        run.execution().metrics.update(metrics);
        outcome.model = std::move(*record);
        return {};
    });
    if (!execution)
        return failure(execution);
    outcome.execution = std::move(*execution);
    return outcome;
}

Result<TrainJobParameters> trainParametersOf(const Execution& original)
{
    const bool searched = original.step == Step::Autotune && original.output("model") != nullptr;
    if (!searched && (original.step != Step::Train || original.status != ExecutionStatus::Complete)) {
        return fail(inputError("not-a-training",
            "execution #" + original.number.toString() + " is no complete training",
            "--twin-of takes the number of a train execution"));
    }
    TrainJobParameters parameters;
    auto training = TrainParameters::fromJson(original.parameters);
    if (!training)
        return failure(training);
    parameters.training = *training;
    const auto recipe = TextRecipe::fromJson(original.parameters.value("recipe", nlohmann::json()));
    if (!recipe)
        return failure(recipe);
    parameters.recipe = *recipe;
    for (const Artifact& input : original.inputs) {
        if (isTrainingRows(input))
            parameters.parts.push_back(input.resolved);
    }
    return parameters;
}

Result<TrainJobParameters> twinParameters(Workspace& workspace, ExecutionNumber original)
{
    const auto execution = workspace.execution(original);
    if (!execution)
        return failure(execution);
    auto parameters = trainParametersOf(*execution);
    if (!parameters)
        return parameters;
    ++parameters->training.seed;
    parameters->name = "twin of #" + original.toString();
    parameters->twinOf = original;
    return parameters;
}

} // namespace touchstone
