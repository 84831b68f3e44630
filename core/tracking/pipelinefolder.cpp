#include "core/tracking/pipelinefolder.h"

#include "core/data/jsondocument.h"
#include "core/tracking/folderfiles.h"
#include "core/tracking/jsonvalues.h"
#include "core/tracking/predictionfile.h"

#include <algorithm>
#include <array>

namespace touchstone {

namespace {

constexpr const char* parametersFile = "parameters.json";
constexpr std::array<const char*, 2> predictionFiles {"test_predictions.csv", "predictions.csv"};
/// The first one is trained on the training part alone, so it is what the test part was predicted with.
constexpr std::array<const char*, 2> modelFiles {"train_model.bin", "model.bin"};
constexpr std::size_t mostFiles = 1000;

bool has(const std::vector<ForeignFile>& files, std::string_view name)
{
    return std::ranges::find(files, name, &ForeignFile::name) != files.end();
}

bool isPrinted(const std::string& name)
{
    return name == "stdout.txt" || name == "stdout" || name.ends_with(".log");
}

} // namespace

bool looksLikePipeline(const ForeignFolder& folder)
{
    return std::ranges::any_of(
        predictionFiles, [&](const char* name) { return folder.hasFile(folder.path() / name); });
}

Result<ForeignRuns> readPipeline(const std::filesystem::path& folder, const std::stop_token& stop)
{
    const auto source = ForeignFolder::open(folder);
    if (!source)
        return failure(source);
    FolderFiles listing = filesWithin(*source, mostFiles);
    ForeignRun run;
    run.tracker = "pipeline";
    run.id = source->path().string();
    run.source = source->path().string();
    run.name = source->path().filename().string();
    run.step = "test";
    HistoryRoom room;
    MetricLines printed(room);
    PartWarnings warnings;
    for (const ForeignFile& file : listing.files) {
        if (!isPrinted(file.name))
            continue;
        if (auto added = addMetricLines(printed, file.path, stop, warnings); !added)
            return failure(added);
    }
    run.metrics = printed.metrics();
    printed.warnOf(warnings);
    warnings.moveTo(run);
    if (has(listing.files, parametersFile)) {
        const auto file = fileWithin(*source, parametersFile);
        const auto text = file ? readForeignFile(*file) : failure(file);
        if (!text)
            return failure(text);
        auto parameters = parseJson(*text, (source->path() / parametersFile).string());
        if (!parameters)
            return failure(parameters);
        if (!parameters->is_object())
            return fail(inputError("bad-execution", "parameters.json holds no object", "write one object")
                            .at((source->path() / parametersFile).string()));
        run.parameters = std::move(*parameters);
    }
    const auto loss = run.parameters.find("loss");
    const bool known = loss != run.parameters.end() && loss->is_string()
        && isFastTextLoss(loss->get_ref<const std::string&>());
    run.predictions.fasttextLoss = known ? loss->get<std::string>() : "softmax";
    run.predictions.lossAssumed = !known;
    for (const char* name : modelFiles) {
        if (run.predictions.model.empty() && has(listing.files, name))
            run.predictions.model = name;
    }
    for (const char* name : predictionFiles) {
        if (has(listing.files, name))
            run.predictions.files.emplace_back(name);
    }
    run.outputs = std::move(listing.files);
    ForeignRuns runs;
    runs.tracker = "pipeline";
    runs.runs.push_back(std::move(run));
    runs.skipped = std::move(listing.skipped);
    return runs;
}

} // namespace touchstone
