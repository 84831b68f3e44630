#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "app/commands/trainingoptions.h"
#include "app/commands/trialstext.h"
#include "core/data/warningjson.h"
#include "core/jobs/autotunejob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/validationrows.h"
#include "core/report/numbers.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::vector<std::string> rows;
    TrainingOptions training;
    RecipeOptions recipe;
    SearchSettings search;
    std::string name;
    std::string resume;
    CLI::App* command = nullptr;

    bool given(const std::string& option) const { return command->count(option) > 0; }
};

/// What was given on the command line is not searched.
SearchSpace spaceOf(const Options& options)
{
    return {
        .lr = !options.given("--lr"),
        .epoch = !options.given("--epoch"),
        .dim = !options.given("--dim"),
        .wordNgrams = !options.given("--word-ngrams"),
        .bucket = !options.given("--bucket"),
        .characterNgrams = !options.given("--minn") && !options.given("--maxn"),
        .loss = !options.given("--loss"),
    };
}

Result<AutotuneParameters> newSearch(const Options& options)
{
    if (options.rows.size() != 2)
        return fail(inputError("no-rows-named", "a search needs rows to train on and rows to measure on",
            "name both, for example: touchstone autotune old/train old/validation"));
    const auto training = options.training.parameters();
    if (!training)
        return failure(training);
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    AutotuneParameters parameters {.parts = joinedParts({options.rows[0]}),
        .validation = joinedParts({options.rows[1]}),
        .search = options.search,
        .recipe = recipe->value_or(TextRecipe {}),
        .name = options.name};
    parameters.search.start = *training;
    parameters.search.space = spaceOf(options);
    if (options.given("--trials") && !options.given("--duration"))
        parameters.search.duration = 0;
    return parameters;
}

Result<AutotuneParameters> resumedSearch(
    const CommandLine& line, const std::filesystem::path& folder, const Options& options)
{
    const auto number = parseExecutionNumber(options.resume);
    if (!number)
        return fail(
            inputError("not-an-execution", "'" + options.resume + "' is not the number of an execution",
                "--resume takes an autotune execution, for example 3"));
    auto workspace = Workspace::open(folder, line.text);
    if (!workspace)
        return failure(workspace);
    FurtherSearch further;
    if (options.given("--duration"))
        further.duration = options.search.duration;
    if (options.given("--trials"))
        further.trials = options.search.trials;
    auto parameters = furtherParameters(*workspace, *number, further);
    if (!parameters)
        return parameters;
    if (options.given("--threads"))
        parameters->search.start.threads = options.training.training.threads;
    if (!options.name.empty())
        parameters->name = options.name;
    return parameters;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto parameters
        = options.resume.empty() ? newSearch(options) : resumedSearch(line, *folder, options);
    if (!parameters)
        return failure(parameters);
    const auto outcome = autotune(line.context(*folder), *parameters);
    if (!outcome)
        return failure(outcome);
    sayWarnings(outcome->warnings);
    const Execution& execution = outcome->execution;
    const std::string& metric = parameters->search.metric;
    if (line.json) {
        return printJson({
            {"execution", execution.number.value()},
            {"model", outcome->model},
            {"metric", metric},
            {"score", execution.metrics.at(metric)},
            {"metrics", execution.metrics},
            {"parameters", execution.parameters},
            {"seconds", execution.seconds},
            {"trials", trialsToJson(outcome->trials)},
            {"warnings", warningsToJson(outcome->warnings)},
        });
    }
    return print("model #" + execution.number.toString() + " is the best of "
        + countText(static_cast<std::int64_t>(outcome->trials.size())) + " trials on " + execution.name + ", "
        + rateText(execution.seconds, 1) + " s\n" + trialsTable(outcome->trials, metric));
}

} // namespace

void addAutotuneCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("autotune", "Search for the parameters of a fastText classifier");
    const auto options = std::make_shared<Options>();
    options->command = command;
    addCommonOptions(*command, line);
    command
        ->add_option(
            "rows", options->rows, "Rows to train on, then rows to measure on; parts joined with '+'")
        ->type_name("TRAIN VALIDATION")
        ->expected(0, 2);
    command->add_option("--name", options->name, "Name of the execution");
    command->add_option("--duration", options->search.duration, "Seconds that the search may take")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command
        ->add_option("--trials", options->search.trials,
            "Trials that the search may make; without --duration its time has no limit")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--model-size", options->search.modelSize,
            "Most bytes of the model's file, for example 5M: models are made with so few dimensions")
        ->transform(CLI::AsSizeValue(false))
        ->check(CLI::PositiveNumber)
        ->type_name("BYTES");
    command->add_option("--metric", options->search.metric, "What the best model is best in")
        ->check(CLI::IsMember(searchMetrics()))
        ->capture_default_str();
    options->training.addTo(*command);
    options->recipe.addTo(*command);
    auto* resume = command->add_option("--resume", options->resume,
        "Go on with execution N, with what is left of its time and trials; --duration and --trials give "
        "more");
    resume->type_name("N");
    for (const char* name : {"rows", "--metric", "--model-size", "--seed", "--recipe", "--keep-case",
             "--keep-punctuation", "--keep-whitespace"})
        resume->excludes(command->get_option(name));
    for (const std::string& name : TrainingOptions::names())
        resume->excludes(command->get_option(name));
    command->footer(
        "Parameters that are given are kept; --lr, --epoch, --dim, --word-ngrams, --bucket, --minn "
        "with --maxn, and --loss are searched otherwise.");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
