#include "core/jobs/foreignpredictions.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/data/warningjson.h"
#include "core/evaluation/evaluation.h"
#include "core/jobs/importjob.h"
#include "core/jobs/loadjob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rowmonths.h"
#include "core/report/evaluationjson.h"
#include "core/storage/artifactdigest.h"
#include "core/storage/predictionsstore.h"
#include "core/tracking/arraypredictions.h"

#include <algorithm>
#include <cctype>

namespace touchstone {

namespace {

/// The model that predicted, with all labels that it knows.
struct Classifier {
    std::optional<ModelRecord> model;
    std::vector<std::string> labels;
    std::string loss;              ///< of a fastText model
    std::string fasttextLoss;      ///< see MatchingParameters
    std::vector<Warning> warnings; ///< recipe-assumed
};

std::vector<std::string> labelsOf(const ModelRecord& model)
{
    std::vector<std::string> labels;
    const auto counts = model.summary.find("label_counts");
    if (counts == model.summary.end() || !counts->is_array())
        return labels;
    for (const nlohmann::json& entry : *counts) {
        if (entry.is_array() && !entry.empty() && entry.front().is_string())
            labels.push_back(entry.front().get<std::string>());
    }
    return labels;
}

/// The model of the workspace that a file or a MODEL names; a file that it lacks is brought in. Where its recipe was
/// assumed, a warning is added.
Result<ModelRecord> modelNamed(
    const JobContext& context, const std::string& reference, bool ofPipeline, std::vector<Warning>& warnings)
{
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto recipe = ofPipeline ? std::optional(TextRecipe()) : std::nullopt;
    const auto resolved = resolveModel(*workspace, reference, {}, context.stop);
    if (!resolved)
        return failure(resolved);
    if (resolved->execution.isValid())
        return workspace->model(resolved->execution);
    auto loaded = loadModel(context, {.file = resolved->file, .recipe = recipe, .name = {}});
    if (!loaded)
        return failure(loaded);
    warnings.insert(warnings.end(), loaded->warnings.begin(), loaded->warnings.end());
    return std::move(loaded->model);
}

Result<Classifier> classifierOf(
    const JobContext& context, const ImportExecutionsParameters& parameters, const ForeignRun& run)
{
    Classifier classifier;
    classifier.labels = run.predictions.labels;
    classifier.fasttextLoss
        = parameters.fasttextLoss.empty() ? run.predictions.fasttextLoss : parameters.fasttextLoss;
    if (classifier.fasttextLoss == "none")
        classifier.fasttextLoss.clear();
    std::string reference = parameters.model;
    if (reference.empty() && !run.predictions.model.empty()) {
        const auto file = std::ranges::find(run.outputs, run.predictions.model, &ForeignFile::name);
        if (file != run.outputs.end())
            reference = file->path.string();
    }
    if (reference.empty())
        return classifier;
    auto model = modelNamed(context, reference, run.tracker == "pipeline", classifier.warnings);
    if (!model)
        return failure(model);
    classifier.labels = labelsOf(*model);
    classifier.loss = model->summary.value("loss", "");
    if (!classifier.fasttextLoss.empty() && parameters.fasttextLoss.empty() && !classifier.loss.empty())
        classifier.fasttextLoss = classifier.loss;
    classifier.model = std::move(*model);
    return classifier;
}

/// A name for a dataset: what is not allowed in one becomes '-'.
std::string datasetNameOf(const std::string& file)
{
    std::string name = std::filesystem::path(file).filename().string();
    name = name.substr(0, name.find('.'));
    for (char& c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '-')
            c = '-';
    }
    return name.empty() || name.front() == '-' || name.front() == '_' ? "predictions" + name : name;
}

/// The name of a dataset that is made of the posts in the file itself.
Result<std::string> makeDataset(
    const JobContext& context, const ImportExecutionsParameters& parameters, const PredictionItem& item)
{
    if (!item.layout || item.layout->texts.empty()) {
        return fail(
            inputError("no-dataset", "it is not said which rows were predicted, and the file has no texts",
                "name the dataset part that was predicted (--dataset NAME/test)")
                .at(item.file.string()));
    }
    const PredictionLayout& layout = *item.layout;
    ImportParameters import;
    import.files = {item.file};
    import.name = parameters.newDataset.empty() ? datasetNameOf(item.name) : parameters.newDataset;
    import.labels = LabelSource::Column;
    import.reader.columns.label = layout.gold;
    import.reader.columns.id = layout.id;
    import.reader.columns.time = layout.time;
    import.reader.columns.texts = layout.texts;
    // Of two classifiers' files over the same posts the datasets must be the same one.
    import.reader.leftOut = layout.labels;
    import.reader.leftOut.insert(
        import.reader.leftOut.end(), layout.probabilities.begin(), layout.probabilities.end());
    import.reader.leftOut.insert(import.reader.leftOut.end(), {"error", "row"});
    const auto made = importDataset(context, import);
    if (!made)
        return failure(made);
    return made->dataset.reference();
}

/// What the user or the run names; empty: neither does.
std::string namedRows(const ImportExecutionsParameters& parameters, const ForeignRun& run)
{
    return parameters.dataset.empty() ? run.predictions.dataset : parameters.dataset;
}

Result<ResolvedRows> rowsOf(const JobContext& context, const ImportExecutionsParameters& parameters,
    const ForeignRun& run, const PredictionItem& item)
{
    std::string reference = namedRows(parameters, run);
    if (reference.empty()) {
        auto made = makeDataset(context, parameters, item);
        if (!made)
            return failure(made);
        reference = std::move(*made);
    }
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    return resolveRows(*workspace, reference);
}

Result<> store(const MatchedPredictions& matched, const RowMonths& months, StepRun& step)
{
    const auto aside = step.temporary() / "predictions";
    if (auto created = createFolder(aside); !created)
        return created;
    auto writer = PredictionsWriter::create(
        aside, matched.rows, matched.truth, matched.k, PredictionsWriter::Columns::AnswersOnly);
    if (!writer)
        return failure(writer);
    const PredictionColumns columns {
        .label = matched.label, .probability = matched.probability, .words = {}, .unknown = {}};
    if (auto written = writer->write(0, columns); !written)
        return written;
    if (auto finished = writer->finish(matched.labels, matched.modelLabels, months.names, {}); !finished)
        return finished;
    const auto predictions = loadPredictions(aside);
    if (!predictions)
        return failure(predictions);
    const Evaluation evaluation = evaluate(*predictions, months.ofRow, months.names);
    auto digest = digestOfPredictions(aside);
    if (!digest)
        return failure(digest);
    Execution& execution = step.execution();
    execution.outputs.push_back(Artifact {.name = "predictions",
        .kind = "predictions",
        .sha256 = std::move(digest->sha256),
        .bytes = digest->bytes,
        .reference = {},
        .resolved = "#" + execution.number.toString()});
    execution.metrics.update(metricsToJson(evaluation));
    for (const Warning& warning : warningsIn(execution.parameters))
        step.log("warning (" + warning.code + "): " + warning.text);
    for (const Rejection& rejection : matched.rejected) {
        step.log(std::to_string(rejection.count) + " rows left out: "
            + std::string(rejectionSentence(rejection.reason)) + " " + rejection.examples.front());
    }
    return publish(aside, step.workspace().predictionsFolder(execution.number));
}

/// What an execution of predictions is described by.
struct Origin {
    const ImportExecutionsParameters& parameters;
    const ForeignRun& run;
    const PredictionItem& item;
    const Classifier& classifier;
    const ResolvedRows& part;
};

Result<> addFiles(const PredictionItem& item, const std::stop_token& stop, Execution& description)
{
    for (const auto& [name, path] : item.files) {
        auto digest = sha256OfFile(path, stop);
        if (!digest)
            return failure(digest);
        std::error_code error;
        description.inputs.push_back(Artifact {.name = name,
            .kind = "file",
            .sha256 = std::move(*digest),
            .bytes = static_cast<std::int64_t>(std::filesystem::file_size(path, error)),
            .reference = path.string(),
            .resolved = path.string()});
        // It is an input of what was made of it here, whatever it was to the run.
        std::erase_if(
            description.outputs, [&file = name](const Artifact& output) { return output.name == file; });
    }
    return {};
}

/// What its columns were taken for; those that it does not have are left out.
nlohmann::json columnsToJson(const PredictionLayout& layout)
{
    nlohmann::json json = nlohmann::json::object();
    if (!layout.texts.empty())
        json["texts"] = layout.texts;
    for (const auto& [name, column] : {std::pair {"label", &layout.gold}, std::pair {"id", &layout.id},
             std::pair {"row", &layout.row}, std::pair {"time", &layout.time}}) {
        if (!column->empty())
            json[name] = *column;
    }
    return json;
}

void describe(const Origin& origin, const MatchedPredictions& matched, Execution& description)
{
    const Classifier& classifier = origin.classifier;
    nlohmann::json& known = description.parameters;
    known["rows"] = origin.part.resolved;
    known["k"] = matched.k;
    known["matched_by"] = matched.matchedBy;
    if (origin.item.layout)
        known["columns"] = columnsToJson(*origin.item.layout);
    if (!origin.parameters.fasttextLoss.empty())
        known["fasttext_loss"] = origin.parameters.fasttextLoss;
    const std::string& loss = classifier.loss.empty() ? classifier.fasttextLoss : classifier.loss;
    if (!loss.empty())
        known["loss"] = loss;
    std::vector<Warning> warnings = warningsIn(known);
    warnings.insert(warnings.end(), classifier.warnings.begin(), classifier.warnings.end());
    warnings.insert(warnings.end(), matched.warnings.begin(), matched.warnings.end());
    if (!classifier.model && origin.run.predictions.lossAssumed && origin.parameters.fasttextLoss.empty()) {
        warnings.push_back({"loss-assumed",
            "the loss of the fastText model is not said, so it is taken to be " + classifier.fasttextLoss,
            {classifier.fasttextLoss}});
    }
    known["warnings"] = warningsToJson(warnings);
    if (classifier.model) {
        known["recipe"] = classifier.model->recipe.toJson();
        description.inputs.push_back(Artifact {.name = "model",
            .kind = "model",
            .sha256 = classifier.model->sha256,
            .bytes = classifier.model->bytes,
            .reference
            = origin.parameters.model.empty() ? origin.run.predictions.model : origin.parameters.model,
            .resolved = "#" + classifier.model->execution.toString()});
    }
    description.inputs.push_back(Artifact {.name = "dataset",
        .kind = "dataset",
        .sha256 = origin.part.dataset.sha256,
        .bytes = 0,
        .reference = origin.part.reference,
        .resolved = origin.part.resolved});
}

} // namespace

Result<std::vector<PredictionItem>> predictionsIn(
    const ForeignRun& run, const PredictionColumnChoice& columns, const std::stop_token& stop)
{
    std::vector<PredictionItem> items;
    const PredictionHints& hints = run.predictions;
    const auto pathOf = [&run](const std::string& name) {
        const auto file = std::ranges::find(run.outputs, name, &ForeignFile::name);
        return file == run.outputs.end() ? std::filesystem::path() : file->path;
    };
    if (hints.arrays) {
        PredictionItem item {
            .name = hints.arrays->label, .file = pathOf(hints.arrays->label), .files = {}, .layout = {}};
        for (const std::string& name :
            {hints.arrays->label, hints.arrays->probability, hints.arrays->labels, hints.arrays->row}) {
            if (!name.empty())
                item.files.emplace_back(name, pathOf(name));
        }
        items.push_back(std::move(item));
    }
    const auto addTable = [&items](const std::string& name, const std::filesystem::path& path,
                              PredictionLayout layout) {
        items.push_back({.name = name, .file = path, .files = {{name, path}}, .layout = std::move(layout)});
    };
    for (const std::string& name : hints.files) {
        auto layout = findPredictions(pathOf(name), columns);
        if (!layout)
            return failure(layout);
        addTable(name, pathOf(name), std::move(*layout));
    }
    if (!items.empty())
        return items;
    for (const ForeignFile& file : run.outputs) {
        if (stop.stop_requested())
            return fail(cancelledError());
        if (file.path.empty() || !mayHoldPredictions(file.name))
            continue;
        if (auto layout = findPredictions(file.path, columns))
            addTable(file.name, file.path, std::move(*layout));
    }
    return items;
}

Result<bool> isMadeOf(const Execution& execution, const PredictionItem& item, const std::stop_token& stop)
{
    // Before the files are read, which takes longer.
    if (item.layout && execution.parameters.value("columns", nlohmann::json()) != columnsToJson(*item.layout))
        return false;
    for (const auto& [name, path] : item.files) {
        const auto digest = sha256OfFile(path, stop);
        if (!digest)
            return failure(digest);
        const bool isInput = std::ranges::any_of(execution.inputs, [&, &name = name](const Artifact& input) {
            return input.kind == "file" && input.name == name && input.sha256 == *digest;
        });
        if (!isInput)
            return false;
    }
    return true;
}

Result<Execution> takeInPredictions(const JobContext& context, const ImportExecutionsParameters& parameters,
    const ForeignRun& run, const PredictionItem& item, Execution description,
    const std::optional<ForeignRecord>& record, std::vector<Rejection>& rejected)
{
    const auto classifier = classifierOf(context, parameters, run);
    if (!classifier)
        return failure(classifier);
    const auto part = rowsOf(context, parameters, run, item);
    if (!part)
        return failure(part);
    const auto source = item.layout ? openPredictions(item.file, *item.layout)
                                    : openArrayPredictions(*run.predictions.arrays, run.outputs);
    if (!source)
        return failure(source);
    const auto file = Workspace::open(context.workspace, context.command);
    if (!file)
        return failure(file);
    auto reader = DatasetReader::open(file->datasetFile(part->dataset.sha256));
    if (!reader)
        return failure(reader);
    auto matched = matchPredictions(**source, *reader, part->rows,
        {.file = item.file,
            .labels = classifier->labels,
            .fasttextLoss = classifier->fasttextLoss,
            .ofThisFile = namedRows(parameters, run).empty()},
        context.progress, context.stop);
    if (!matched)
        return failure(matched);
    rejected.insert(rejected.end(), matched->rejected.begin(), matched->rejected.end());
    const auto times = timesOfRows(*reader, matched->rows);
    if (!times)
        return failure(times);
    const RowMonths months = monthsOf(*times);

    describe({.parameters = parameters, .run = run, .item = item, .classifier = *classifier, .part = *part},
        *matched, description);
    if (auto added = addFiles(item, context.stop, description); !added)
        return failure(added);
    const ExecutionStatus ended = description.status;
    return runStep(context, std::move(description), [&](StepRun& step) {
        step.foreign = record;
        step.endedAs = ended;
        return store(*matched, months, step);
    });
}

} // namespace touchstone
