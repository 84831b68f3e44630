#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/modeltext.h"
#include "app/commands/recipeoptions.h"
#include "core/data/warningjson.h"
#include "core/jobs/loadjob.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

struct Options {
    std::string file;
    std::string name;
    RecipeOptions recipe;
};

Result<> run(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    const auto outcome = loadModel(
        line.context(*workspace), {.file = options.file, .recipe = *recipe, .name = options.name});
    if (!outcome)
        return failure(outcome);
    sayWarnings(outcome->warnings);
    if (line.json) {
        nlohmann::json document = modelToJson(outcome->model);
        document["execution"] = outcome->execution.number.value();
        document["warnings"] = warningsToJson(outcome->warnings);
        return printJson(document);
    }
    return print(
        "loaded model #" + outcome->execution.number.toString() + "\n" + modelToText(outcome->model));
}

} // namespace

void addLoadCommand(CLI::App& app, CommandLine& line)
{
    auto* command
        = app.add_subcommand("load", "Bring a fastText model file from elsewhere into the workspace");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("file", options->file, "fastText model")->required()->type_name("FILE.bin");
    command->add_option("--name", options->name, "Name of the execution");
    options->recipe.addTo(*command);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
