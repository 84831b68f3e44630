#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/jobs/modelreference.h"
#include "core/report/printable.h"
#include "core/storage/workspace.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

namespace {

struct Options {
    std::string execution;
    std::optional<std::string> name;
    std::vector<std::string> tags;
    std::vector<std::string> untags;
    std::optional<std::string> note;
};

std::string joined(const std::vector<std::string>& tags)
{
    std::string text;
    for (const std::string& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text.empty() ? "-" : text;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto number = parseExecutionNumber(options.execution);
    if (!number)
        return fail(
            inputError("not-an-execution", "'" + options.execution + "' is not the number of an execution",
                "'touchstone executions' lists them"));
    const Annotation annotation {
        .name = options.name, .addTags = options.tags, .removeTags = options.untags, .note = options.note};
    if (!annotation.name && annotation.addTags.empty() && annotation.removeTags.empty() && !annotation.note)
        return fail(inputError(
            "nothing-to-change", "nothing to change is given", "give --name, --tag, --untag or --note"));
    if (auto checked = checkAnnotation(annotation); !checked)
        return checked;
    const JobContext context = line.context(*folder);
    // Says what is wrong with a folder that is no workspace before a lock file is made in it.
    if (const auto workspace = Workspace::open(context.workspace, context.command); !workspace)
        return failure(workspace);
    auto session = WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
    if (!session)
        return failure(session);
    const auto execution = session->annotate(*number, annotation);
    if (!execution)
        return failure(execution);
    if (line.json) {
        return printJson({{"execution", execution->number.value()}, {"name", execution->name},
            {"tags", execution->tags}, {"notes", execution->notes}});
    }
    std::string text = "#" + execution->number.toString() + " " + printable(execution->name) + "\n  tags  "
        + printable(joined(execution->tags)) + "\n";
    if (!execution->notes.empty())
        text += "  note  " + printable(execution->notes) + "\n";
    return print(text);
}

} // namespace

void addAnnotateCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("annotate", "Name, tag or note an execution");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("execution", options->execution, "Number of the execution")
        ->required()
        ->type_name("N");
    command->add_option("--name", options->name, "New name")->type_name("NAME");
    // One value an option, so that the number may come after it.
    command->add_option("--tag", options->tags, "Add a tag; may be given several times")
        ->type_name("TAG")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    command->add_option("--untag", options->untags, "Take a tag away; may be given several times")
        ->type_name("TAG")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
    command->add_option("--note", options->note, "Replace the note; empty text removes it")
        ->type_name("TEXT");
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
