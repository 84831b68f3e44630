#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/termsoptions.h"
#include "app/commands/timeoptions.h"
#include "app/stepsummary.h"
#include "core/base/files.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/labeldetailsjob.h"
#include "core/jobs/reportreview.h"
#include "core/jobs/timeslicejob.h"
#include "core/report/comparisonjson.h"
#include "core/report/comparisonmarkdown.h"
#include "core/report/comparisontext.h"
#include "core/report/labeldetailsjson.h"
#include "core/report/labeldetailstext.h"
#include "core/report/reviewjson.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    CompareParameters parameters;
    std::string on;
    std::string markdown;
    std::string gates;
    std::string sliceBy;
    int labels = 10;
    std::int64_t twin = 0;
    int takers = 5;
    std::vector<std::string> confusion;
    std::vector<std::string> details; ///< --label
    TimeOptions time;
    const CLI::Option* markdownOption = nullptr;
};

Result<> checkLabels(const ComparisonReport& report, const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (std::ranges::find(report.labels, name, &LabelChange::label) == report.labels.end())
            return fail(inputError("no-such-label", "'" + name + "' is a label of neither side",
                "labels are written as in the dataset, without a prefix"));
    }
    return {};
}

/// Everything about the labels that were asked for.
Result<std::vector<LabelDetails>> detailsOf(
    const JobContext& context, const ComparisonReport& report, const Options& options)
{
    std::vector<LabelDetails> list;
    if (options.details.empty())
        return list;
    auto workspace = Workspace::open(context.workspace, context.command);
    if (!workspace)
        return failure(workspace);
    const auto sides = sidesOf(*workspace, report);
    if (!sides)
        return failure(sides);
    for (const std::string& label : options.details) {
        auto details = detailsOfLabel(context, *sides, report, label, options.parameters.terms.terms);
        if (!details)
            return failure(details);
        list.push_back(std::move(*details));
    }
    return list;
}

/// What the gates say to a script; only those that were asked for decide.
ExitCode answerOf(const GateReport& gates)
{
    switch (gates.verdict()) {
    case GateVerdict::Fail:
        return ExitCode::Negative;
    case GateVerdict::Inconclusive:
        return ExitCode::Inconclusive;
    case GateVerdict::Pass:
    case GateVerdict::NotApplicable:
        break;
    }
    return ExitCode::Done;
}

Result<> run(CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    if (line.json && options.markdown == "-")
        return fail(inputError(
            "two-outputs", "--json and --markdown - both want standard output", "give --markdown a file"));
    const bool toFile = options.markdownOption->count() > 0 && options.markdown != "-";
    std::filesystem::path file;
    if (toFile) { // before --on evaluates anything
        auto target = outputFile(options.markdown);
        if (!target)
            return failure(target);
        file = std::move(*target);
    }
    const auto rules = gatesNamed(*workspace, options.gates); // also before anything is evaluated
    if (!rules)
        return failure(rules);
    CompareParameters parameters = options.parameters;
    if (!options.on.empty())
        parameters.on = options.on;
    const auto time = timeRangeOf(options.time);
    if (!time)
        return failure(time);
    parameters.comparison.time = *time;
    if (*time && !options.gates.empty())
        return fail(inputError("bad-parameter", "gates judge whole comparisons, not a range of time",
            "leave out --gates, or --from and --to"));
    if (options.twin > 0)
        parameters.twin = ExecutionNumber(options.twin);
    if (options.sliceBy == "month" || options.sliceBy == "week") {
        parameters.comparison.sliceBy = options.sliceBy == "week" ? SliceBy::Week : SliceBy::Month;
    } else if (!options.sliceBy.empty()) {
        parameters.comparison.sliceBy = SliceBy::Column;
        parameters.comparison.sliceColumn = options.sliceBy;
    }
    const auto report = compareExecutions(line.context(*workspace), parameters);
    if (!report)
        return failure(report);
    for (const auto* names : {&options.confusion, &options.details}) {
        if (auto known = checkLabels(*report, *names); !known)
            return known;
    }
    const auto gates = askGates(line.context(*workspace), *rules, *report);
    if (!gates)
        return failure(gates);
    if (!options.gates.empty())
        line.answer = answerOf(*gates);
    addToStepSummary(comparisonMarkdown(*report, &*gates));
    if (options.markdown == "-")
        return print(comparisonMarkdown(*report, &*gates));
    if (toFile) {
        if (auto written = writeFileAtomically(file, comparisonMarkdown(*report, &*gates)); !written)
            return written;
    }
    const auto review = reviewOfReport(line.context(*workspace), *report);
    if (!review)
        return failure(review);
    sayWarnings(review->warnings);
    const auto details = detailsOf(line.context(*workspace), *report, options);
    if (!details)
        return failure(details);
    if (line.json) {
        nlohmann::json document = comparisonToJson(*report,
            {.takers = static_cast<std::size_t>(options.takers), .detail = options.confusion}, &*gates);
        document["marks"] = marksToJson(review->marks);
        document["probes"] = probesToJson(review->probes);
        nlohmann::json& list = document["label_details"] = nlohmann::json::array();
        for (const LabelDetails& label : *details)
            list.push_back(labelDetailsToJson(label, report->p1.edges));
        return printJson(document);
    }
    std::string text
        = comparisonText(*report, {.labels = options.labels, .detail = options.confusion, .gates = &*gates});
    for (const LabelDetails& label : *details)
        text += labelDetailsText(label, report->p1.edges);
    return print(text + reviewText(review->marks, review->probes));
}

} // namespace

void addCompareCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("compare", "Put two evaluations side by side");
    const auto options = std::make_shared<Options>();
    CompareParameters& parameters = options->parameters;
    addCommonOptions(*command, line);
    command->add_option("baseline", parameters.baseline, "Evaluate execution (with --on: a model)")
        ->required();
    command->add_option("candidate", parameters.candidate, "Evaluate execution (with --on: a model)")
        ->required();
    command
        ->add_option(
            "--on", options->on, "Compare two models on these rows; what is missing is evaluated first")
        ->type_name("DATASET[/PART]");
    command->add_option("--k", parameters.k, "With --on: labels to keep for each row")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command
        ->add_option(
            "--min-support", parameters.comparison.minSupport, "Rows that a label needs on both sides")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000000));
    command
        ->add_option(
            "--band", parameters.comparison.band, "Half width of the band of the change distribution")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 100.0));
    command->add_flag("--relative", parameters.comparison.relative,
        "Distribution of f1 change / baseline f1 instead of points");
    command
        ->add_option("--twin", options->twin,
            "A training with --twin-of: shows what retraining alone changes, and judges against it")
        ->type_name("N")
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1000000000}));
    command
        ->add_option("--weights", parameters.weights,
            "Importance of labels: a file with the columns label and weight, or '#N': shares that evaluation "
            "N "
            "predicted")
        ->type_name("FILE|#N");
    command
        ->add_option("--protect", parameters.comparison.protectedLabels,
            "A label that must not degrade; may be repeated")
        ->type_name("LABEL")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--alpha", parameters.comparison.alpha, "A verdict needs a q below it")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command
        ->add_option(
            "--matters", parameters.comparison.matters, "and an f1 change of at least so many points")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 1.0));
    command
        ->add_option("--bootstrap", parameters.comparison.resamples,
            "Also intervals by so many resamples (2000 is usual), to check the others")
        ->type_name("RESAMPLES");
    command
        ->add_option("--slice-by", options->sliceBy,
            "The metrics by month, by ISO week, or by another column that the dataset kept")
        ->type_name("month|week|COLUMN");
    addTermsOptions(*command, parameters.terms);
    command
        ->add_option("--gates", options->gates,
            "Let these gates decide the exit code: 0 pass, 1 fail, 3 inconclusive. NAME is gates/NAME.json "
            "of the "
            "workspace, 'default' also the built-in rules, which are shown in any case")
        ->type_name("FILE|NAME|default");
    command->add_option("--labels", options->labels, "Labels in each list of the table")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000));
    command
        ->add_option("--confusion", options->confusion, "Everything about where the posts of this label went")
        ->type_name("LABEL")
        ->allow_extra_args(false);
    command
        ->add_option("--label", options->details,
            "Everything about this label: counts and rates with intervals, what took its posts, p@1, months, "
            "neighbours, and with --terms its terms")
        ->type_name("LABEL")
        ->allow_extra_args(false);
    addTimeOptions(*command, options->time, "Compare only posts");
    command
        ->add_option("--takers", options->takers, "With --json: labels listed that took posts of each label")
        ->capture_default_str()
        ->check(CLI::Range(0, 1000000));
    options->markdownOption = command
                                  ->add_option("--markdown", options->markdown,
                                      "Write a summary for a pull request; '-' is standard output")
                                  ->type_name("FILE");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
