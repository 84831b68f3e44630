#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "core/data/warningjson.h"
#include "core/jobs/evaluatejob.h"
#include "core/report/evaluationjson.h"
#include "core/report/evaluationtext.h"
#include "core/report/numbers.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace touchstone {

namespace {

struct Options {
    std::string model;
    std::string rows;
    std::string name;
    int k = 5;
    int threads = 0;
    int labels = 20;
    bool leak = false;
    RecipeOptions recipe;
};

std::string leakText(const std::optional<Leak>& leak)
{
    if (!leak)
        return {};
    return "\nText that the model was trained on: " + countText(leak->exact) + " of " + countText(leak->rows)
        + " rows word for word, " + countText(leak->near) + " more nearly so ("
        + percentText(leak->share(), 2) + " together, of " + countText(leak->trainingRows)
        + " training rows).\n";
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    const auto outcome = evaluateModel(line.context(*workspace),
        {.model = options.model,
            .rows = options.rows,
            .k = options.k,
            .threads = options.threads,
            .recipe = *recipe,
            .name = options.name,
            .leak = options.leak});
    if (!outcome)
        return failure(outcome);
    sayWarnings(outcome->warnings);
    if (!line.json) {
        return print("evaluated model " + options.model + " on " + outcome->dataset + " (#"
            + outcome->execution.number.toString() + ", " + rateText(outcome->execution.seconds, 1) + " s)\n"
            + evaluationText(outcome->evaluation, {.labels = options.labels}) + leakText(outcome->leak));
    }
    nlohmann::json document = evaluationToJson(outcome->evaluation);
    document["metrics"]["leak"] = outcome->leak ? leakToJson(*outcome->leak) : nlohmann::json(nullptr);
    document["execution"] = outcome->execution.number.value();
    document["model"] = outcome->model;
    document["dataset"] = outcome->dataset;
    document["seconds"] = outcome->execution.seconds;
    document["warnings"] = warningsToJson(outcome->warnings);
    return printJson(document);
}

} // namespace

void addEvaluateCommand(CLI::App& app, CommandLine& line)
{
    auto* command
        = app.add_subcommand("evaluate", "Score every row of a dataset part with a model and count");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("model", options->model, "Number of a train or load execution, or a .bin file")
        ->required()
        ->type_name("MODEL");
    command->add_option("rows", options->rows, "Rows to score, labelled or not: old/test, new")
        ->required()
        ->type_name("DATASET[/PART]");
    command->add_option("--k", options->k, "Labels to keep for each row")->capture_default_str();
    command->add_option("--threads", options->threads, "Threads; 0: all cores")->capture_default_str();
    command->add_option("--labels", options->labels, "Labels to print in the table")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000));
    command->add_flag("--leak", options->leak,
        "Also look for the texts of these rows among the rows that the model was trained on");
    command->add_option("--name", options->name, "Name of the execution");
    options->recipe.addTo(*command);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
