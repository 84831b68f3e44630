#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/demo/demoworkspace.h"
#include "core/base/files.h"
#include "core/jobs/comparejob.h"
#include "core/report/comparisonjson.h"
#include "core/report/comparisonmarkdown.h"
#include "core/report/comparisontext.h"
#include "core/report/jsontext.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

Result<ComparisonReport> compareTwo(
    const JobContext& context, ExecutionNumber baseline, ExecutionNumber candidate)
{
    CompareParameters parameters;
    parameters.baseline = baseline.toString();
    parameters.candidate = candidate.toString();
    return compareExecutions(context, parameters);
}

Result<> run(const CommandLine& line, const std::filesystem::path& folder)
{
    const JobContext context = line.context(folder);
    const auto demo = makeDemo(context, [](std::string_view text) { say(text); });
    if (!demo)
        return failure(demo);
    const auto drift = compareTwo(context, demo->oldModelOnOldTest, demo->oldModelOnNewTest);
    if (!drift)
        return failure(drift);
    const auto retrained = compareTwo(context, demo->oldModelOnNewTest, demo->newModelOnNewTest);
    if (!retrained)
        return failure(retrained);

    const auto reports = folder / "reports";
    for (const auto& [name, report] :
        {std::pair("demo-drift", &*drift), std::pair("demo-retrained", &*retrained)}) {
        if (auto written
            = writeFileAtomically(reports / (std::string(name) + ".md"), comparisonMarkdown(*report));
            !written)
            return written;
        if (auto written = writeFileAtomically(
                reports / (std::string(name) + ".json"), jsonText(comparisonToJson(*report)) + "\n");
            !written)
            return written;
    }
    if (line.json) {
        return printJson({
            {"workspace", folder.string()},
            {"reports", {(reports / "demo-drift.md").string(), (reports / "demo-retrained.md").string()}},
            {"drift", comparisonToJson(*drift)},
            {"retrained", comparisonToJson(*retrained)},
        });
    }
    const std::string text
        = "1. What happened: the old model on its own test posts and on the posts of the next months\n\n"
        + comparisonText(*drift)
        + "\n2. What retraining mended: the old model and one trained on old and new posts, on the same new "
          "posts\n\n"
        + comparisonText(*retrained) + "\nThe workspace is " + folder.string() + "; the reports are\n  "
        + (reports / "demo-drift.md").string() + "\n  " + (reports / "demo-retrained.md").string()
        + "\nTry: touchstone executions -w " + folder.string() + "\n";
    return print(text);
}

} // namespace

void addDemoCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "demo", "Make a workspace with generated posts, two models and a comparison, and open it");
    const auto folder = std::make_shared<std::string>("demo.touchstone");
    addCommonOptions(*command, line);
    command->add_option("folder", *folder, "Workspace to make")->capture_default_str()->type_name("DIR");
    command->add_flag("--no-window", line.noWindow, "Only print, even where there is a display");
    command->callback([&line, folder] {
        line.opens = line.workspaceOption.empty() ? *folder : line.workspaceOption;
        line.run = [&line] { return run(line, line.opens); };
    });
}

} // namespace touchstone
