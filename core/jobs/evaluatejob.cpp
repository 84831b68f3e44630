#include "core/jobs/evaluatejob.h"

#include "core/base/files.h"
#include "core/base/keyedhash.h"
#include "core/data/warningjson.h"
#include "core/evaluation/predictionscheck.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rowmonths.h"
#include "core/jobs/scoringjob.h"
#include "core/jobs/trainingdata.h"
#include "core/jobs/trainingoverlap.h"
#include "core/report/evaluationjson.h"
#include "core/report/numbers.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/reference.h"

#include <algorithm>
#include <thread>
#include <unordered_map>

namespace touchstone {

namespace {

/// Gold labels in the numbering of Predictions::labels.
struct Truth {
    std::vector<std::int32_t> ofRow;
    std::vector<std::string> labels; ///< the model's, then gold labels that it lacks
    std::int32_t modelLabels = 0;
};

Truth truthOf(std::span<const std::int32_t> datasetLabels, const std::vector<LabelCount>& names,
    const std::vector<std::string>& modelLabels)
{
    Truth truth;
    std::unordered_map<std::string_view, std::int32_t, KeyedHash> modelNumber;
    for (std::size_t i = 0; i < modelLabels.size(); ++i)
        modelNumber.emplace(modelLabels[i], static_cast<std::int32_t>(i));
    truth.labels = modelLabels;
    truth.modelLabels = static_cast<std::int32_t>(modelLabels.size());
    std::vector<std::int32_t> number(names.size(), -1);
    for (const std::int32_t label : datasetLabels) {
        if (label < 0) {
            truth.ofRow.push_back(-1);
            continue;
        }
        std::int32_t& known = number[static_cast<std::size_t>(label)];
        if (known < 0) {
            const std::string& name = names[static_cast<std::size_t>(label)].name;
            if (const auto found = modelNumber.find(name); found != modelNumber.end()) {
                known = found->second;
            } else {
                known = static_cast<std::int32_t>(truth.labels.size());
                truth.labels.push_back(name);
            }
        }
        truth.ofRow.push_back(known);
    }
    return truth;
}

/// A share of duplicates from which on the metrics are called too good.
constexpr double leakThatMatters = 0.01;

void addLeakWarning(const EvaluateParameters& parameters, EvaluateOutcome& outcome)
{
    if (parameters.leak && !outcome.leak) {
        outcome.warnings.push_back({"training-rows-unknown",
            "this workspace does not hold the rows that the model was trained on, so they were not searched "
            "for "
            "duplicates",
            {}});
    }
    if (!outcome.leak || !(outcome.leak->share() > leakThatMatters))
        return;
    const Leak& leak = *outcome.leak;
    outcome.warnings.push_back({"near-duplicates",
        "the model was trained on the text of " + countText(leak.exact) + " of these " + countText(leak.rows)
            + " rows, and on nearly the text of " + countText(leak.near)
            + " more, so its metrics may be too good",
        {std::to_string(leak.exact), std::to_string(leak.near), std::to_string(leak.rows)}});
}

Result<> run(const JobContext& context, const EvaluateParameters& parameters, const ResolvedModel& source,
    const Model& model, const ResolvedRows& part, StepRun& step, EvaluateOutcome& outcome)
{
    const auto datasetFile = step.workspace().datasetFile(part.dataset.sha256);
    RowMonths months;
    Truth truth;
    { // what is read of the dataset here is not kept while rows are scored
        auto reader = DatasetReader::open(datasetFile);
        if (!reader)
            return failure(reader);
        const auto keys = reader->keys();
        if (!keys)
            return failure(keys);
        months = monthsOf(pickRows<std::int64_t>(keys->time, part.rows));
        truth = truthOf(
            pickRows<std::int32_t>(keys->label, part.rows), reader->labels(), model.summary().labels);
    }

    const auto aside = step.temporary() / "predictions";
    if (auto created = createFolder(aside); !created)
        return created;
    auto writer = PredictionsWriter::create(aside, part.rows, truth.ofRow, parameters.k);
    if (!writer)
        return failure(writer);
    std::optional<LeakCheck> leakCheck;
    if (parameters.leak) {
        auto training = trainingParts(step.workspace(), source.execution);
        if (!training)
            return failure(training);
        if (!training->empty())
            leakCheck.emplace(std::move(*training), source.recipe, part.rows.size());
    }
    const auto seen = [&leakCheck](std::size_t first, std::span<const std::string> lines) {
        if (leakCheck)
            leakCheck->see(first, lines);
    };
    const auto scored = scoreRows(model,
        {.datasetFile = datasetFile,
            .rows = part.rows,
            .months = months.ofRow,
            .monthCount = static_cast<std::int32_t>(months.names.size()),
            .recipe = source.recipe,
            .k = parameters.k,
            .threads = parameters.threads,
            .seen = seen},
        *writer, context.progress, context.stop);
    if (!scored)
        return failure(scored);

    // sums.npy has a column for every label of labels.txt; those that the model lacks stay 0.
    std::vector<double> sums(months.names.size() * truth.labels.size() * 2);
    for (std::size_t month = 0; month < months.names.size(); ++month) {
        const std::size_t width = static_cast<std::size_t>(truth.modelLabels) * 2;
        std::ranges::copy(std::span(scored->sums).subspan(month * width, width),
            sums.begin() + static_cast<std::ptrdiff_t>(month * truth.labels.size() * 2));
    }
    if (auto finished = writer->finish(truth.labels, truth.modelLabels, months.names, sums); !finished)
        return finished;
    const auto predictions = loadPredictions(aside);
    if (!predictions)
        return failure(predictions);
    outcome.evaluation = evaluate(*predictions, months.ofRow, months.names);

    Execution& execution = step.execution();
    auto digest = digestOfPredictions(aside);
    if (!digest)
        return failure(digest);
    execution.outputs.push_back(Artifact {.name = "predictions",
        .kind = "predictions",
        .sha256 = std::move(digest->sha256),
        .bytes = digest->bytes,
        .reference = {},
        .resolved = "#" + execution.number.toString()});
    execution.metrics = metricsToJson(outcome.evaluation);
    execution.metrics["empty_lines"] = scored->emptyLines;
    execution.metrics["leak"] = nullptr;
    if (leakCheck) {
        const auto leak
            = leakCheck->find(step.workspace(), part, parameters.threads, context.progress, context.stop);
        if (!leak)
            return failure(leak);
        execution.metrics["leak"] = leakToJson(*leak);
        outcome.leak = *leak;
    }
    addLeakWarning(parameters, outcome);
    if (outcome.evaluation.unknownGold > 0) {
        outcome.warnings.push_back({"unknown-gold",
            countText(outcome.evaluation.unknownGold) + " of " + countText(outcome.evaluation.labelled)
                + " labelled rows have a label that the model does not know; they count as misses on all "
                  "rows",
            {std::to_string(outcome.evaluation.unknownGold), std::to_string(outcome.evaluation.labelled)}});
    }
    for (const Warning& warning : outcome.warnings)
        step.log("warning (" + warning.code + "): " + warning.text);
    execution.parameters["warnings"] = warningsToJson(outcome.warnings);
    return publish(aside, step.workspace().predictionsFolder(execution.number));
}

} // namespace

Result<EvaluateOutcome> evaluateModel(const JobContext& context, const EvaluateParameters& asked)
{
    EvaluateParameters parameters = asked;
    if (parameters.k < 1 || parameters.k > 1000)
        return fail(inputError(
            "bad-parameter", "k is " + std::to_string(parameters.k), "give a number from 1 to 1000"));
    if (parameters.threads < 0 || parameters.threads > 1024)
        return fail(inputError("bad-parameter", "threads is " + std::to_string(parameters.threads),
            "give a number from 1 to 1024, or 0 for all cores"));
    if (parameters.threads == 0)
        parameters.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto source = resolveModel(*workspace, parameters.model, parameters.recipe, context.stop);
    if (!source)
        return failure(source);
    const auto part = resolveRows(*workspace, parameters.rows);
    if (!part)
        return failure(part);
    const auto model = Model::load(source->file);
    if (!model)
        return failure(model);

    EvaluateOutcome outcome;
    outcome.model = source->sha256;
    outcome.dataset = part->resolved;
    outcome.warnings = source->warnings;
    const auto overlap = trainingOverlap(*workspace, *source, *part);
    if (!overlap)
        return failure(overlap);
    if (*overlap > 0) {
        outcome.warnings.push_back({"trained-on-these-rows",
            "the model was trained on " + countText(*overlap) + " of these "
                + countText(static_cast<std::int64_t>(part->rows.size()))
                + " rows, so its metrics are too good",
            {std::to_string(*overlap), std::to_string(part->rows.size())}});
    }

    Execution description;
    description.step = Step::Evaluate;
    description.name = parameters.name.empty() ? source->resolved + " on " + part->resolved : parameters.name;
    description.parameters = {
        {"model", parameters.model},
        {"rows", parameters.rows},
        {"k", parameters.k},
        {"leak", parameters.leak},
        {"recipe", source->recipe.toJson()},
        {"loss", std::string(lossText(model->summary().loss))},
    };
    description.environment = {{"threads", parameters.threads}};
    description.inputs.push_back(Artifact {.name = "model",
        .kind = "model",
        .sha256 = source->sha256,
        .bytes = source->bytes,
        .reference = source->reference,
        .resolved = source->resolved});
    description.inputs.push_back(Artifact {.name = "dataset",
        .kind = "dataset",
        .sha256 = part->dataset.sha256,
        .bytes = 0,
        .reference = part->reference,
        .resolved = part->resolved});
    auto execution = runStep(context, std::move(description),
        [&](StepRun& step) { return run(context, parameters, *source, *model, *part, step, outcome); });
    if (!execution)
        return failure(execution);
    outcome.execution = std::move(*execution);
    return outcome;
}

Result<Evaluation> loadEvaluation(Workspace& workspace, ExecutionNumber number)
{
    const auto execution = workspace.execution(number);
    if (!execution)
        return failure(execution);
    if (execution->output("predictions") == nullptr) {
        return fail(inputError("no-predictions",
            "execution #" + number.toString() + " (" + std::string(stepName(execution->step)) + ", "
                + std::string(statusName(execution->status)) + ") holds no predictions",
            "give a complete evaluate execution"));
    }
    const auto predictions = loadPredictions(workspace.predictionsFolder(number));
    if (!predictions)
        return failure(predictions);
    if (auto checked = checkPredictions(*predictions); !checked)
        return failure(checked);
    const Artifact* dataset = execution->input("dataset");
    if (dataset == nullptr)
        return evaluate(*predictions);
    const auto months = monthsOfRows(workspace, dataset->sha256, *predictions);
    if (!months)
        return failure(months);
    return evaluate(*predictions, months->ofRow, months->names);
}

} // namespace touchstone
