#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "app/standardinput.h"
#include "core/jobs/modelreference.h"
#include "core/learning/scorer.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::string model;
    std::vector<std::string> texts;
    int k = 5;
    RecipeOptions recipe;
};

Result<ResolvedModel> find(const CommandLine& line, const Options& options)
{
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    if (namesModelFile(options.model))
        return resolveModelFile(options.model, *recipe, line.stop); // needs no workspace
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    auto workspace = Workspace::open(*folder, line.text);
    if (!workspace)
        return failure(workspace);
    return resolveModel(*workspace, options.model, *recipe, line.stop);
}

nlohmann::json answersToJson(const Model& model, const ScoredBatch& batch, std::size_t row, std::size_t k)
{
    nlohmann::json answers = nlohmann::json::array();
    for (std::size_t rank = row * k; rank < (row + 1) * k && batch.label[rank] >= 0; ++rank) {
        answers.push_back({{"label", model.summary().labels[static_cast<std::size_t>(batch.label[rank])]},
            {"probability", batch.probability[rank]}});
    }
    return answers;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto source = find(line, options);
    if (!source)
        return failure(source);
    const auto model = Model::load(source->file);
    if (!model)
        return failure(model);
    sayWarnings(source->warnings);

    const bool fromInput
        = options.texts.empty() || (options.texts.size() == 1 && options.texts.front() == "-");
    const auto k = static_cast<std::size_t>(options.k);
    Scorer scorer(*model, options.k);
    ScoredBatch batch;
    std::vector<std::string> lines(1);
    const auto score = [&](const std::string& text) {
        source->recipe.apply(std::span(&text, 1), lines.front());
        scorer.score(lines, batch);
    };
    if (!fromInput) {
        std::string text;
        for (const std::string& word : options.texts)
            text += (text.empty() ? "" : " ") + word;
        score(text);
        if (line.json)
            return printJson({{"predictions", answersToJson(*model, batch, 0, k)}});
        TextTable table({"label", "probability"});
        for (std::size_t rank = 0; rank < k && batch.label[rank] >= 0; ++rank)
            table.addRow({model->summary().labels[static_cast<std::size_t>(batch.label[rank])],
                rateText(batch.probability[rank])});
        return print(table.toString());
    }
    // One text a line; with --json one document a line, so that a long input can be streamed.
    std::string text;
    StandardInput input(line.stop);
    while (true) {
        const auto more = input.nextLine(text);
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        score(text);
        std::string answer;
        if (line.json) {
            answer = nlohmann::json {{"predictions", answersToJson(*model, batch, 0, k)}}.dump(
                -1, ' ', false, nlohmann::json::error_handler_t::replace);
        } else {
            for (std::size_t rank = 0; rank < k && batch.label[rank] >= 0; ++rank) {
                answer += (rank > 0 ? "\t" : "")
                    + printable(model->summary().labels[static_cast<std::size_t>(batch.label[rank])]) + " "
                    + rateText(batch.probability[rank]);
            }
        }
        if (auto printed = print(answer + "\n"); !printed)
            return printed;
    }
}

} // namespace

void addPredictCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("predict", "Label a text, or every line of standard input");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("model", options->model, "Number of a train or load execution, or a .bin file")
        ->required()
        ->type_name("MODEL");
    command->add_option("text", options->texts, "Text; '-' or nothing reads lines")->type_name("TEXT");
    command->add_option("--k", options->k, "Labels to print")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    options->recipe.addTo(*command);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
