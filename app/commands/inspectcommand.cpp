#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/jobs/modelreference.h"
#include "core/learning/modelinspection.h"
#include "core/report/jsontext.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::vector<std::string> models;
    bool hash = false;
};

/// A file by its name, else a model of the workspace.
Result<std::filesystem::path> fileOf(const CommandLine& line, const std::string& model)
{
    std::error_code error;
    if (namesModelFile(model) || std::filesystem::exists(model, error))
        return std::filesystem::path(model);
    const auto folder = line.workspace();
    if (!folder) {
        return fail(inputError("no-such-file", "there is no such file",
            "name a .bin or .ftz file, or a model of "
            "a workspace with -w")
                        .at(model));
    }
    auto workspace = Workspace::open(*folder, line.text);
    if (!workspace)
        return failure(workspace);
    auto resolved = resolveModel(*workspace, model, {}, line.stop);
    if (!resolved)
        return failure(resolved);
    return std::move(resolved->file);
}

std::string valueText(const nlohmann::json& value)
{
    if (value.is_null())
        return "-";
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_number_integer())
        return countText(value.get<std::int64_t>());
    return value.is_string() ? value.get<std::string>() : jsonText(value, -1);
}

constexpr const char* notInFile
    = "A model file holds neither learning rate nor seed, threads, label prefix or text recipe.\n";

std::string toText(const ModelInspection& inspection)
{
    TextTable settings({"", ""});
    for (const ModelSetting& setting : modelSettings(inspection.head))
        settings.addRow({setting.name, valueText(setting.value)});
    if (!inspection.sha256.empty())
        settings.addRow({"sha256", inspection.sha256});
    const ModelSummary& summary = inspection.head.summary;
    TextTable labels({"label", "training rows"});
    for (std::size_t i = 0; i < summary.labels.size(); ++i)
        labels.addRow({summary.labels[i], countText(summary.labelCounts[i])});
    return printable(inspection.file.string()) + "\n" + settings.toString(2) + "\n" + notInFile + "\n"
        + labels.toString();
}

std::string wordsText(const char* title, const std::vector<InspectedWord>& words)
{
    if (words.empty())
        return {};
    TextTable table({title, "seen"});
    table.limitWidth(0, 40);
    for (const InspectedWord& word : words)
        table.addRow({word.word, countText(word.count)});
    return "\n" + table.toString(2);
}

std::string toText(const ModelPairInspection& pair)
{
    std::string text = "left   " + printable(pair.left.file.string()) + "\nright  "
        + printable(pair.right.file.string()) + "\n";
    if (!pair.left.sha256.empty())
        text += "sha-256 left   " + pair.left.sha256 + "\nsha-256 right  " + pair.right.sha256 + "\n";
    if (pair.differences.empty()) {
        text += "\nno setting differs; only the sha-256 (--sha256) tells whether the models are the same\n";
    } else {
        TextTable table({"setting", "left", "right"});
        for (const SettingDifference& difference : pair.differences)
            table.addRow({difference.name, valueText(difference.left), valueText(difference.right)});
        text += "\nsettings that differ\n" + table.toString(2);
    }
    text += "\nlabels: " + countText(pair.commonLabels()) + " in both, " + countText(pair.labelsOnlyLeft())
        + " only left, " + countText(pair.labelsOnlyRight()) + " only right\n";
    TextTable labels({"label", "rows left", "rows right", "change"});
    const auto add = [&](bool common) {
        for (const InspectedLabel& label : pair.labels) {
            if ((label.left && label.right) != common)
                continue;
            const std::int64_t change = common ? *label.right - *label.left : 0;
            labels.addRow({label.label, countText(label.left), countText(label.right),
                !common          ? "-"
                    : change > 0 ? "+" + countText(change)
                                 : countText(change)});
        }
    };
    add(false);
    add(true);
    text += labels.toString(2);
    const VocabularyOverlap& words = pair.vocabulary;
    text += "\nwords: " + countText(words.shared) + " in both, " + countText(words.onlyLeft) + " only left, "
        + countText(words.onlyRight) + " only right\n";
    text += wordsText("only left", words.mostOnlyLeft);
    text += wordsText("only right", words.mostOnlyRight);
    return text + "\n" + notInFile;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto first = fileOf(line, options.models.front());
    if (!first)
        return failure(first);
    if (options.models.size() == 1) {
        const auto inspection = inspectModel(*first, options.hash, line.stop);
        if (!inspection)
            return failure(inspection);
        return line.json ? printJson(inspectionToJson(*inspection)) : print(toText(*inspection));
    }
    const auto second = fileOf(line, options.models.back());
    if (!second)
        return failure(second);
    const auto pair = inspectModels(*first, *second, options.hash, line.stop);
    if (!pair)
        return failure(pair);
    return line.json ? printJson(inspectionToJson(*pair)) : print(toText(*pair));
}

} // namespace

void addInspectCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "inspect", "Show what fastText model files say about themselves, without loading them");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command
        ->add_option(
            "models", options->models, "A .bin or .ftz file, or a model of the workspace; two are compared")
        ->required()
        ->expected(1, 2)
        ->type_name("FILE [FILE]");
    command->add_flag("--sha256", options->hash, "Also the sha-256 of the files, which reads them whole");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
