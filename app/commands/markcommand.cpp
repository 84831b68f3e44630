#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/reviewjob.h"
#include "core/report/printable.h"
#include "core/report/reviewjson.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>

namespace touchstone {

namespace {

struct Options {
    std::string baseline;
    std::string candidate;
    std::string verdict;
    std::int64_t row = 0;
    std::string id;
    std::string note;
    std::string reviewer;
    bool undo = false;
    const CLI::Option* rowOption = nullptr;
    const CLI::Option* idOption = nullptr;
};

Result<ExecutionNumber> executionOf(const std::string& text)
{
    const auto number = parseExecutionNumber(text);
    if (!number)
        return fail(inputError("not-an-execution", "'" + text + "' is not the number of an execution",
            "give the two evaluate executions of a comparison"));
    return *number;
}

Result<MarkRequest> requestOf(const Options& options)
{
    const auto baseline = executionOf(options.baseline);
    if (!baseline)
        return failure(baseline);
    const auto candidate = executionOf(options.candidate);
    if (!candidate)
        return failure(candidate);
    MarkRequest request {.baseline = *baseline,
        .candidate = *candidate,
        .id = options.id,
        .note = options.note,
        .reviewer = options.reviewer};
    if (options.rowOption->count() == options.idOption->count())
        return fail(inputError("bad-parameter", "which post is marked is not clear",
            "give --row NUMBER or --id ID; 'touchstone posts --json' prints both"));
    if (options.rowOption->count() > 0)
        request.row = options.row;
    if (options.undo)
        return request;
    if (options.verdict.empty())
        return fail(inputError("bad-parameter", "the verdict is missing",
            "candidate-better, baseline-better, label-wrong, unclear, or none to take a mark back"));
    request.verdict = parseReviewVerdict(options.verdict);
    return request;
}

std::string markText(const std::optional<Mark>& mark)
{
    if (!mark || !mark->verdict)
        return "no mark";
    std::string text(reviewVerdictName(*mark->verdict));
    if (!mark->note.empty())
        text += " (" + printable(mark->note) + ")";
    return text;
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto request = requestOf(options);
    if (!request)
        return failure(request);
    const JobContext context = line.context(*folder);
    const auto outcome = options.undo ? undoMark(context, *request) : markPost(context, *request);
    if (!outcome)
        return failure(outcome);
    if (line.json) {
        nlohmann::json document = markToJson(outcome->mark);
        document["before"] = outcome->before ? markToJson(*outcome->before) : nlohmann::json(nullptr);
        return printJson(document);
    }
    return print("row " + std::to_string(outcome->mark.row) + " by " + printable(outcome->mark.reviewer)
        + ": " + markText(outcome->before) + " -> " + markText(outcome->mark) + "\n");
}

} // namespace

void addMarkCommand(CLI::App& app, CommandLine& line)
{
    auto* command = app.add_subcommand("mark", "Say which side was right about a post of a comparison");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("baseline", options->baseline, "Evaluate execution")->required()->type_name("N");
    command->add_option("candidate", options->candidate, "Evaluate execution")->required()->type_name("N");
    auto* verdict
        = command
              ->add_option("verdict", options->verdict,
                  "candidate-better, baseline-better, label-wrong, unclear; none takes the mark back")
              ->check(
                  CLI::IsMember({"candidate-better", "baseline-better", "label-wrong", "unclear", "none"}))
              ->type_name("VERDICT");
    options->rowOption
        = command->add_option("--row", options->row, "Row of the post in the baseline's dataset")
              ->check(CLI::Range(std::int64_t {0}, std::int64_t {1} << 40));
    options->idOption = command->add_option("--id", options->id, "Id of the post")->type_name("ID");
    command->add_option("--note", options->note, "Why")->type_name("TEXT");
    command
        ->add_option("--reviewer", options->reviewer,
            "Whose mark it is; default: $TOUCHSTONE_REVIEWER, else git's user or you")
        ->type_name("NAME");
    command
        ->add_flag("--undo", options->undo,
            "Go back to what counted before the last mark of this post; once more brings it back")
        ->excludes(verdict);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
