#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/importtext.h"
#include "app/executiontext.h"
#include "core/data/warningjson.h"
#include "core/jobs/importexecutionsjob.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"
#include "core/tracking/foreignjson.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace touchstone {

namespace {

struct Options {
    ImportExecutionsParameters parameters;
    std::string source;
    std::optional<std::string> gold;
    std::optional<std::string> id;
    std::optional<std::string> time;
    bool full = false; ///< print every execution, not only the first ones
};

nlohmann::json documentOf(const ImportExecutionsOutcome& outcome)
{
    nlohmann::json executions = nlohmann::json::array();
    for (const TakenExecution& taken : outcome.executions) {
        nlohmann::json execution = executionToJson(taken.execution, ExecutionDetail::Short);
        execution["source"] = taken.source;
        execution["existing"] = taken.existing;
        executions.push_back(std::move(execution));
    }
    nlohmann::json skipped = nlohmann::json::array();
    for (const SkippedItem& item : outcome.skipped)
        skipped.push_back({{"what", item.what}, {"reason", item.reason}});
    nlohmann::json versions = nlohmann::json::array();
    for (const ForeignVersion& version : outcome.versions)
        versions.push_back(foreignVersionToJson(version));
    return {{"tracker", outcome.tracker}, {"executions", std::move(executions)},
        {"skipped", std::move(skipped)}, {"versions", std::move(versions)},
        {"rejected", rejectionsToJson(outcome.rejected)}, {"warnings", warningsToJson(outcome.warnings)}};
}

std::string textOf(const ImportExecutionsOutcome& outcome, std::size_t most)
{
    std::string text;
    std::size_t added = 0;
    TextTable table({"#", "name", "status", "dataset", "source", ""});
    table.limitWidth(1, 40);
    table.limitWidth(4, 60);
    std::size_t shown = 0;
    for (const TakenExecution& taken : outcome.executions) {
        added += taken.existing ? 0 : 1;
        if (shown++ >= most)
            continue;
        table.addRow({"#" + taken.execution.number.toString(), printable(taken.execution.name),
            std::string(statusName(taken.execution.status)), taken.execution.datasetReference(),
            printable(taken.source), taken.existing ? "was here" : ""});
    }
    text += "took in " + std::to_string(added) + " of " + std::to_string(outcome.executions.size())
        + " executions (" + outcome.tracker + ")\n";
    if (!outcome.executions.empty())
        text += "\n" + table.toString();
    if (outcome.executions.size() > most)
        text += "... and " + std::to_string(outcome.executions.size() - most) + " more (--full shows all)\n";
    if (!outcome.rejected.empty())
        text += "\nrows of predictions that were left out\n" + rejectionsText(outcome.rejected);
    if (!outcome.skipped.empty()) {
        text += "\nskipped\n";
        for (std::size_t i = 0; i < outcome.skipped.size() && i < most; ++i)
            text += "  " + printable(outcome.skipped[i].what) + ": " + printable(outcome.skipped[i].reason)
                + "\n";
        if (outcome.skipped.size() > most)
            text += "  ... and " + std::to_string(outcome.skipped.size() - most)
                + " more (--full shows all)\n";
    }
    return text;
}

Result<> run(const CommandLine& line, Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    options.parameters.source = options.source;
    options.parameters.options.columns.gold = options.gold;
    options.parameters.options.columns.id = options.id;
    options.parameters.options.columns.time = options.time;
    auto outcome = importExecutions(line.context(*workspace), options.parameters);
    if (!outcome)
        return failure(outcome);
    for (const TakenExecution& taken : outcome->executions) {
        if (taken.existing || outcome->executions.size() > 5) // then each says its own, in `show`
            continue;
        const std::vector<Warning> warnings = warningsIn(taken.execution.parameters);
        outcome->warnings.insert(outcome->warnings.end(), warnings.begin(), warnings.end());
    }
    sayWarnings(outcome->warnings);
    if (line.json)
        return printJson(documentOf(*outcome));
    constexpr std::size_t mostShown = 20;
    return print(textOf(*outcome, options.full ? SIZE_MAX : mostShown));
}

} // namespace

void addImportExecutionsCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("import-executions",
        "Take in what ran elsewhere: predictions of any classifier, MLflow, Valohai, DVC, folders with "
        "execution.json");
    const auto options = std::make_shared<Options>();
    ImportExecutionsParameters& parameters = options->parameters;
    addCommonOptions(*command, line);
    command->add_option("source", options->source, "File or folder; what it is is found by content")
        ->required()
        ->type_name("SOURCE");
    command->add_option("--dataset", parameters.dataset, "Rows that were predicted: old/test")
        ->type_name("DATASET[/part]");
    command->add_option(
        "--new-dataset", parameters.newDataset, "Name of a dataset to be made of the texts in the file");
    command
        ->add_option("--model", parameters.model, "fastText model that predicted: its labels are known then")
        ->type_name("MODEL");
    command
        ->add_option("--fasttext-loss", parameters.fasttextLoss,
            "The probabilities are as fastText prints them with this loss; none: they are not")
        ->check(CLI::IsMember({"softmax", "hs", "ns", "ova", "none"}));
    command->add_option("--label-column", options->gold, "Column of the right label ('': the file has none)");
    command->add_option("--id-column", options->id, "Column of the id ('': the file has none)");
    command->add_option("--time-column", options->time, "Column of the time ('': the file has none)");
    command
        ->add_option(
            "--text-columns", parameters.options.columns.texts, "Columns of the texts of a new dataset")
        ->delimiter(',');
    command
        ->add_option("--revision", parameters.options.revisions,
            "Of a DVC project: a commit, branch or tag; may be given again (all branches and tags without)")
        ->type_name("REV");
    command->add_option("--name", parameters.name, "Name of the execution, where it becomes one");
    command->add_flag("--full", options->full, "List every execution, however many there are");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
