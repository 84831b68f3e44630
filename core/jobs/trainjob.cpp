#include "core/jobs/trainjob.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/jobs/datasetlines.h"
#include "core/jobs/modelsummary.h"
#include "core/jobs/quantizedmodel.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <system_error>

namespace touchstone {

namespace {

/// Both ascend.
bool haveCommonRow(const std::vector<std::int64_t>& one, const std::vector<std::int64_t>& other)
{
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() && b != other.end() && *a != *b)
        *a < *b ? ++a : ++b;
    return a != one.end() && b != other.end();
}

Result<std::vector<ResolvedRows>> resolveParts(
    Workspace& workspace, const std::vector<std::string>& references)
{
    std::vector<ResolvedRows> parts;
    for (const std::string& reference : references) {
        auto part = resolveRows(workspace, reference);
        if (!part)
            return failure(part);
        for (const ResolvedRows& other : parts) {
            if (other.dataset.sha256 == part->dataset.sha256 && other.resolved != part->resolved
                && haveCommonRow(other.rows, part->rows)) {
                return fail(inputError("overlapping-parts",
                    "'" + other.reference + "' and '" + reference + "' have rows in common",
                    "name parts of one split, so that no row is learned twice"));
            }
            if (other.resolved == part->resolved)
                return fail(inputError(
                    "same-part-twice", "'" + reference + "' is named twice", "name each part once"));
        }
        if (part->dataset.labels == 0) {
            return fail(inputError("no-labels",
                part->dataset.reference() + " has no labels, nothing can be learned from it",
                "import it with --label-column, or train on another dataset"));
        }
        parts.push_back(std::move(*part));
    }
    return parts;
}

/// The word vectors to start from, as an input of the execution.
Result<Artifact> describeVectors(const std::filesystem::path& file)
{
    std::error_code error;
    const auto absolute = std::filesystem::absolute(file, error).lexically_normal();
    if (!std::filesystem::is_regular_file(absolute, error)) {
        return fail(inputError("no-such-file", "no such file of word vectors", "check --pretrained")
                        .at(file.string()));
    }
    auto hash = sha256OfFile(absolute);
    if (!hash)
        return failure(hash);
    return Artifact {.name = absolute.filename().string(),
        .kind = "file",
        .sha256 = std::move(*hash),
        .bytes = static_cast<std::int64_t>(std::filesystem::file_size(absolute, error)),
        .reference = file.string(),
        .resolved = absolute.string()};
}

std::vector<Warning> warningsOf(const TrainOutcome& trained)
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

Result<TrainJobOutcome> trainOn(const JobContext& context, const TrainJobParameters& parameters)
{
    if (auto valid = parameters.training.validate(); !valid)
        return failure(valid);
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto parts = resolveParts(*workspace, parameters.parts);
    if (!parts)
        return failure(parts);

    TrainParameters training = parameters.training;
    std::optional<Artifact> vectors;
    if (!training.pretrainedVectors.empty()) {
        auto described = describeVectors(training.pretrainedVectors);
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
        description.inputs.push_back(Artifact {.name = "dataset",
            .kind = "dataset",
            .sha256 = part.dataset.sha256,
            .bytes = 0,
            .reference = part.reference,
            .resolved = part.resolved});
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
        outcome.warnings = warningsOf(*trained);
        for (const Warning& warning : outcome.warnings) {
            run.log("warning: " + warning.text);
            run.execution().parameters["warnings"].push_back(
                {{"code", warning.code}, {"text", warning.text}});
        }
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
    if (original.step != Step::Train || original.status != ExecutionStatus::Complete) {
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
        if (input.kind == "dataset")
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
