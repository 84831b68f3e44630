#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/foreigntext.h"
#include "app/commands/modeltext.h"
#include "app/commands/trialstext.h"
#include "app/executiontext.h"
#include "core/jobs/autotunetrials.h"
#include "core/jobs/evaluatejob.h"
#include "core/jobs/modelreference.h"
#include "core/report/evaluationjson.h"
#include "core/report/evaluationtext.h"
#include "core/storage/foreignstore.h"
#include "core/storage/workspace.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace touchstone {

namespace {

Result<> run(const CommandLine& line, const std::string& text)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto number = parseExecutionNumber(text);
    if (!number)
        return fail(inputError("not-an-execution", "'" + text + "' is not the number of an execution",
            "'touchstone executions' lists them"));
    auto workspace = Workspace::open(*folder, line.text);
    if (!workspace)
        return failure(workspace);
    const auto execution = workspace->execution(*number);
    if (!execution)
        return failure(execution);
    const auto executions = workspace->executions();
    if (!executions)
        return failure(executions);
    nlohmann::json document = executionToJson(*execution, ExecutionDetail::Full);
    document["repetitions"] = repetitionsToJson(*executions, *number);
    std::string details = executionToText(*execution) + repetitionsToText(*executions, *number);
    if (execution->output("predictions") != nullptr) {
        const auto evaluation = loadEvaluation(*workspace, *number);
        if (!evaluation)
            return failure(evaluation);
        document["evaluation"] = evaluationToJson(*evaluation);
        details += "\n" + evaluationText(*evaluation);
    }
    if (execution->output("model") != nullptr) {
        const auto model = workspace->model(*number);
        if (!model)
            return failure(model);
        document["model_file"] = modelToJson(*model);
        details += "\nmodel\n" + modelToText(*model);
    }
    if (execution->step == Step::Autotune) {
        const auto trials = trialsOf(*executions, *execution);
        document["trials"] = trialsToJson(trials);
        const auto search = SearchSettings::of(*execution);
        details += "\ntrials\n" + trialsTable(trials, search ? search->metric : std::string());
    }
    const auto foreign = readForeignRecord(workspace->database(), *number);
    if (!foreign)
        return failure(foreign);
    if (*foreign) {
        nlohmann::json record = nlohmann::json::parse((*foreign)->record, nullptr, false);
        if (record.is_object()) {
            details += foreignRecordText(record);
            document["external"] = std::move(record);
        }
    }
    return line.json ? printJson(document) : print(details);
}

} // namespace

void addShowCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("show", "Show everything about one execution");
    const auto number = std::make_shared<std::string>();
    addCommonOptions(*command, line);
    command->add_option("execution", *number, "Number of the execution")->required()->type_name("N");
    command->callback([&line, number] { line.run = [&line, number] { return run(line, *number); }; });
}

} // namespace touchstone
