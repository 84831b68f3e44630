#include "core/tracking/foreignsource.h"

#include "core/tracking/dvcproject.h"
#include "core/tracking/mlflowdatabase.h"
#include "core/tracking/mlflowstore.h"
#include "core/tracking/pipelinefolder.h"
#include "core/tracking/runfolder.h"
#include "core/tracking/valohai.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace fs = std::filesystem;

namespace touchstone {

namespace {

enum class Kind { MlflowFolder, MlflowDatabase, Valohai, RunFolder, Dvc, Pipeline, Predictions, Unknown };

constexpr const char* mlflowFile = "mlflow.db";

/// What a name tells is asked first: documents may be many and long.
Kind kindOf(const ForeignFolder& folder, const std::stop_token& stop)
{
    const fs::path& path = folder.path();
    // Where both are there, the file store is the old one.
    if (folder.hasFile(path / mlflowFile) && looksLikeMlflowDatabase(path / mlflowFile))
        return Kind::MlflowDatabase;
    if (looksLikeMlflowFolder(path))
        return Kind::MlflowFolder;
    // Valohai's JSON may have that name, too.
    if (const fs::path file = executionFileIn(folder); !file.empty() && !holdsValohaiJson(file, stop))
        return Kind::RunFolder;
    if (looksLikeDvcProject(path))
        return Kind::Dvc;
    // The outputs of an execution of Valohai may be called as the pipeline's; then its JSON lies beside them.
    const bool isPipeline = looksLikePipeline(folder);
    if (isPipeline ? holdsValohaiJson(path, stop) : looksLikeValohai(path, stop))
        return Kind::Valohai;
    return isPipeline ? Kind::Pipeline : Kind::Unknown;
}

/// A file that is nothing else is taken for predictions, whose reader says what it lacks. Errors: cancelled.
Result<Kind> kindOf(const fs::path& source, bool isFolder, const std::stop_token& stop)
{
    Kind kind = Kind::Predictions;
    if (isFolder) {
        const auto folder = ForeignFolder::open(source);
        kind = folder ? kindOf(*folder, stop) : Kind::Unknown;
    } else if (source.extension() == ".json" && holdsValohaiJson(source, stop)) {
        kind = Kind::Valohai;
    } else if (source.filename() == "execution.json") {
        kind = Kind::RunFolder;
    } else if (looksLikeMlflowDatabase(source)) {
        kind = Kind::MlflowDatabase;
    }
    if (stop.stop_requested())
        return fail(cancelledError());
    return kind;
}

/// A file of a source that is a link out of it, which explains why nothing was found.
std::optional<Error> wayOut(const fs::path& folder)
{
    const auto source = ForeignFolder::open(folder);
    if (!source)
        return source.error();
    for (const char* name :
        {mlflowFile, "execution.json", "dvc.yaml", "dvc.lock", "test_predictions.csv", "predictions.csv"}) {
        const auto entry = source->find(source->path() / name);
        if (!entry || entry->kind != ForeignFolder::Kind::Refused)
            continue;
        Error error
            = inputError("outside-the-source", "it is " + entry->reason, "copy the file into the folder");
        error.arguments = {name};
        return error.at(source->nameOf(source->path() / name));
    }
    return std::nullopt;
}

Result<ForeignRuns> readPredictionFile(const fs::path& source, const PredictionColumnChoice& columns)
{
    const auto layout = findPredictions(source, columns);
    if (!layout)
        return failure(layout);
    std::error_code error;
    const fs::path path = fs::canonical(source, error);
    if (error)
        return fail(systemError("the file cannot be read", source.string(), error.value()));
    ForeignRun run;
    run.tracker = layout->ofPipeline ? "pipeline" : "predictions";
    run.id = path.string();
    run.source = path.string();
    run.name = path.filename().string();
    ForeignFile file;
    file.name = run.name;
    file.path = path;
    file.bytes = static_cast<std::int64_t>(fs::file_size(path, error));
    run.outputs.push_back(std::move(file));
    run.predictions.files = {run.name};
    if (layout->ofPipeline) {
        run.predictions.fasttextLoss = "softmax";
        run.predictions.lossAssumed = true;
    }
    ForeignRuns runs;
    runs.tracker = run.tracker;
    runs.runs.push_back(std::move(run));
    return runs;
}

} // namespace

bool mayHoldPredictions(std::string_view name)
{
    for (const std::string_view packed : {".zst", ".gz"}) {
        if (name.ends_with(packed))
            name.remove_suffix(packed.size());
    }
    constexpr std::array<std::string_view, 4> ends {".csv", ".tsv", ".ndjson", ".jsonl"};
    return std::ranges::any_of(ends, [name](std::string_view end) { return name.ends_with(end); });
}

Result<ForeignRuns> readForeignSource(const fs::path& source, const ForeignSourceOptions& options,
    Progress& progress, const std::stop_token& stop)
{
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (!fs::exists(status))
        return fail(systemError("the source cannot be read", source.string(), ENOENT));
    if (!fs::is_directory(status) && !fs::is_regular_file(status))
        return fail(inputError("not-a-file", "it is neither a file nor a folder", "give a file or a folder")
                        .at(source.string()));
    const bool isFolder = fs::is_directory(status);
    const fs::path folder = isFolder ? source
        : source.has_parent_path()   ? source.parent_path()
                                     : fs::path(".");
    const auto kind = kindOf(source, isFolder, stop);
    if (!kind)
        return failure(kind);
    switch (*kind) {
    case Kind::MlflowFolder:
        return readMlflowFolder(source, progress, stop);
    case Kind::MlflowDatabase:
        return readMlflowDatabase(isFolder ? folder / mlflowFile : source, progress, stop);
    case Kind::Valohai:
        return readValohai(source, stop);
    case Kind::RunFolder:
        return readRunFolder(folder, stop);
    case Kind::Dvc:
        return readDvcProject(source, options.revisions, progress, stop);
    case Kind::Pipeline:
        return readPipeline(source, stop);
    case Kind::Predictions:
        return readPredictionFile(source, options.columns);
    case Kind::Unknown:
        break;
    }
    if (auto way = wayOut(folder))
        return fail(*way);
    return fail(inputError("unknown-source", "no executions were found there",
        "give a store of MLflow, executions of Valohai, a DVC project, a folder with execution.json, or a "
        "file of "
        "predictions")
                    .at(source.string()));
}

Result<bool> holdsExecutions(const fs::path& source, const std::stop_token& stop)
{
    std::error_code error;
    const fs::file_status status = fs::status(source, error);
    if (!fs::is_directory(status) && !fs::is_regular_file(status))
        return false;
    const auto kind = kindOf(source, fs::is_directory(status), stop);
    if (!kind)
        return failure(kind);
    if (*kind != Kind::Predictions)
        return *kind != Kind::Unknown;
    return mayHoldPredictions(source.filename().string()) && findPredictions(source).has_value();
}

} // namespace touchstone
