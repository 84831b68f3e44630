#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/importpreview.h"
#include "app/commands/importtext.h"
#include "core/base/time.h"
#include "core/jobs/importjob.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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
    std::string encoding = "auto";
    std::string delimiter;
    std::string table;
    std::string labelPrefix = "__label__";
    std::string labelFrom = "auto";
    std::string saveRejected;
    std::size_t rows = 10;
    bool noLabels = false;
    bool header = false;
    bool noHeader = false;
    bool keepRemoved = false;
    bool dryRun = false;
    const CLI::Option* saveRejectedOption = nullptr;
};

nlohmann::json toJson(const ImportOutcome& outcome)
{
    const DatasetInfo& dataset = outcome.dataset;
    nlohmann::json warnings = nlohmann::json::array();
    for (const FileWarning& entry : outcome.warnings)
        warnings.push_back(
            {{"file", entry.file.string()}, {"code", entry.warning.code}, {"text", entry.warning.text}});
    nlohmann::json files = nlohmann::json::array();
    for (const ImportedFile& file : outcome.files) {
        nlohmann::json document = layoutToJson(file.layout);
        document.update({{"file", file.path.string()}, {"rows", file.rows}});
        files.push_back(std::move(document));
    }
    nlohmann::json document {
        {"dataset", dataset.reference()},
        {"sha256", dataset.sha256},
        {"rows", dataset.rows},
        {"labels", dataset.labels},
        {"columns", columnsToJson(dataset.columns)},
        {"files", files},
        {"warnings", warnings},
        {"rejected", rejectionsToJson(outcome.rejected)},
        {"duplicates", outcome.duplicates},
        {"unlabelled", dataset.unlabelled},
        {"empty_texts", dataset.emptyTexts},
        {"unknown_times", dataset.unknownTimes},
        {"existing", outcome.existing},
        {"execution", outcome.execution.number.value()},
        {"first", timeToJson(dataset.firstTime)},
        {"last", timeToJson(dataset.lastTime)},
    };
    document.update(countsToJson(outcome.counts));
    return document;
}

std::string toText(const ImportOutcome& outcome)
{
    const DatasetInfo& dataset = outcome.dataset;
    std::string text = outcome.existing
        ? dataset.reference() + " has exactly this content already (#" + outcome.execution.number.toString()
            + "); nothing was added\n"
        : "imported " + dataset.reference() + " (#" + outcome.execution.number.toString() + ")\n";
    TextTable table({"", ""});
    table.addRow({"rows", countText(dataset.rows)});
    table.addRow({"labels", countText(dataset.labels)});
    if (dataset.firstTime && dataset.lastTime)
        table.addRow({"times", formatUtc(*dataset.firstTime) + " to " + formatUtc(*dataset.lastTime)});
    table.addRow({"columns", columnsText(dataset.columns)});
    table.addRow({"duplicates dropped", countText(outcome.duplicates)});
    table.addRow({"without a label", countText(dataset.unlabelled)});
    table.addRow({"empty texts", countText(dataset.emptyTexts)});
    table.addRow({"unknown times", countText(dataset.unknownTimes)});
    for (const auto& [count, what] :
        {std::pair {outcome.counts.extraLabels, "further labels dropped"},
            {outcome.counts.removedTexts, "removed texts"}, {outcome.counts.repairedRows, "repaired rows"}}) {
        if (count > 0)
            table.addRow({what, countText(count)});
    }
    table.addRow({"sha-256", dataset.sha256});
    return text + table.toString(2) + rejectionsText(outcome.rejected);
}

/// A character, or the name of one that is hard to type.
Result<char> delimiterOf(const std::string& text)
{
    if (text == "tab" || text == "\\t")
        return '\t';
    if (text.size() == 1 && text != "\"" && text != "\n" && text != "\r")
        return text.front();
    return fail(inputError("bad-delimiter", "'" + text + "' cannot be a delimiter",
        "give one character, such as --delimiter ';', or --delimiter tab"));
}

Result<ReaderOptions> readerOptions(const Options& options)
{
    ReaderOptions reader;
    if (options.format != "auto")
        reader.format = parseRowFormat(options.format);
    if (options.encoding != "auto")
        reader.encoding = parseTextEncoding(options.encoding);
    if (!options.delimiter.empty()) {
        const auto delimiter = delimiterOf(options.delimiter);
        if (!delimiter)
            return failure(delimiter);
        reader.delimiter = *delimiter;
    }
    if (options.header || options.noHeader)
        reader.header = options.header;
    reader.table = options.table;
    reader.labelPrefix = options.labelPrefix;
    reader.keepRemoved = options.keepRemoved;
    if (options.noLabels)
        reader.columns.label = std::string();
    else if (!options.label.empty())
        reader.columns.label = options.label;
    reader.columns.texts = options.texts;
    if (!options.time.empty())
        reader.columns.time = options.time;
    if (!options.id.empty())
        reader.columns.id = options.id;
    return reader;
}

LabelSource labelSource(const Options& options)
{
    if (options.labelFrom == "file-name")
        return LabelSource::FileName;
    // Without labels, a file's name is none either.
    if (options.labelFrom == "column" || options.noLabels)
        return LabelSource::Column;
    return LabelSource::Automatic;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto reader = readerOptions(options);
    if (!reader)
        return failure(reader);
    const std::vector<std::filesystem::path> files(options.files.begin(), options.files.end());
    if (options.dryRun)
        return previewImport(
            line, {.files = files, .reader = *reader, .labels = labelSource(options), .rows = options.rows});
    if (options.name.empty())
        return fail(
            inputError("no-name", "--name is required", "name the dataset that is made: --name posts"));
    std::optional<std::filesystem::path> saveRejected;
    if (options.saveRejectedOption->count() > 0)
        saveRejected = options.saveRejected;
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto outcome = importDataset(line.context(*workspace),
        {.files = files,
            .name = options.name,
            .reader = *reader,
            .labels = labelSource(options),
            .saveRejected = saveRejected,
            .warn = [](const FileWarning& entry) {
                say("warning: " + (entry.file.empty() ? std::string() : entry.file.string() + ": ")
                    + entry.warning.text + " [" + entry.warning.code + "]");
            }});
    if (!outcome)
        return failure(outcome);
    if (line.json)
        return printJson(toJson(*outcome));
    return print(toText(*outcome));
}

void addFormatOptions(CLI::App& command, const std::shared_ptr<Options>& options)
{
    command.add_option("--format", options->format, "Format of the files")
        ->check(CLI::IsMember({"auto", "ndjson", "csv", "tsv", "sqlite", "fasttext"}))
        ->capture_default_str();
    command.add_option("--encoding", options->encoding, "Encoding of text files")
        ->check(CLI::IsMember({"auto", "utf-8", "utf-16le", "utf-16be", "latin-1"}))
        ->capture_default_str();
    command
        .add_option("--delimiter", options->delimiter,
            "Character between the fields of a table, or: tab (default: by content)")
        ->type_name("CHARACTER");
    auto* header = command.add_flag("--header", options->header, "The first line of a table holds names");
    command.add_flag("--no-header", options->noHeader, "The first line of a table is a row")
        ->excludes(header);
    command.add_option("--table", options->table, "Table of a SQLite database (default: the likeliest)")
        ->type_name("TABLE");
    command.add_option("--label-prefix", options->labelPrefix, "What labels of fastText text start with")
        ->type_name("PREFIX")
        ->capture_default_str();
}

void addColumnOptions(CLI::App& command, const std::shared_ptr<Options>& options)
{
    auto* label = command
                      .add_option("--label-column", options->label,
                          "Column of the label (default: subreddit, label, category ...)")
                      ->type_name("COLUMN");
    command.add_flag("--no-labels", options->noLabels, "The files have no labels")->excludes(label);
    command
        .add_option("--label-from", options->labelFrom,
            "Where labels come from; auto: a column, in a folder of files without one the files' names")
        ->check(CLI::IsMember({"auto", "column", "file-name"}))
        ->capture_default_str();
    command
        .add_option("--text-columns", options->texts,
            "Columns of the text, in order (default: title,selftext or text, body ...)")
        ->delimiter(',')
        ->type_name("COLUMN,...");
    command
        .add_option(
            "--time-column", options->time, "Column of the time (default: created_utc, timestamp ...)")
        ->type_name("COLUMN");
    command
        .add_option(
            "--id-column", options->id, "Column of the id, by which duplicates are found (default: id ...)")
        ->type_name("COLUMN");
    command.add_flag("--keep-removed", options->keepRemoved,
        "Keep the texts [removed] and [deleted] instead of making them empty");
}

} // namespace

void addImportCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("import",
        "Make a dataset of files of posts (ndjson, CSV, TSV, fastText text; plain, .zst or .gz; SQLite)");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("files", options->files, "Files to read, or folders of them; all become one dataset")
        ->required()
        ->type_name("FILE");
    command
        ->add_option(
            "--name", options->name, "Name of the dataset; the same name again makes its next version")
        ->type_name("NAME");
    addColumnOptions(*command, options);
    addFormatOptions(*command, options);
    auto* dryRun = command->add_flag("--dry-run", options->dryRun,
        "Read the files and show what they hold: the guesses, the first rows and the bad rows; make nothing");
    command->add_option("--rows", options->rows, "How many of the first rows a dry run shows")
        ->check(CLI::Range(0, 1000))
        ->needs(dryRun)
        ->capture_default_str();
    options->saveRejectedOption
        = command
              ->add_option("--save-rejected", options->saveRejected,
                  "Keep the rows that could not be used, with the reasons, in this file (ndjson)")
              ->type_name("FILE")
              ->excludes(dryRun);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
