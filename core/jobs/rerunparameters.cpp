#include "core/jobs/rerunparameters.h"

#include "core/base/sha256.h"
#include "core/base/time.h"
#include "core/jobs/importrecord.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rerunfiles.h"
#include "core/jobs/trainingdata.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/reference.h"

#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>

namespace touchstone {

namespace {

using nlohmann::json;

Error refusal(const char* code, const Execution& execution, const std::string& what, const char* hint)
{
    Error error = inputError(code, "#" + execution.number.toString() + " " + what, hint);
    error.arguments = {execution.number.toString()};
    return error;
}

Error incomplete(const Execution& execution, const std::string& what)
{
    return refusal("record-incomplete", execution, "cannot be repeated from its record: " + what,
        "make it again by hand");
}

Error madeElsewhere(const Execution& execution)
{
    return refusal("made-elsewhere", execution, "was made elsewhere, only its results are here",
        "what was made here can be repeated: imports, splits, trainings, searches, evaluations, loads");
}

std::string nameOf(const Execution& execution)
{
    return "rerun of #" + execution.number.toString();
}

Result<SplitParameters> splitParametersOf(const Execution& execution)
{
    const json& record = execution.parameters;
    SplitParameters parameters;
    const Artifact* dataset = execution.input("dataset");
    if (dataset == nullptr)
        return fail(incomplete(execution, "it names no dataset"));
    parameters.dataset = dataset->resolved;
    parameters.by = record.at("by").get<std::string>() == "time" ? SplitParameters::By::Time
                                                                 : SplitParameters::By::Random;
    if (record.contains("cut")) {
        parameters.cut = parseTime(record.at("cut").get<std::string>());
        if (!parameters.cut)
            return fail(incomplete(execution, "its cut is no time"));
    } else {
        record.at("ratios").get_to(parameters.ratios);
    }
    if (parameters.by == SplitParameters::By::Random) {
        record.at("seed").get_to(parameters.seed);
        record.at("stratify").get_to(parameters.stratify);
    }
    return parameters;
}

Result<TrainJobParameters> trainingOf(const Execution& execution)
{
    if (const ExecutionNumber search = searchOf(execution); search.isValid()) {
        return fail(refusal("trial-not-repeatable", execution,
            "is a trial of the search #" + search.toString()
                + ", which keeps no model of a trial to compare with",
            "repeat the search, or train with the trial's parameters"));
    }
    auto parameters = trainParametersOf(execution);
    if (!parameters)
        return parameters;
    const auto twin = execution.parameters.find("twin_of");
    if (twin != execution.parameters.end() && twin->is_number_integer())
        parameters->twinOf = ExecutionNumber(twin->get<std::int64_t>());
    parameters->name = nameOf(execution);
    return parameters;
}

Result<AutotuneParameters> searchParametersOf(const Execution& execution)
{
    auto search = SearchSettings::of(execution);
    if (!search)
        return failure(search);
    if (search->duration > 0) {
        return fail(refusal("search-not-repeatable", execution,
            "searched for a time, in which another machine, or this one tomorrow, makes more or fewer trials",
            "a search with --trials and without --duration can be repeated; the model of this one can be "
            "trained "
            "with its parameters"));
    }
    if (search->resumes.isValid()) {
        return fail(refusal("search-not-repeatable", execution,
            "goes on with the search #" + search->resumes.toString()
                + ", whose trials it did not make itself",
            "repeat that one"));
    }
    const auto recipe = TextRecipe::fromJson(execution.parameters.value("recipe", json()));
    if (!recipe)
        return failure(recipe);
    AutotuneParameters parameters {.parts = {},
        .validation = {},
        .search = std::move(*search),
        .recipe = *recipe,
        .name = nameOf(execution)};
    for (const Artifact& input : execution.inputs) {
        if (input.kind == "dataset")
            (isTrainingRows(input) ? parameters.parts : parameters.validation).push_back(input.resolved);
    }
    return parameters;
}

Result<EvaluateParameters> evaluateParametersOf(const Execution& execution)
{
    const Artifact* model = execution.input("model");
    const Artifact* dataset = execution.input("dataset");
    if (model == nullptr || dataset == nullptr)
        return fail(incomplete(execution, "it names no model or no rows"));
    EvaluateParameters parameters;
    parameters.model = model->resolved;
    parameters.rows = dataset->resolved;
    execution.parameters.at("k").get_to(parameters.k);
    parameters.threads = execution.environment.value("threads", 0);
    // Before it was recorded, what was found told that it was searched for.
    const json leak = execution.parameters.value("leak", json());
    parameters.leak
        = leak.is_boolean() ? leak.get<bool>() : execution.metrics.value("leak", json()).is_object();
    if (!parseExecutionNumber(model->resolved)) {
        const auto recipe = TextRecipe::fromJson(execution.parameters.value("recipe", json()));
        if (!recipe)
            return failure(recipe);
        parameters.recipe = *recipe;
    }
    parameters.name = nameOf(execution);
    return parameters;
}

Result<LoadParameters> loadParametersOf(const Execution& execution)
{
    if (!execution.parameters.contains("recipe_assumed") || execution.input("file") == nullptr) {
        return fail(madeElsewhere(execution));
    }
    LoadParameters parameters;
    parameters.file = execution.input("file")->resolved;
    if (!execution.parameters.at("recipe_assumed").get<bool>()) {
        const auto recipe = TextRecipe::fromJson(execution.parameters.value("recipe", json()));
        if (!recipe)
            return failure(recipe);
        parameters.recipe = *recipe;
    }
    parameters.name = nameOf(execution);
    return parameters;
}

template <typename T>
Result<RepeatedStep> asStep(Result<T> parameters)
{
    if (!parameters)
        return failure(parameters);
    return RepeatedStep(std::move(*parameters));
}

Result<RepeatedStep> parametersOf(const Execution& execution)
{
    if (execution.parameters.contains("tracker"))
        return fail(madeElsewhere(execution));
    switch (execution.step) {
    case Step::Import:
        return asStep(importParametersOf(execution));
    case Step::Split:
        return asStep(splitParametersOf(execution));
    case Step::Train:
        return asStep(trainingOf(execution));
    case Step::Autotune:
        return asStep(searchParametersOf(execution));
    case Step::Evaluate:
        return asStep(evaluateParametersOf(execution));
    case Step::Predict:
    case Step::External:
        break;
    }
    return asStep(loadParametersOf(execution));
}

Result<> setThreads(const Execution& execution, RepeatedStep& step, int threads)
{
    if (auto* training = std::get_if<TrainJobParameters>(&step))
        training->training.threads = threads;
    else if (auto* search = std::get_if<AutotuneParameters>(&step))
        search->search.start.threads = threads;
    else if (auto* evaluation = std::get_if<EvaluateParameters>(&step))
        evaluation->threads = threads;
    else
        return fail(inputError("bad-parameter",
            "#" + execution.number.toString() + " (" + std::string(stepName(execution.step))
                + ") has no threads to choose",
            "leave out --threads"));
    return {};
}

Error gone(const Artifact& input, const std::string& what)
{
    Error error = inputError("input-missing", what + " is not there any more",
        "bring it back as it was; its sha-256 was " + input.sha256);
    error.arguments = {what, input.sha256};
    return error;
}

Error changed(const Artifact& input, const std::string& what, const std::string& now)
{
    Error error = inputError("input-changed", what + " is not what it was then",
        "its sha-256 was " + input.sha256 + ", now it is " + now);
    error.arguments = {what, input.sha256, now};
    return error;
}

Result<> checkFile(const Artifact& input, const std::filesystem::path& file, const std::string& what,
    const std::stop_token& stop)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(gone(input, what));
    const auto hash = sha256OfFile(file, stop);
    if (!hash)
        return failure(hash);
    return *hash == input.sha256 ? Result<> {} : fail(changed(input, what, *hash));
}

Result<> checkSplit(Workspace& workspace, ExecutionNumber number)
{
    const std::string what = "the split #" + number.toString();
    const auto split = workspace.execution(number);
    if (!split)
        return failure(split);
    const Artifact* recorded = split->output("split");
    if (recorded == nullptr)
        return fail(gone({}, what));
    std::error_code error;
    if (!std::filesystem::exists(workspace.splitFolder(number), error))
        return fail(gone(*recorded, what));
    const auto digest = digestOfSplit(workspace.splitFolder(number));
    if (!digest)
        return failure(digest);
    return digest->sha256 == recorded->sha256 ? Result<> {} : fail(changed(*recorded, what, digest->sha256));
}

/// Several inputs may be of one dataset, whose rows are read once.
using RowsThere = std::map<std::string, std::optional<std::string>>;

Result<> checkRows(const Workspace& workspace, const Artifact& input, const std::string& what,
    RowsThere& known, const std::stop_token& stop)
{
    auto rows = known.find(input.sha256);
    if (rows == known.end()) {
        auto found = rowsThatLieThere(workspace, input.sha256, stop);
        if (!found)
            return failure(found);
        rows = known.emplace(input.sha256, std::move(*found)).first;
    }
    if (rows->second == input.sha256)
        return {};
    return fail(changed(input, what, rows->second.value_or("not readable")));
}

Result<> checkDataset(
    Workspace& workspace, const Artifact& input, RowsThere& known, const std::stop_token& stop)
{
    const auto reference = DatasetReference::parse(input.resolved);
    if (!reference)
        return failure(reference);
    const std::string what = "the dataset " + input.resolved;
    const auto dataset = workspace.dataset(reference->name, reference->version);
    std::error_code error;
    if (!dataset || !std::filesystem::exists(workspace.datasetFile(dataset->sha256), error))
        return fail(gone(input, what));
    if (dataset->sha256 != input.sha256)
        return fail(changed(input, what, dataset->sha256));
    if (auto rows = checkRows(workspace, input, what, known, stop); !rows)
        return rows;
    return reference->split ? checkSplit(workspace, *reference->split) : Result<> {};
}

Result<> checkModel(Workspace& workspace, const Artifact& input, const std::stop_token& stop)
{
    const auto maker = parseExecutionNumber(input.resolved);
    if (!maker)
        return checkFile(input, input.resolved, "the model " + input.resolved, stop);
    const std::string what = "the model of #" + maker->toString();
    const auto record = workspace.model(*maker);
    if (!record)
        return fail(gone(input, what));
    if (record->sha256 != input.sha256)
        return fail(changed(input, what, record->sha256));
    return checkFile(input, workspace.modelFile(record->sha256), what, stop);
}

} // namespace

Result<RepeatedStep> repeatedStepOf(const Execution& execution, std::optional<int> threads)
{
    if (execution.status != ExecutionStatus::Complete) {
        return fail(refusal("not-complete", execution,
            "is not complete (" + std::string(statusName(execution.status))
                + "), there is no result to compare with",
            "make the step again"));
    }
    try {
        auto step = parametersOf(execution);
        if (!step || !threads)
            return step;
        if (auto set = setThreads(execution, *step, *threads); !set)
            return failure(set);
        return step;
    } catch (const json::exception& exception) {
        return fail(incomplete(execution, exception.what()));
    }
}

Result<> checkInputs(
    Workspace& workspace, const Execution& execution, Progress& progress, const std::stop_token& stop)
{
    const auto total = static_cast<double>(execution.inputs.size());
    double done = 0;
    RowsThere known;
    for (const Artifact& input : execution.inputs) {
        progress.report({.phase = "checking", .done = done, .total = total});
        Result<> checked;
        if (input.kind == "file")
            checked = checkFile(input, input.resolved, "the file " + input.resolved, stop);
        else if (input.kind == "dataset")
            checked = checkDataset(workspace, input, known, stop);
        else if (input.kind == "model")
            checked = checkModel(workspace, input, stop);
        if (!checked)
            return checked;
        ++done;
    }
    return {};
}

} // namespace touchstone
