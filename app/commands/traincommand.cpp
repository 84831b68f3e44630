#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "app/commands/trainingoptions.h"
#include "core/data/warningjson.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/trainjob.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::vector<std::string> parts;
    TrainingOptions training;
    std::string name;
    std::string twinOf;
    RecipeOptions recipe;
    bool quantize = false;
    Quantization quantization;
    CLI::App* command = nullptr;

    bool given(const std::string& option) const { return command->count(option) > 0; }
};

Result<TrainJobParameters> parametersOf(
    const CommandLine& line, const std::filesystem::path& folder, const Options& options)
{
    TrainJobParameters parameters;
    if (!options.twinOf.empty()) {
        const auto original = parseExecutionNumber(options.twinOf);
        if (!original)
            return fail(
                inputError("not-an-execution", "'" + options.twinOf + "' is not the number of an execution",
                    "--twin-of takes a train execution, for example 3"));
        auto workspace = Workspace::open(folder, line.text);
        if (!workspace)
            return failure(workspace);
        auto twin = twinParameters(*workspace, *original);
        if (!twin)
            return twin;
        if (options.given("--seed"))
            twin->training.seed = options.training.training.seed;
        if (options.given("--threads"))
            twin->training.threads = options.training.training.threads;
        if (!options.name.empty())
            twin->name = options.name;
        return twin;
    }
    const auto training = options.training.parameters();
    if (!training)
        return failure(training);
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    parameters.parts = joinedParts(options.parts);
    if (parameters.parts.empty())
        return fail(inputError("no-rows-named", "no dataset to train on", "name one, for example old/train"));
    parameters.training = *training;
    if (options.quantize)
        parameters.training.quantization = options.quantization;
    parameters.recipe = recipe->value_or(TextRecipe {});
    parameters.name = options.name;
    return parameters;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto parameters = parametersOf(line, *folder, options);
    if (!parameters)
        return failure(parameters);
    const auto outcome = trainOn(line.context(*folder), *parameters);
    if (!outcome)
        return failure(outcome);
    const TrainOutcome& training = outcome->training;
    sayWarnings(outcome->warnings);
    if (line.json) {
        nlohmann::json document = {
            {"execution", outcome->execution.number.value()},
            {"model", outcome->model.sha256},
            {"rows", training.rows},
            {"empty_rows", training.emptyRows},
            {"unlabelled_rows", outcome->unlabelled},
            {"labels", training.labels},
            {"words", training.words},
            {"tokens", training.tokens},
            {"seconds", training.seconds},
            {"loss", training.loss},
            {"batch", training.batch},
            {"warnings", warningsToJson(outcome->warnings)},
        };
        if (outcome->quantized)
            document["quantized"] = outcome->execution.metrics.at("quantized");
        return printJson(document);
    }
    TextTable table({"", ""});
    table.addRow({"rows", countText(training.rows)});
    if (training.emptyRows > 0)
        table.addRow({"empty rows left out", countText(training.emptyRows)});
    if (outcome->unlabelled > 0)
        table.addRow({"rows without a label left out", countText(outcome->unlabelled)});
    table.addRow({"labels", countText(training.labels)});
    table.addRow({"words", countText(training.words)});
    table.addRow({"batch", std::to_string(training.batch)});
    table.addRow({"mean loss", rateText(training.loss)});
    table.addRow({"seconds", rateText(training.seconds, 1)});
    if (outcome->quantized) {
        const QuantizedSizes& sizes = *outcome->quantized;
        table.addRow({"size before quantisation", countText(sizes.bytesBefore) + " bytes"});
        if (training.keptRows < training.inputRows)
            table.addRow({"words and buckets kept",
                countText(training.keptRows) + " of " + countText(training.inputRows)});
        table.addRow({"P@1 quantised / before",
            rateText(sizes.precision) + " / " + rateText(sizes.precisionBefore) + " on "
                + countText(sizes.rows) + " rows of " + sizes.measuredOn});
    }
    table.addRow({"size", countText(outcome->model.bytes) + " bytes"});
    table.addRow({"sha-256", outcome->model.sha256});
    return print("trained model #" + outcome->execution.number.toString() + " on " + outcome->execution.name
        + "\n" + table.toString(2));
}

void addQuantization(CLI::App& command, Options& options)
{
    Quantization& quantization = options.quantization;
    auto* quantize = command.add_flag("--quantize", options.quantize,
        "Make the model small: of each few values of a vector only the nearest of 256 centroids is kept");
    for (auto* option : {
             command.add_flag(
                 "--qnorm", quantization.qnorm, "Lengths of the vectors get centroids of their own"),
             command.add_flag(
                 "--qout", quantization.qout, "The vectors of the labels too (256 labels or more)"),
             command.add_option("--cutoff", quantization.cutoff,
                 "Words and n-gram buckets with the longest vectors that are kept (0: all)"),
             command.add_option("--dsub", quantization.dsub, "Values that share a byte"),
             command.add_flag("--retrain", quantization.retrain, "Train once more what the cutoff left"),
         })
        option->needs(quantize);
}

} // namespace

void addTrainCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("train", "Train a fastText classifier");
    const auto options = std::make_shared<Options>();
    options->command = command;
    addCommonOptions(*command, line);
    command->add_option("rows", options->parts, "Dataset parts, joined: old/train+new/train")
        ->type_name("DATASET/PART");
    command->add_option("--name", options->name, "Name of the execution");
    options->training.addTo(*command);
    addQuantization(*command, *options);
    options->recipe.addTo(*command);
    auto* twin = command->add_option("--twin-of", options->twinOf,
        "Train as execution N was, with the next seed; rows and settings are its own");
    twin->type_name("N");
    for (const char* name : {"rows", "--quantize", "--qnorm", "--qout", "--cutoff", "--dsub", "--retrain",
             "--recipe", "--keep-case", "--keep-punctuation", "--keep-whitespace"})
        twin->excludes(command->get_option(name));
    for (const std::string& name : TrainingOptions::names())
        twin->excludes(command->get_option(name));
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
