#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "app/standardinput.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/texttrial.h"
#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::string model;
    std::vector<std::string> texts;
    int k = 5;
    int words = 0;
    std::optional<std::string> expected;
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

/// The words that pull most towards a label or away from it, in the order of how much.
std::vector<WordInfluence> strongestWords(TextInfluence influence, int most)
{
    std::vector<WordInfluence>& words = influence.words;
    std::ranges::stable_sort(words, std::greater<>(),
        [](const WordInfluence& word) { return std::abs(word.labels.front().change); });
    words.resize(std::min(words.size(), static_cast<std::size_t>(most)));
    return std::move(words);
}

/// What is said of one text.
struct Said {
    TextAnswer answer;
    struct Pull {
        std::string label;
        std::vector<WordInfluence> words;
    };
    std::vector<Pull> pulls; ///< towards the first label, then towards the expected one
};

Said ask(const TrialModel& trial, const Options& options, const std::string& text)
{
    Said said {.answer = tryText(trial, text, options.k, options.expected), .pulls = {}};
    if (options.words == 0)
        return said;
    std::vector<std::string> labels;
    if (!said.answer.top.empty())
        labels.push_back(said.answer.top.front().label);
    if (options.expected && (labels.empty() || labels.front() != *options.expected))
        labels.push_back(*options.expected);
    for (const std::string& label : labels) {
        if (auto influence = pullsTowards(trial, text, label))
            said.pulls.push_back({label, strongestWords(std::move(*influence), options.words)});
    }
    return said;
}

nlohmann::json toJson(const Said& said, const Options& options)
{
    nlohmann::json answers = nlohmann::json::array();
    for (const ProbeAnswer& answer : said.answer.top)
        answers.push_back({{"label", answer.label}, {"probability", answer.probability}});
    nlohmann::json document {{"predictions", std::move(answers)}};
    if (said.answer.expected) {
        const ExpectedAnswer& expected = *said.answer.expected;
        document["expected"] = {{"label", *options.expected}, {"known", expected.known},
            {"rank", expected.rank > 0 ? nlohmann::json(expected.rank) : nlohmann::json(nullptr)},
            {"probability",
                expected.rank > 0 ? nlohmann::json(expected.probability) : nlohmann::json(nullptr)}};
    }
    if (options.words == 0)
        return document;
    document["line"] = said.answer.line;
    document["words"] = said.answer.words;
    document["unknown_words"] = said.answer.unknown;
    document["influence"] = nlohmann::json::array();
    for (const Said::Pull& pull : said.pulls) {
        nlohmann::json words = nlohmann::json::array();
        for (const WordInfluence& word : pull.words)
            words.push_back({{"word", word.word}, {"occurrences", word.occurrences}, {"known", word.known},
                {"without", word.labels.front().without}, {"pull", word.labels.front().change},
                {"log_odds", orNull(word.labels.front().logOddsChange)}});
        document["influence"].push_back({{"label", pull.label}, {"words", std::move(words)}});
    }
    return document;
}

std::string expectedText(const ExpectedAnswer& expected, const std::string& label, std::size_t labels)
{
    const std::string name = "'" + printable(label) + "'";
    if (!expected.known)
        return name + " is not a label of this model\n";
    if (expected.rank == 0)
        return name + " is a label of this model, which does not answer with it\n";
    return name + " is number " + std::to_string(expected.rank) + " of " + std::to_string(labels)
        + " labels, probability " + rateText(expected.probability) + "\n";
}

std::string toText(const Said& said, const Options& options, const Model& model)
{
    TextTable table({"label", "probability"});
    for (const ProbeAnswer& answer : said.answer.top)
        table.addRow({answer.label, rateText(answer.probability)});
    std::string text = table.toString();
    if (said.answer.expected)
        text += "\n" + expectedText(*said.answer.expected, *options.expected, model.summary().labels.size());
    if (options.words > 0)
        text += "\nThe model sees: " + printable(said.answer.line) + "\n"
            + std::to_string(said.answer.unknown) + " of " + std::to_string(said.answer.words)
            + " words are unknown to it.\n";
    for (const Said::Pull& pull : said.pulls) {
        text += "\nWhat each word adds to the probability of '" + printable(pull.label)
            + "' (the text scored without it)\n\n";
        TextTable words({"word", "times", "known", "pull", "without", "log-odds"});
        words.limitWidth(0, 32);
        for (const WordInfluence& word : pull.words) {
            const LabelPull& change = word.labels.front();
            words.addRow({word.word, std::to_string(word.occurrences), word.known ? "yes" : "no",
                changeText(change.change), rateText(change.without), changeText(change.logOddsChange, 2)});
        }
        text += words.toString();
    }
    return text;
}

/// One line of a stream.
std::string toLine(const Said& said)
{
    std::string line;
    for (const ProbeAnswer& answer : said.answer.top)
        line += (line.empty() ? "" : "\t") + printable(answer.label) + " " + rateText(answer.probability);
    return line;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto source = find(line, options);
    if (!source)
        return failure(source);
    auto model = Model::load(source->file);
    if (!model)
        return failure(model);
    sayWarnings(source->warnings);
    const TrialModel trial {.model = std::move(*model),
        .recipe = source->recipe,
        .sha256 = source->sha256,
        .reference = source->resolved,
        .warnings = {}};

    const bool fromInput
        = options.texts.empty() || (options.texts.size() == 1 && options.texts.front() == "-");
    if (!fromInput) {
        std::string text;
        for (const std::string& word : options.texts)
            text += (text.empty() ? "" : " ") + word;
        const Said said = ask(trial, options, text);
        return line.json ? printJson(toJson(said, options)) : print(toText(said, options, trial.model));
    }
    if (!line.json && (options.words > 0 || options.expected))
        return fail(inputError("needs-json", "--words and --expect of a stream of texts have no table",
            "add --json, or give one TEXT"));
    // One text a line; with --json one document a line, so that a long input can be streamed.
    std::string text;
    StandardInput input(line.stop);
    while (true) {
        const auto more = input.nextLine(text);
        if (!more)
            return failure(more);
        if (!*more)
            return {};
        const Said said = ask(trial, options, text);
        const std::string answer = line.json
            ? toJson(said, options).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
            : toLine(said);
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
    command
        ->add_option("--expect", options->expected,
            "Say where this label stands, and whether the model knows it at all")
        ->type_name("LABEL");
    command
        ->add_option("--words", options->words,
            "Also so many words that pull most towards the first label (and the expected one) or away from "
            "it")
        ->type_name("NUMBER")
        ->check(CLI::Range(1, 1000));
    options->recipe.addTo(*command);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
