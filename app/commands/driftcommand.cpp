#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/termsoptions.h"
#include "core/jobs/driftjob.h"
#include "core/report/comparisonblocks.h"
#include "core/report/comparisonjson.h"
#include "core/report/driftblocks.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

struct Options {
    DriftParameters parameters;
    int labels = 10;
};

std::string driftText(const ComparisonReport& report, int labels)
{
    TextTable sides({"", "baseline", "candidate"});
    for (const auto& row : sideRows(report))
        sides.addRow({row[0], row[1], row[2]});
    return sides.toString() + tablesText(driftTables(report.drift, {.labels = labels}));
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto report = driftOfRows(line.context(*workspace), options.parameters);
    if (!report)
        return failure(report);
    if (!line.json)
        return print(driftText(*report, options.labels));
    const nlohmann::json whole = comparisonToJson(*report);
    return printJson({{"baseline", whole.at("baseline")}, {"candidate", whole.at("candidate")},
        {"paired", whole.at("paired")}, {"warnings", whole.at("warnings")}, {"p_at_1", whole.at("p_at_1")},
        {"drift", whole.at("drift")}});
}

} // namespace

void addDriftCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("drift", "Show how rows differ from others, without their labels");
    const auto options = std::make_shared<Options>();
    DriftParameters& parameters = options->parameters;
    addCommonOptions(*command, line);
    command->add_option("rows", parameters.rows, "Rows that may have drifted: new, submissions")
        ->required()
        ->type_name("DATASET[/PART]");
    command
        ->add_option("--against", parameters.against,
            "Rows to compare them with; otherwise the newest that the model was evaluated on")
        ->type_name("DATASET[/PART]");
    command->add_option("--model", parameters.model, "Model; otherwise that of the newest evaluation")
        ->type_name("MODEL");
    addTermsOptions(*command, parameters.terms);
    command
        ->add_option("--labels", options->labels, "Labels in the list of those predicted more or less often")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000));
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
