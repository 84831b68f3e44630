#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/releasetext.h"
#include "app/pdf.h"
#include "app/reportoptions.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/releasedecision.h"
#include "core/report/gatesjson.h"
#include "core/report/gatestext.h"
#include "core/report/printable.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace touchstone {

namespace {

using nlohmann::json;

struct Options {
    DecisionParameters parameters;
    std::vector<std::string> compare;
    std::string on;
    std::int64_t twin = 0;
    std::vector<std::string> waive;
    ReportFileOptions files;
};

json outcomeToJson(const DecisionOutcome& outcome, bool approve)
{
    json document = outcome.record ? recordToJson(*outcome.record) : json::object();
    document["recorded"] = outcome.record.has_value();
    document["decision"] = outcome.record ? json(outcome.record->number) : json(nullptr);
    document["approved"] = approve && outcome.record.has_value();
    document["gates"] = outcome.gates ? gatesToJson(*outcome.gates) : json(nullptr);
    document["gates_summary"] = outcome.gates ? gateSummaryToJson(*outcome.gates) : json(nullptr);
    document["failing"] = outcome.failing;
    return document;
}

std::string outcomeToText(const DecisionOutcome& outcome)
{
    std::string text = outcome.gates ? gatesText(*outcome.gates) + "\n" : std::string();
    if (outcome.record)
        return text + recordToText(*outcome.record) + ", record " + std::to_string(outcome.record->number)
            + "\nhead of the chain: " + outcome.record->hash() + "\n";
    std::string names;
    for (const std::string& name : outcome.failing)
        names += (names.empty() ? "" : ", ") + name;
    return text + "not approved, nothing was recorded: " + printable(names)
        + (outcome.failing.size() == 1 ? " fails" : " fail")
        + " (--waive 'NAME=REASON' accepts a failing gate)\n";
}

/// The report of what was decided on, with the waivers and the head that the record made.
Result<> writeFiles(const CommandLine& line, const std::filesystem::path& workspace,
    const DecisionOutcome& outcome, const Options& options, const ReportOutputs& outputs)
{
    if (outputs == ReportOutputs {})
        return {};
    ReportSettings settings;
    settings.outputs = outputs;
    const bool showsPosts = !options.files.noPosts && (!outputs.html.empty() || !outputs.pdf.empty());
    GateReport gates = *outcome.gates;
    if (outcome.record)
        gates.chainHead = outcome.record->hash();
    std::vector<Warning> warnings;
    const auto material = collectReport(line.context(workspace),
        std::make_shared<const ComparisonReport>(*outcome.comparison), std::move(gates),
        showsPosts ? settings.posts : 0, warnings);
    if (!material)
        return failure(material);
    sayWarnings(warnings);
    return writeReport(line.context(workspace), *material, settings, pdfWriter());
}

Result<> run(CommandLine& line, const Options& options, bool approve)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto outputs = outputsOf(line, options.files.outputs); // before anything is recorded
    if (!outputs)
        return failure(outputs);
    if (*outputs != ReportOutputs {} && options.compare.empty())
        return fail(inputError("no-comparison", "without a comparison there is no report",
            "give --compare BASELINE CANDIDATE, or leave out the files"));
    DecisionParameters parameters = options.parameters;
    parameters.approve = approve;
    if (!options.compare.empty()) {
        parameters.comparison
            = CompareParameters {.baseline = options.compare.front(), .candidate = options.compare.back()};
        if (!options.on.empty())
            parameters.comparison->on = options.on;
        if (options.twin > 0)
            parameters.comparison->twin = ExecutionNumber(options.twin);
    }
    if (!options.waive.empty()) {
        const auto rules = gatesNamed(*workspace, parameters.gates);
        if (!rules)
            return failure(rules);
        for (const std::string& asked : options.waive) {
            if (auto added = addWaiver(parameters, *rules, asked); !added)
                return added;
        }
    }
    const auto outcome = decideOnVersion(line.context(*workspace), parameters);
    if (!outcome)
        return failure(outcome);
    sayWarnings(outcome->warnings);
    if (!outcome->record)
        line.answer = ExitCode::Negative;
    // First what was recorded: it stays, also where a file cannot be written.
    if (!wantsStandardOutput(*outputs)) {
        auto said = line.json ? printJson(outcomeToJson(*outcome, approve)) : print(outcomeToText(*outcome));
        if (!said)
            return said;
    }
    return writeFiles(line, *workspace, *outcome, options, *outputs);
}

void addDecision(CLI::App& command, CommandLine& line, bool approve)
{
    auto* decision = command.add_subcommand(approve ? "approve" : "reject",
        approve ? "Let a version be used, on the evidence of a comparison; exit 1 while a gate fails"
                : "Refuse a version; an earlier approval of it does not hold any more");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*decision, line);
    decision->add_option("version", options->parameters.version, "Version or alias")->required();
    auto* compare
        = decision
              ->add_option("--compare", options->compare,
                  "The evidence: two evaluations (with --on: models), the second one of this version")
              ->type_name("BASELINE CANDIDATE")
              ->expected(2);
    decision->add_option("--on", options->on, "Compare two models on these rows")
        ->type_name("DATASET[/PART]")
        ->needs(compare);
    decision->add_option("--twin", options->twin, "As of 'compare': the noise floor")
        ->type_name("N")
        ->needs(compare)
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1000000000}));
    decision
        ->add_option("--gates", options->parameters.gates, "As of 'compare'; the default gates without it")
        ->type_name("FILE|NAME|default")
        ->needs(compare);
    decision
        ->add_option("--waive", options->waive,
            "Accept that this gate fails, for this reason or else for that of the decision; may be repeated")
        ->type_name("RULE[=REASON]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false)
        ->needs(compare);
    decision->add_option("--reason", options->parameters.why, "Why, for the record")
        ->type_name("TEXT")
        ->required();
    decision
        ->add_option("--reviewer", options->parameters.who,
            "Who decides; otherwise $TOUCHSTONE_REVIEWER, git's user, or the login")
        ->type_name("NAME");
    addReportFileOptions(*decision, options->files);
    decision->callback([&line, options, approve] {
        line.draws = !options->files.outputs.pdf.empty();
        line.run = [&line, options, approve] { return run(line, *options, approve); };
    });
}

} // namespace

void addDecisionCommands(CLI::App& release, CommandLine& line)
{
    addDecision(release, line, true);
    addDecision(release, line, false);
}

} // namespace touchstone
