#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/termsoptions.h"
#include "app/stepsummary.h"
#include "core/jobs/driftjob.h"
#include "core/jobs/gatesjob.h"
#include "core/report/comparisonblocks.h"
#include "core/report/comparisonjson.h"
#include "core/report/driftblocks.h"
#include "core/report/gatesjson.h"
#include "core/report/gatestext.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

struct Options {
    DriftParameters parameters;
    std::string gates;
    int labels = 10;
};

std::string dueSentence(const GateReport& gates)
{
    switch (gates.verdict()) {
    case GateVerdict::Fail:
        return "Retraining is due: the model does not do on these rows what it did on the others.";
    case GateVerdict::Inconclusive:
        return "It is not shown that retraining is due, nor that it is not.";
    case GateVerdict::Pass:
        return "Retraining is not due.";
    case GateVerdict::NotApplicable:
        break;
    }
    return "Nothing here can say whether retraining is due.";
}

std::string driftText(const ComparisonReport& report, const GateReport& gates, int labels)
{
    TextTable sides({"", "baseline", "candidate"});
    for (const auto& row : sideRows(report))
        sides.addRow({row[0], row[1], row[2]});
    return sides.toString() + "\n" + dueSentence(gates) + "\n\n" + gatesText(gates)
        + tablesText(driftTables(report.drift, {.labels = labels}));
}

std::string driftMarkdown(const GateReport& gates)
{
    return "## Drift check\n\n" + dueSentence(gates) + "\n\n" + gatesMarkdown(gates);
}

/// Retraining that is due is what this command is asked for; that it is not known only counts for a script that named
/// its own rules.
ExitCode answerOf(const GateReport& gates, bool own)
{
    if (gates.verdict() == GateVerdict::Fail)
        return ExitCode::Negative;
    return own && gates.verdict() == GateVerdict::Inconclusive ? ExitCode::Inconclusive : ExitCode::Done;
}

Result<> run(CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto rules = gatesNamed(*workspace, options.gates.empty() ? "drift" : options.gates);
    if (!rules)
        return failure(rules);
    const auto report = driftOfRows(line.context(*workspace), options.parameters);
    if (!report)
        return failure(report);
    const auto gates = askGates(line.context(*workspace), *rules, *report);
    if (!gates)
        return failure(gates);
    line.answer = answerOf(*gates, !options.gates.empty());
    addToStepSummary(driftMarkdown(*gates));
    if (!line.json)
        return print(driftText(*report, *gates, options.labels));
    const nlohmann::json whole = comparisonToJson(*report);
    return printJson({{"baseline", whole.at("baseline")}, {"candidate", whole.at("candidate")},
        {"paired", whole.at("paired")}, {"warnings", whole.at("warnings")}, {"p_at_1", whole.at("p_at_1")},
        {"drift", whole.at("drift")}, {"estimate", whole.at("estimate")},
        {"retraining_due", gates->verdict() == GateVerdict::Fail}, {"gates", gatesToJson(*gates)},
        {"gates_summary", gateSummaryToJson(*gates)}});
}

} // namespace

void addDriftCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "drift", "Show how rows differ from others, without their labels; exit 1 when retraining is due");
    const auto options = std::make_shared<Options>();
    DriftParameters& parameters = options->parameters;
    addCommonOptions(*command, line);
    command->add_option("rows", parameters.rows, "Rows that may have drifted: new, submissions")
        ->required()
        ->type_name("DATASET[/PART]");
    command
        ->add_option("--against", parameters.against,
            "Rows to compare them with; otherwise those that the model in production was approved or first "
            "evaluated "
            "on, or the newest that --model was evaluated on")
        ->type_name("DATASET[/PART]");
    command
        ->add_option("--model", parameters.model,
            "Model; otherwise what is in production, else that of the newest evaluation")
        ->type_name("MODEL");
    addTermsOptions(*command, parameters.terms);
    command
        ->add_option("--gates", options->gates,
            "Rules that say when retraining is due, as of 'compare'; otherwise gates/drift.json of the "
            "workspace, else "
            "the built-in ones")
        ->type_name("FILE|NAME");
    command
        ->add_option("--labels", options->labels, "Labels in the list of those predicted more or less often")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000));
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
