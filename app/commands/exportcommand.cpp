#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "core/jobs/exportjob.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/reviewjob.h"
#include "core/report/numbers.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace touchstone {

namespace {

struct TableOptions {
    std::string number;
    std::string csv;
};

struct LinesOptions {
    std::string rows;
    std::string output;
    std::int64_t shuffle = 0;
    RecipeOptions recipe;
    const CLI::Option* shuffleOption = nullptr;
};

Result<> report(const CommandLine& line, std::int64_t rows, const std::string& file)
{
    if (file == "-")
        return {};
    if (line.json)
        return printJson({{"rows", rows}, {"file", file}});
    return print("wrote " + countText(rows) + " rows to " + file + "\n");
}

Result<ExecutionNumber> executionOf(const std::string& text)
{
    const auto number = parseExecutionNumber(text);
    if (!number)
        return fail(inputError("not-an-execution", "'" + text + "' is not the number of an execution",
            "'touchstone executions' lists them"));
    return *number;
}

template <ExportTable table>
Result<> runTable(const CommandLine& line, const TableOptions& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto number = executionOf(options.number);
    if (!number)
        return failure(number);
    const auto rows = exportTable(line.context(*folder), *number, table, options.csv);
    if (!rows)
        return failure(rows);
    return report(line, *rows, options.csv);
}

Result<> runMarks(const CommandLine& line, const TableOptions& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto number = executionOf(options.number);
    if (!number)
        return failure(number);
    const auto rows = exportMarks(line.context(*folder), *number, options.csv);
    if (!rows)
        return failure(rows);
    return report(line, *rows, options.csv);
}

Result<> runLines(const CommandLine& line, const LinesOptions& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    LinesParameters parameters {
        .rows = options.rows, .recipe = recipe->value_or(TextRecipe {}), .shuffle = std::nullopt};
    if (options.shuffleOption->count() > 0)
        parameters.shuffle = options.shuffle;
    const auto rows = exportLines(line.context(*folder), parameters, options.output);
    if (!rows)
        return failure(rows);
    return report(line, *rows, options.output);
}

using RunTable = Result<> (*)(const CommandLine& line, const TableOptions& options);

void addTable(CLI::App& parent, CommandLine& line, const char* name, const char* help, RunTable run)
{
    auto* command = parent.add_subcommand(name, help);
    const auto options = std::make_shared<TableOptions>();
    addCommonOptions(*command, line);
    command->add_option("execution", options->number, "Number of an evaluate execution")
        ->required()
        ->type_name("N");
    command->add_option("--csv", options->csv, "File to write; '-' is standard output")
        ->required()
        ->type_name("FILE");
    command->callback(
        [&line, options, run] { line.run = [&line, options, run] { return run(line, *options); }; });
}

} // namespace

void addExportCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("export", "Write predictions or texts for other programs");
    command->require_subcommand(1);
    addTable(
        *command, line, "predictions", "row,id,label,label@1..k,p@1..k", runTable<ExportTable::Predictions>);
    addTable(*command, line, "examples", "The same with time and text", runTable<ExportTable::Examples>);
    addTable(*command, line, "labels", "label,support,predicted,precision,recall,f1",
        runTable<ExportTable::Labels>);
    addTable(*command, line, "marks",
        "baseline,candidate,row,id,label,verdict,note,reviewer,time,blind of every comparison of an "
        "execution",
        runMarks);

    auto* lines = command->add_subcommand("lines", "What fastText would be given, one row a line");
    const auto options = std::make_shared<LinesOptions>();
    addCommonOptions(*lines, line);
    lines->add_option("rows", options->rows, "Rows to write: old/train")
        ->required()
        ->type_name("DATASET[/PART]");
    lines->add_option("--output", options->output, "File to write; '-' is standard output")
        ->required()
        ->type_name("FILE");
    options->shuffleOption
        = lines
              ->add_option("--shuffle", options->shuffle,
                  "In random order with this seed (fastText's program trains in file order)")
              ->type_name("SEED");
    options->recipe.addTo(*lines);
    lines->callback([&line, options] { line.run = [&line, options] { return runLines(line, *options); }; });
}

} // namespace touchstone
