#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/modeltext.h"
#include "app/executiontext.h"
#include "core/base/time.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"
#include "core/storage/workspace.h"

#include <CLI/CLI.hpp>

#include <string>

namespace touchstone {

namespace {

Result<Workspace> openWorkspace(const CommandLine& line)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    return Workspace::open(*folder, line.text);
}

Result<> listExecutions(const CommandLine& line)
{
    auto workspace = openWorkspace(line);
    if (!workspace)
        return failure(workspace);
    const auto executions = workspace->executions();
    if (!executions)
        return failure(executions);
    if (line.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const Execution& execution : *executions)
            list.push_back(executionToJson(execution, ExecutionDetail::Short));
        return printJson({{"executions", list}});
    }
    if (executions->empty())
        return print("no executions yet: start with 'touchstone import FILE --name NAME'\n");
    return print(executionsTable(*executions));
}

nlohmann::json datasetToJson(const DatasetInfo& dataset)
{
    nlohmann::json sources = nlohmann::json::array();
    for (const SourceFile& source : dataset.sources)
        sources.push_back({{"path", source.path}, {"sha256", source.sha256}, {"bytes", source.bytes},
            {"rows", source.rows}});
    return {
        {"dataset", dataset.reference()},
        {"name", dataset.name},
        {"version", dataset.version},
        {"sha256", dataset.sha256},
        {"rows", dataset.rows},
        {"labels", dataset.labels},
        {"unlabelled", dataset.unlabelled},
        {"empty_texts", dataset.emptyTexts},
        {"unknown_times", dataset.unknownTimes},
        {"first", timeToJson(dataset.firstTime)},
        {"last", timeToJson(dataset.lastTime)},
        {"columns",
            {{"label", dataset.columns.label}, {"texts", dataset.columns.texts},
                {"time", dataset.columns.time}, {"id", dataset.columns.id}}},
        {"sources", sources},
        {"execution", dataset.execution.value()},
    };
}

Result<> listDatasets(const CommandLine& line)
{
    auto workspace = openWorkspace(line);
    if (!workspace)
        return failure(workspace);
    const auto datasets = workspace->datasets();
    if (!datasets)
        return failure(datasets);
    if (line.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const DatasetInfo& dataset : *datasets)
            list.push_back(datasetToJson(dataset));
        return printJson({{"datasets", list}});
    }
    if (datasets->empty())
        return print("no datasets yet: start with 'touchstone import FILE --name NAME'\n");
    TextTable table({"dataset", "rows", "labels", "unlabelled", "first", "last", "#", "sha-256"});
    for (const DatasetInfo& dataset : *datasets) {
        table.addRow({dataset.reference(), countText(dataset.rows), countText(dataset.labels),
            countText(dataset.unlabelled),
            dataset.firstTime ? formatUtc(*dataset.firstTime).substr(0, 10) : "-",
            dataset.lastTime ? formatUtc(*dataset.lastTime).substr(0, 10) : "-",
            numberText(dataset.execution.value()), dataset.sha256.substr(0, 12)});
    }
    return print(table.toString());
}

Result<> listModels(const CommandLine& line)
{
    auto workspace = openWorkspace(line);
    if (!workspace)
        return failure(workspace);
    const auto models = workspace->models();
    if (!models)
        return failure(models);
    if (line.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const ModelRecord& model : *models)
            list.push_back(modelToJson(model));
        return printJson({{"models", list}});
    }
    if (models->empty())
        return print("no models yet: 'touchstone train old/train' makes one, 'touchstone load FILE.bin' "
                     "brings one in\n");
    TextTable table({"#", "labels", "dim", "loss", "word n-grams", "words", "recipe", "bytes", "created",
        "origin", "sha-256"});
    for (const ModelRecord& model : *models) {
        const nlohmann::json& summary = model.summary;
        table.addRow({numberText(model.execution.value()),
            countText(
                static_cast<std::int64_t>(summary.value("label_counts", nlohmann::json::array()).size())),
            countText(summary.value("dim", std::int64_t(0))), summary.value("loss", ""),
            countText(summary.value("wordNgrams", std::int64_t(0))),
            countText(summary.value("words", std::int64_t(0))), model.recipe.name(), countText(model.bytes),
            formatUtc(model.created).substr(0, 10), model.origin, model.sha256.substr(0, 12)});
    }
    return print(table.toString());
}

void addList(CLI::App& app, CommandLine& line, const char* name, const char* help,
    Result<> (*list)(const CommandLine&))
{
    auto* command = app.add_subcommand(name, help);
    addCommonOptions(*command, line);
    command->callback([&line, list] { line.run = [&line, list] { return list(line); }; });
}

} // namespace

void addListCommands(CLI::App& app, CommandLine& line)
{
    addList(app, line, "executions", "List everything that was run", listExecutions);
    addList(app, line, "datasets", "List the datasets", listDatasets);
    addList(app, line, "models", "List the models", listModels);
}

} // namespace touchstone
