#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/base/time.h"
#include "core/exchange/rejection.h"
#include "core/jobs/importjob.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::vector<std::string> files;
    std::string name;
    std::string label;
    std::vector<std::string> texts;
    std::string time;
    std::string id;
    std::string format = "auto";
    bool noLabels = false;
};

nlohmann::json toJson(const ImportOutcome& outcome)
{
    const DatasetInfo& dataset = outcome.dataset;
    nlohmann::json rejected = nlohmann::json::array();
    for (const Rejection& rejection : outcome.rejected)
        rejected.push_back(
            {{"reason", rejection.reason}, {"count", rejection.count}, {"examples", rejection.examples}});
    return {
        {"dataset", dataset.reference()},
        {"sha256", dataset.sha256},
        {"rows", dataset.rows},
        {"labels", dataset.labels},
        {"columns",
            {{"label", dataset.columns.label}, {"texts", dataset.columns.texts},
                {"time", dataset.columns.time}, {"id", dataset.columns.id}}},
        {"rejected", rejected},
        {"duplicates", outcome.duplicates},
        {"unlabelled", dataset.unlabelled},
        {"empty_texts", dataset.emptyTexts},
        {"unknown_times", dataset.unknownTimes},
        {"extra_labels", 0}, // no reader so far knows several labels a row
        {"existing", outcome.existing},
        {"execution", outcome.execution.number.value()},
        {"first", timeToJson(dataset.firstTime)},
        {"last", timeToJson(dataset.lastTime)},
    };
}

std::string columnText(const std::string& name)
{
    return name.empty() ? "(none)" : name;
}

std::string toText(const ImportOutcome& outcome)
{
    const DatasetInfo& dataset = outcome.dataset;
    std::string texts;
    for (const std::string& text : dataset.columns.texts)
        texts += (texts.empty() ? "" : ", ") + text;
    std::string text = outcome.existing
        ? dataset.reference() + " has exactly this content already (#" + outcome.execution.number.toString()
            + "); nothing was added\n"
        : "imported " + dataset.reference() + " (#" + outcome.execution.number.toString() + ")\n";
    TextTable table({"", ""});
    table.addRow({"rows", countText(dataset.rows)});
    table.addRow({"labels", countText(dataset.labels)});
    if (dataset.firstTime && dataset.lastTime)
        table.addRow({"times", formatUtc(*dataset.firstTime) + " to " + formatUtc(*dataset.lastTime)});
    table.addRow({"columns",
        "label " + columnText(dataset.columns.label) + ", texts " + texts + ", time "
            + columnText(dataset.columns.time) + ", id " + columnText(dataset.columns.id)});
    table.addRow({"duplicates dropped", countText(outcome.duplicates)});
    table.addRow({"without a label", countText(dataset.unlabelled)});
    table.addRow({"empty texts", countText(dataset.emptyTexts)});
    table.addRow({"unknown times", countText(dataset.unknownTimes)});
    table.addRow({"sha-256", dataset.sha256});
    text += table.toString(2);
    std::int64_t rejected = 0;
    for (const Rejection& rejection : outcome.rejected)
        rejected += rejection.count;
    if (rejected == 0)
        return text;
    text += "  " + countText(rejected) + " bad rows were left out:\n";
    for (const Rejection& rejection : outcome.rejected) {
        text += "    " + countText(rejection.count) + "  " + rejection.reason + "\n";
        for (const std::string& example : rejection.examples)
            text += "        " + printable(example) + "\n";
    }
    return text;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    ImportParameters parameters;
    for (const std::string& file : options.files)
        parameters.files.emplace_back(file);
    parameters.name = options.name;
    if (options.format != "auto")
        parameters.reader.format = parseRowFormat(options.format);
    if (options.noLabels)
        parameters.reader.columns.label = std::string();
    else if (!options.label.empty())
        parameters.reader.columns.label = options.label;
    parameters.reader.columns.texts = options.texts;
    if (!options.time.empty())
        parameters.reader.columns.time = options.time;
    if (!options.id.empty())
        parameters.reader.columns.id = options.id;
    const auto outcome = importDataset(line.context(*workspace), parameters);
    if (!outcome)
        return failure(outcome);
    if (line.json)
        return printJson(toJson(*outcome));
    return print(toText(*outcome));
}

} // namespace

void addImportCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "import", "Make a dataset of files of posts (ndjson, CSV, TSV; plain, .zst or .gz)");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("files", options->files, "Files to read; all become one dataset")
        ->required()
        ->type_name("FILE");
    command
        ->add_option(
            "--name", options->name, "Name of the dataset; the same name again makes its next version")
        ->required();
    command
        ->add_option(
            "--label-column", options->label, "Column of the label (default: subreddit, label, category ...)")
        ->type_name("COLUMN");
    command->add_flag("--no-labels", options->noLabels, "The files have no labels")
        ->excludes("--label-column");
    command
        ->add_option("--text-columns", options->texts,
            "Columns of the text, in order (default: title,selftext or text, body ...)")
        ->delimiter(',')
        ->type_name("COLUMN,...");
    command
        ->add_option(
            "--time-column", options->time, "Column of the time (default: created_utc, timestamp ...)")
        ->type_name("COLUMN");
    command
        ->add_option(
            "--id-column", options->id, "Column of the id, by which duplicates are found (default: id ...)")
        ->type_name("COLUMN");
    command->add_option("--format", options->format, "Format of the files")
        ->check(CLI::IsMember({"auto", "ndjson", "csv", "tsv"}))
        ->capture_default_str();
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
