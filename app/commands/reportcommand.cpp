#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/reportoptions.h"
#include "core/jobs/gatesjob.h"
#include "core/jobs/reportjob.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace touchstone {

namespace {

struct Options {
    std::string file;
    bool latest = false;
    ReportFileOptions files;
    std::optional<Result<ReportSettings>> settings; ///< read while the arguments are parsed
};

/// The file's outputs, and instead of them those that the command line names.
void replaceOutputs(ReportOutputs& outputs, const ReportOutputs& given)
{
    for (const auto& [file, other] : {std::pair {&outputs.html, &given.html},
             std::pair {&outputs.pdf, &given.pdf}, std::pair {&outputs.markdown, &given.markdown},
             std::pair {&outputs.junit, &given.junit}, std::pair {&outputs.csv, &given.csv}}) {
        if (!other->empty())
            *file = *other;
    }
}

Result<ReportSettings> settingsOf(const CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    auto settings = reportSettingsNamed(*workspace, options.file);
    if (!settings)
        return settings;
    replaceOutputs(settings->outputs, options.files.outputs);
    if (options.files.noPosts)
        settings->posts = 0;
    return settings;
}

Result<> run(CommandLine& line, const Options& options)
{
    const auto workspace = line.workspace();
    if (!workspace)
        return failure(workspace);
    if (!*options.settings)
        return failure(*options.settings);
    ReportSettings settings = **options.settings;
    const auto outputs = outputsOf(line, settings.outputs);
    if (!outputs)
        return failure(outputs);
    settings.outputs = *outputs;
    const auto rules = gatesNamed(*workspace, settings.gates);
    if (!rules)
        return failure(rules);
    auto report = compareForReport(line.context(*workspace), settings, options.latest);
    if (!report)
        return failure(report);
    auto gates = askGates(line.context(*workspace), *rules, *report);
    if (!gates)
        return failure(gates);
    const bool decides = !settings.gates.empty();
    return sayReport(line, *workspace,
        {.report = std::make_shared<const ComparisonReport>(std::move(*report)),
            .gates = std::move(*gates),
            .settings = std::move(settings)},
        decides);
}

} // namespace

void addReportCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("report", "Make a report whose parameters a file keeps");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command
        ->add_option("file", options->file,
            "File of parameters (JSON; docs/report.md), or NAME for reports/NAME.json of the workspace")
        ->required()
        ->type_name("FILE|NAME");
    command->add_flag("--latest", options->latest,
        "On the newest versions of the datasets that the file names, with what is missing evaluated first");
    addReportFileOptions(*command, options->files);
    command->callback([&line, options] {
        options->settings = settingsOf(line, *options);
        line.draws = *options->settings && !(*options->settings)->outputs.pdf.empty();
        line.run = [&line, options] { return run(line, *options); };
    });
}

} // namespace touchstone
