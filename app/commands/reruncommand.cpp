#include "app/commands/reruncommand.h"

#include "app/commandline.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/rerunjob.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace touchstone {

namespace {

struct Options {
    std::string execution;
    std::optional<int> threads;
};

Result<> run(CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto number = parseExecutionNumber(options.execution);
    if (!number)
        return fail(
            inputError("not-an-execution", "'" + options.execution + "' is not the number of an execution",
                "'touchstone executions' lists them"));
    const auto outcome
        = rerunExecution(line.context(*folder), {.execution = *number, .threads = options.threads});
    if (!outcome)
        return failure(outcome);
    if (outcome->report.verdict == RerunVerdict::Differs)
        line.answer = ExitCode::Negative;
    const std::string made = outcome->execution.number.toString();
    if (line.json) {
        nlohmann::json document = outcome->report.toJson();
        document["execution"] = outcome->execution.number.value();
        document["step"] = std::string(stepName(outcome->execution.step));
        return printJson(document);
    }
    std::string text = "#" + made + " repeats #" + number->toString() + " ("
        + std::string(stepName(outcome->execution.step)) + ")\n";
    for (const std::string& said : outcome->report.lines())
        text += "  " + said + "\n";
    return print(text);
}

} // namespace

void addRerunCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand(
        "rerun", "Make an execution again from its record, and compare what comes out (exit 1: it differs)");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("execution", options->execution, "Number of the execution")
        ->required()
        ->type_name("N");
    command
        ->add_option("--threads", options->threads, "Other threads than it had (train, autotune, evaluate)")
        ->check(CLI::Range(1, 1024));
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
