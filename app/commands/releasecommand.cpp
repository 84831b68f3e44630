#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/recipeoptions.h"
#include "app/commands/releasetext.h"
#include "core/base/time.h"
#include "core/jobs/releaseexport.h"
#include "core/jobs/releasejob.h"
#include "core/jobs/releaseverify.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

using nlohmann::json;

struct Options {
    std::string target; ///< model, alias or version
    std::string version;
    std::string reason;
    std::string reviewer;
    std::string at;
    std::string head;
    std::string output;
    std::int64_t approvals = 1;
    RecipeOptions recipe;
};

Result<> printRecord(const CommandLine& line, const ReleaseRecord& record)
{
    return line.json ? printJson(recordToJson(record)) : print(recordToText(record) + "\n");
}

Result<> runAdd(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto recipe = options.recipe.recipe();
    if (!recipe)
        return failure(recipe);
    const auto added = addVersion(line.context(*workspace),
        {.model = options.target, .recipe = *recipe, .who = options.reviewer, .why = options.reason});
    if (!added)
        return failure(added);
    sayWarnings(added->warnings);
    return printRecord(line, added->record);
}

enum class AliasAction { Move, Rollback, Protect };

Result<> runAlias(const CommandLine& line, const Options& options, AliasAction action)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const JobContext context = line.context(*workspace);
    const AliasParameters parameters {
        .alias = options.target, .version = options.version, .who = options.reviewer, .why = options.reason};
    const auto record = action == AliasAction::Move ? moveAlias(context, parameters)
        : action == AliasAction::Rollback           ? rollBack(context, parameters)
                                                    : protectAlias(context, parameters, options.approvals);
    if (!record)
        return failure(record);
    return printRecord(line, *record);
}

/// A day without a time stands for all of it.
Result<HistoryView> viewOf(const Options& options)
{
    constexpr std::int64_t secondsOfDay = 24 * 3600;
    HistoryView view {.alias = options.target, .at = {}, .day = {}};
    if (options.at.empty())
        return view;
    const auto time = parseTime(options.at);
    if (!time)
        return fail(inputError(
            "bad-time", "'" + options.at + "' is no date", "write 2026-03-01 or 2026-03-01T12:30:00Z"));
    const bool wholeDay = options.at.size() == 10;
    view.at = wholeDay ? *time + secondsOfDay - 1 : *time;
    view.day = wholeDay ? *time : *time - *time % secondsOfDay;
    return view;
}

Result<> runHistory(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto view = viewOf(options);
    if (!view)
        return failure(view);
    auto workspace = Workspace::open(*folder, line.text);
    if (!workspace)
        return failure(workspace);
    const auto history = releaseHistory(*workspace, view->at);
    if (!history)
        return failure(history);
    return line.json ? printJson(historyToJson(*history, *view)) : print(historyToText(*history, *view));
}

Result<> runVerify(CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto report = verifyReleases(line.context(*workspace), options.head);
    if (!report)
        return failure(report);
    if (!report->isSound())
        line.answer = ExitCode::Negative;
    if (line.json) {
        json problems = json::array();
        for (const VerifyProblem& problem : report->problems)
            problems.push_back({{"code", problem.code},
                {"record", problem.record > 0 ? json(problem.record) : json(nullptr)},
                {"text", problem.text}});
        return printJson(
            {{"sound", report->isSound()}, {"records", report->records}, {"artifacts", report->artifacts},
                {"head", report->head.empty() ? json(nullptr) : json(report->head)}, {"problems", problems}});
    }
    std::string text;
    for (const VerifyProblem& problem : report->problems)
        text += (problem.record > 0 ? "record " + std::to_string(problem.record) + ": " : "") + problem.text
            + "\n";
    text += std::to_string(report->records) + " records and " + std::to_string(report->artifacts)
        + " artifacts read: "
        + (report->isSound() ? "all are as they were recorded"
                             : std::to_string(report->problems.size())
                    + (report->problems.size() == 1 ? " problem" : " problems"))
        + "\n";
    if (!report->head.empty())
        text += "head of the chain: " + report->head + "\n";
    return print(text);
}

Result<> runExport(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    const auto exported = exportVersion(line.context(*workspace), options.target, options.output);
    if (!exported)
        return failure(exported);
    if (line.json)
        return printJson({{"version", exported->version}, {"model", exported->sha256},
            {"bytes", exported->bytes}, {"files", {exported->model.string(), exported->sidecar.string()}}});
    return print(
        exported->version + " -> " + exported->model.string() + ", " + exported->sidecar.string() + "\n");
}

void addSignature(CLI::App& command, Options& options)
{
    command.add_option("--reason", options.reason, "Why, for the record")->type_name("TEXT");
    command
        .add_option(
            "--reviewer", options.reviewer, "Who; otherwise $TOUCHSTONE_REVIEWER, git's user, or the login")
        ->type_name("NAME");
}

void addAliasCommands(CLI::App& command, CommandLine& line, const std::shared_ptr<Options>& options)
{
    auto* alias = command.add_subcommand("alias", "Point an alias to a version");
    addCommonOptions(*alias, line);
    alias->add_option("name", options->target, "production, staging, canary or another")->required();
    alias->add_option("version", options->version, "Version or alias")->required();
    addSignature(*alias, *options);
    alias->callback([&line, options] {
        line.run = [&line, options] { return runAlias(line, *options, AliasAction::Move); };
    });

    auto* rollback = command.add_subcommand(
        "rollback", "Point an alias back to the version before, or to one that it pointed to");
    addCommonOptions(*rollback, line);
    rollback->add_option("name", options->target, "Alias")->required();
    rollback->add_option("version", options->version, "A version that it pointed to before");
    addSignature(*rollback, *options);
    rollback->callback([&line, options] {
        line.run = [&line, options] { return runAlias(line, *options, AliasAction::Rollback); };
    });

    auto* protect = command.add_subcommand(
        "protect", "Say how many people must approve a version before an alias may point to it");
    addCommonOptions(*protect, line);
    protect->add_option("name", options->target, "Alias")->required();
    protect->add_option("--approvals", options->approvals, "0 lets go; production starts with 1")
        ->capture_default_str();
    addSignature(*protect, *options);
    protect->callback([&line, options] {
        line.run = [&line, options] { return runAlias(line, *options, AliasAction::Protect); };
    });
}

void addReaders(CLI::App& command, CommandLine& line, const std::shared_ptr<Options>& options)
{
    auto* history = command.add_subcommand(
        "history", "Aliases, their moves, decisions and versions, also of a past day");
    addCommonOptions(*history, line);
    history->add_option("name", options->target, "Only this alias");
    history->add_option("--at", options->at, "As it was then: a day or a time, UTC")->type_name("DATE");
    history->callback(
        [&line, options] { line.run = [&line, options] { return runHistory(line, *options); }; });

    auto* verify = command.add_subcommand("verify",
        "Compare every record and everything that one names with its hash; exit 1 when something changed");
    addCommonOptions(*verify, line);
    verify->add_option("--head", options->head, "A hash that a report printed: its record must be there")
        ->type_name("HASH");
    verify->callback([&line, options] { line.run = [&line, options] { return runVerify(line, *options); }; });

    auto* exporting
        = command.add_subcommand("export", "Hand out a version for serving: the model and its text recipe");
    addCommonOptions(*exporting, line);
    exporting->add_option("version", options->target, "Version or alias")->required();
    exporting->add_option("--output", options->output, "Folder for model.bin and model.touchstone.json")
        ->required()
        ->type_name("FOLDER");
    exporting->callback(
        [&line, options] { line.run = [&line, options] { return runExport(line, *options); }; });
}

} // namespace

void addReleaseCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "release", "Versions, decisions about them, and the aliases that say which one is used");
    command->require_subcommand(1);
    const auto options = std::make_shared<Options>();

    auto* add = command->add_subcommand("add", "Make a model a version, named by the date and a counter");
    addCommonOptions(*add, line);
    add->add_option("model", options->target, "Train execution, or a fastText .bin file")
        ->required()
        ->type_name("EXECUTION|FILE");
    options->recipe.addTo(*add);
    addSignature(*add, *options);
    add->callback([&line, options] { line.run = [&line, options] { return runAdd(line, *options); }; });

    addDecisionCommands(*command, line);
    addAliasCommands(*command, line, options);
    addReaders(*command, line, options);
}

} // namespace touchstone
