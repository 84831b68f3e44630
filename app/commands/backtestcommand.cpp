#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/data/warningjson.h"
#include "core/jobs/backtestjob.h"
#include "core/report/estimatejson.h"
#include "core/report/estimatetext.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

struct Options {
    BacktestJobParameters parameters;
    std::string fit;
};

nlohmann::json usedToJson(const UsedEvaluation& used)
{
    return {{"execution", used.execution.value()}, {"dataset", used.dataset}};
}

nlohmann::json outcomeToJson(const BacktestOutcome& outcome)
{
    nlohmann::json document = backtestToJson(outcome.report);
    document["model"] = outcome.model;
    document["model_reference"] = outcome.modelReference;
    document["fitted"] = nlohmann::json::array();
    for (const UsedEvaluation& used : outcome.fitted)
        document["fitted"].push_back(usedToJson(used));
    document["dataset"] = outcome.target.dataset;
    document["execution"] = outcome.target.execution.value();
    document["warnings"] = warningsToJson(outcome.warnings);
    return document;
}

std::string titleOf(const BacktestOutcome& outcome)
{
    std::string fitted;
    for (const UsedEvaluation& used : outcome.fitted)
        fitted += (fitted.empty() ? "" : ", ") + used.dataset + " (#" + used.execution.toString() + ")";
    return "model " + outcome.modelReference + ", calibration fitted to " + fitted + ", estimated "
        + outcome.target.dataset + " (#" + outcome.target.execution.toString() + ")\n\n";
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    BacktestJobParameters parameters = options.parameters;
    if (!options.fit.empty())
        parameters.fit = options.fit;
    const auto outcome = runBacktest(line.context(*workspace), parameters);
    if (!outcome)
        return failure(outcome);
    sayWarnings(outcome->warnings);
    if (line.json)
        return printJson(outcomeToJson(*outcome));
    return print(titleOf(*outcome) + backtestText(outcome->report));
}

} // namespace

void addBacktestCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "backtest", "Estimate metrics as if there were no labels, month by month, and show the truth beside");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command
        ->add_option(
            "model", options->parameters.model, "Number of a train or load execution, or a .bin file")
        ->required()
        ->type_name("MODEL");
    command->add_option("rows", options->parameters.rows, "Labelled rows to estimate: new, new/test")
        ->required()
        ->type_name("DATASET[/PART]");
    command
        ->add_option("--fit", options->fit,
            "Labelled rows that say what p@1 means (default: the test part of what the model was trained on)")
        ->type_name("DATASET[/PART]");
    command
        ->add_option("--min-rows", options->parameters.enoughRows,
            "Labelled rows that a month needs to count in the summary")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000000000));
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
