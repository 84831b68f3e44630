#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/base/time.h"
#include "core/base/volume.h"
#include "core/jobs/checkjob.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/texttable.h"
#include "core/storage/workspaceclean.h"
#include "core/storage/workspacesize.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t largestShown = 10;

std::string bytesText(std::int64_t bytes)
{
    return sizeText(static_cast<std::uint64_t>(bytes));
}

const char* severityName(CheckProblem::Severity severity)
{
    return severity == CheckProblem::Severity::Damage ? "damage" : "waste";
}

json checkToJson(const CheckReport& report)
{
    json problems = json::array();
    for (const CheckProblem& problem : report.problems) {
        problems.push_back({{"code", problem.code}, {"severity", severityName(problem.severity)},
            {"item", problem.item}, {"text", problem.text}, {"hint", problem.hint}});
    }
    return {
        {"sound", report.isSound()},
        {"checked",
            {{"executions", report.executions}, {"datasets", report.datasets}, {"models", report.models},
                {"predictions", report.predictions}, {"splits", report.splits}, {"bytes", report.bytes}}},
        {"problems", problems},
    };
}

std::string checkToText(const CheckReport& report)
{
    std::string text;
    for (const CheckProblem& problem : report.problems) {
        text += std::string(severityName(problem.severity)) + ": " + printable(problem.item) + ": "
            + printable(problem.text) + "\n    " + printable(problem.hint) + "\n";
    }
    text += "looked at " + bytesText(report.bytes) + " (executions: " + countText(report.executions)
        + ", datasets: " + countText(report.datasets) + ", models: " + countText(report.models)
        + ", predictions: " + countText(report.predictions) + ", splits: " + countText(report.splits) + ")\n";
    return text + (report.isSound() ? "the workspace is sound\n" : "the workspace is damaged\n");
}

Result<> runCheck(CommandLine& line, bool quick)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto report = checkWholeWorkspace(line.context(*folder), quick);
    if (!report)
        return failure(report);
    if (!report->isSound())
        line.answer = ExitCode::Negative;
    return line.json ? printJson(checkToJson(*report)) : print(checkToText(*report));
}

json numbersToJson(const std::vector<ExecutionNumber>& numbers)
{
    json list = json::array();
    for (const ExecutionNumber number : numbers)
        list.push_back(number.value());
    return list;
}

std::string numbersToText(const std::vector<ExecutionNumber>& numbers)
{
    std::string text;
    for (const ExecutionNumber number : numbers)
        text += (text.empty() ? "#" : ", #") + number.toString();
    return text.empty() ? "nothing" : text;
}

json sizeToJson(const SizeReport& report)
{
    json kinds = json::array();
    for (const SizeOfKind& kind : report.kinds) {
        kinds.push_back({{"kind", kind.kind}, {"items", kind.items}, {"bytes", kind.bytes},
            {"free_now_bytes", kind.freedNow}, {"free_later_bytes", kind.freedLater}});
    }
    json items = json::array();
    for (const SizeItem& item : report.items) {
        items.push_back({{"kind", item.kind}, {"path", item.path}, {"bytes", item.bytes},
            {"used_by", numbersToJson(item.usedBy)}});
    }
    return {{"bytes", report.bytes()}, {"free_now_bytes", report.freedNow()},
        {"free_later_bytes", report.freedLater()}, {"kinds", kinds}, {"items", items}};
}

std::string sizeToText(const SizeReport& report)
{
    TextTable kinds({"what", "items", "bytes", "free now", "free in 7 days"});
    for (const SizeOfKind& kind : report.kinds) {
        if (kind.items > 0 || kind.bytes > 0)
            kinds.addRow({kind.kind, countText(kind.items), countText(kind.bytes), countText(kind.freedNow),
                countText(kind.freedLater)});
    }
    kinds.addRow({"together", "", countText(report.bytes()), countText(report.freedNow()),
        countText(report.freedLater())});
    TextTable largest({"largest", "bytes", "used by"});
    largest.limitWidth(0, 44).limitWidth(2, 40);
    for (std::size_t i = 0; i < std::min(largestShown, report.items.size()); ++i) {
        const SizeItem& item = report.items[i];
        largest.addRow({item.path, countText(item.bytes), numbersToText(item.usedBy)});
    }
    std::string text = kinds.toString();
    if (!largest.isEmpty())
        text += "\n" + largest.toString();
    if (report.freedNow() + report.freedLater() > 0) {
        text += "\n'touchstone workspace clean' frees " + bytesText(report.freedNow()) + " now and keeps "
            + bytesText(report.freedLater()) + " in trash/ for 7 days (--now frees both)\n";
    }
    return text;
}

Result<> runSize(const CommandLine& line)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    auto workspace = Workspace::open(*folder, line.text);
    if (!workspace)
        return failure(workspace);
    const auto report = measureWorkspace(*workspace);
    if (!report)
        return failure(report);
    return line.json ? printJson(sizeToJson(*report)) : print(sizeToText(*report));
}

struct CleanChoice {
    bool dryRun = false;
    bool now = false;
};

json cleanToJson(const CleanReport& report, bool dryRun)
{
    json thrown = json::array();
    for (const Leftover& item : report.thrown)
        thrown.push_back({{"kind", item.kind}, {"path", item.path.string()}, {"bytes", item.bytes}});
    json deleted = json::array();
    for (const TrashItem& item : report.deleted) {
        deleted.push_back({{"kind", item.kind}, {"path", item.path}, {"original", item.original},
            {"bytes", item.bytes}, {"thrown", timeToJson(item.thrown)}});
    }
    return {{"dry_run", dryRun}, {"thrown_away", thrown}, {"thrown_away_bytes", report.thrownBytes()},
        {"deleted", deleted}, {"deleted_bytes", report.deletedBytes()}};
}

std::string cleanToText(const CleanReport& report, bool dryRun)
{
    std::string text;
    for (const Leftover& item : report.thrown) {
        text += (dryRun ? "would go to the trash: " : "to the trash: ") + printable(item.path.string()) + " ("
            + bytesText(item.bytes) + ")\n";
    }
    for (const TrashItem& item : report.deleted) {
        const bool recorded = !item.original.empty();
        text += (dryRun ? "would be deleted: " : "deleted: ")
            + printable(recorded ? item.original : item.path)
            + (recorded ? ", thrown away " : ", last changed ") + formatUtc(item.thrown).substr(0, 10) + " ("
            + bytesText(item.bytes) + ")\n";
    }
    if (report.thrown.empty() && report.deleted.empty())
        return "there is nothing to clean\n";
    return text + (dryRun ? "would throw away " : "thrown away ") + bytesText(report.thrownBytes())
        + (dryRun ? ", delete " : ", deleted ") + bytesText(report.deletedBytes())
        + "; what is in trash/ is kept for 7 days (--now empties it)\n";
}

Result<CleanReport> planIn(const JobContext& context, const CleanOptions& options)
{
    auto workspace = Workspace::open(context.workspace, context.command, Workspace::Upkeep::No);
    if (!workspace)
        return failure(workspace);
    return planCleaning(*workspace, options);
}

Result<> runClean(const CommandLine& line, const CleanChoice& choice)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const JobContext context = line.context(*folder);
    const CleanOptions options {.now = choice.now};
    const auto report = choice.dryRun
        ? planIn(context, options)
        : cleanWorkspace(context.workspace, context.command, options, context.wait, context.stop);
    if (!report)
        return failure(report);
    return line.json ? printJson(cleanToJson(*report, choice.dryRun))
                     : print(cleanToText(*report, choice.dryRun));
}

} // namespace

void addWorkspaceCommand(CLI::App& app, CommandLine& line)
{
    auto* command
        = app.add_subcommand("workspace", "Check a workspace, see what fills it, free what nothing uses");
    command->require_subcommand(1);

    auto* check = command->add_subcommand("check",
        "Compare everything in the workspace with what was recorded; exit 1 when something is damaged");
    const auto quick = std::make_shared<bool>(false);
    addCommonOptions(*check, line);
    check->add_flag("--quick", *quick, "Only whether everything is there and has its size");
    check->callback([&line, quick] { line.run = [&line, quick] { return runCheck(line, *quick); }; });

    auto* size = command->add_subcommand("size", "Bytes by kind, and what uses the largest things");
    addCommonOptions(*size, line);
    size->callback([&line] { line.run = [&line] { return runSize(line); }; });

    auto* clean = command->add_subcommand(
        "clean", "Move what nothing uses to the trash, and delete what has been there for 7 days");
    const auto choice = std::make_shared<CleanChoice>();
    addCommonOptions(*clean, line);
    clean->add_flag("--dry-run", choice->dryRun, "Only say what would be done");
    clean->add_flag("--now", choice->now, "Empty the trash at once");
    clean->callback([&line, choice] { line.run = [&line, choice] { return runClean(line, *choice); }; });
}

} // namespace touchstone
