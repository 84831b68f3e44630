#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/exchange/utf8.h"
#include "core/jobs/modelreference.h"
#include "core/jobs/postsjob.h"
#include "core/jobs/reviewjob.h"
#include "core/report/numbers.h"
#include "core/report/printable.h"
#include "core/report/reviewjson.h"
#include "core/storage/reviewstore.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace touchstone {

namespace {

constexpr int textLetters = 400;

struct StartOptions {
    std::string baseline;
    std::string candidate;
    std::string from = "flips";
    QueueRequest request;
};

struct QueueOptions {
    std::int64_t queue = 0;
    std::int64_t post = 0;
    std::string verdict;
    std::string note;
};

/// The posts of a queue with what its reviewer has to know.
struct OpenQueue {
    ReviewQueue queue;
    std::vector<std::size_t> open; ///< places that are not judged yet
    std::vector<ListedPost> posts; ///< of these, in their order
};

Result<OpenQueue> openQueue(const CommandLine& line, const std::filesystem::path& folder, std::int64_t number)
{
    auto workspace = Workspace::open(folder, line.text);
    if (!workspace)
        return failure(workspace);
    auto queue = readQueue(workspace->database(), number);
    if (!queue)
        return failure(queue);
    const auto history = readMarks(workspace->database(), queue->baseline, queue->candidate);
    if (!history)
        return failure(history);
    OpenQueue result {.queue = std::move(*queue), .open = {}, .posts = {}};
    result.open = openItems(result.queue, *history);
    const auto source
        = PostSource::open(*workspace, result.queue.baseline, result.queue.candidate, line.stop);
    if (!source)
        return failure(source);
    const auto numbers = (*source)->select({});
    if (!numbers)
        return failure(numbers);
    const auto rowOf = [&](std::uint32_t i) {
        return (*source)
            ->baseline()
            .predictions.row[static_cast<std::size_t>((*source)->pairs().at(i).baseline)];
    };
    std::vector<std::uint32_t> wanted;
    for (const std::size_t place : result.open) {
        const std::int64_t row = result.queue.items[place].row;
        const auto found = std::ranges::lower_bound(*numbers, row, {}, rowOf);
        if (found == numbers->end() || rowOf(*found) != row)
            return fail(machineError("damaged-record",
                "the queue names row " + std::to_string(row) + ", which the comparison lacks",
                "begin another queue"));
        wanted.push_back(*found);
    }
    auto reader = PostReader::open(*source);
    if (!reader)
        return failure(reader);
    auto posts = reader->read(wanted);
    if (!posts)
        return failure(posts);
    result.posts = std::move(*posts);
    return result;
}

nlohmann::json topToJson(const std::vector<PostAnswer>& answers)
{
    nlohmann::json list = nlohmann::json::array();
    for (const PostAnswer& answer : answers)
        list.push_back({{"label", answer.label}, {"probability", answer.probability}});
    return list;
}

/// Left and right in place of the sides where it is blind.
const std::vector<PostAnswer>& sideOf(const ListedPost& post, const QueueItem& item, bool left)
{
    return left != item.swapped ? post.baseline : *post.candidate;
}

nlohmann::json queueToJson(const OpenQueue& open)
{
    const ReviewQueue& queue = open.queue;
    nlohmann::json posts = nlohmann::json::array();
    for (std::size_t i = 0; i < open.posts.size(); ++i) {
        const QueueItem& item = queue.items[open.open[i]];
        const ListedPost& post = open.posts[i];
        posts.push_back({{"post", open.open[i] + 1}, {"row", post.row}, {"id", post.id},
            {"label", post.gold ? nlohmann::json(*post.gold) : nlohmann::json(nullptr)},
            {"left", topToJson(sideOf(post, item, true))}, {"right", topToJson(sideOf(post, item, false))},
            {"text", post.text}});
    }
    return {{"queue", queue.id}, {"baseline", queue.baseline.value()}, {"candidate", queue.candidate.value()},
        {"from", queueSourceName(queue.source)}, {"seed", queue.seed}, {"blind", queue.blind},
        {"reviewer", queue.reviewer}, {"size", queue.items.size()}, {"open", open.open.size()},
        {"posts", posts}};
}

std::string answersText(const std::vector<PostAnswer>& answers)
{
    constexpr std::size_t shown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, answers.size()); ++i)
        text += (i == 0 ? "" : ", ") + printable(answers[i].label) + " "
            + rateText(static_cast<double>(answers[i].probability));
    return text.empty() ? "no answer" : text;
}

std::string queueText(const OpenQueue& open)
{
    const ReviewQueue& queue = open.queue;
    std::string text = "queue " + std::to_string(queue.id) + ": "
        + countText(static_cast<std::int64_t>(open.open.size())) + " of "
        + countText(static_cast<std::int64_t>(queue.items.size())) + " posts are open for "
        + printable(queue.reviewer) + "\n";
    text += queue.blind ? "Which side is which is not shown.\n"
                        : "Left is the baseline, right the candidate.\n";
    for (std::size_t i = 0; i < open.posts.size(); ++i) {
        const QueueItem& item = queue.items[open.open[i]];
        const ListedPost& post = open.posts[i];
        std::string words = printable(post.text);
        if (words.size() > textLetters)
            words = printable(excerpt(post.text, textLetters)) + "...";
        text += "\n" + std::to_string(open.open[i] + 1) + "  label " + printable(post.gold.value_or("-"))
            + "\n   left   " + answersText(sideOf(post, item, true)) + "\n   right  "
            + answersText(sideOf(post, item, false)) + "\n   " + words + "\n";
    }
    return text;
}

Result<> show(const CommandLine& line, std::int64_t number)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto open = openQueue(line, *folder, number);
    if (!open)
        return failure(open);
    return line.json ? printJson(queueToJson(*open)) : print(queueText(*open));
}

Result<> start(const CommandLine& line, const StartOptions& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    QueueRequest request = options.request;
    for (const auto& [text, number] : {std::pair(&options.baseline, &request.baseline),
             std::pair(&options.candidate, &request.candidate)}) {
        const auto parsed = parseExecutionNumber(*text);
        if (!parsed)
            return fail(inputError("not-an-execution", "'" + *text + "' is not the number of an execution",
                "give the two evaluate executions of a comparison"));
        *number = *parsed;
    }
    request.source = parseQueueSource(options.from).value_or(QueueSource::Flips);
    const auto queue = startQueue(line.context(*folder), request);
    if (!queue)
        return failure(queue);
    return show(line, queue->id);
}

Result<> judge(const CommandLine& line, const QueueOptions& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto verdict = parseSideVerdict(options.verdict);
    if (!verdict)
        return fail(inputError("bad-parameter", "there is no verdict '" + options.verdict + "'",
            "left-better, right-better, label-wrong, unclear"));
    const auto outcome = judgeItem(line.context(*folder), options.queue,
        static_cast<std::size_t>(options.post - 1), *verdict, options.note);
    if (!outcome)
        return failure(outcome);
    if (line.json)
        return printJson({{"queue", options.queue}, {"post", options.post}, {"row", outcome->mark.row}});
    return print(
        "judged post " + std::to_string(options.post) + " of queue " + std::to_string(options.queue) + "\n");
}

CLI::App* addQueueCommand(CLI::App& parent, CommandLine& line, const char* name, const char* help,
    const std::shared_ptr<QueueOptions>& options)
{
    auto* command = parent.add_subcommand(name, help);
    addCommonOptions(*command, line);
    command->add_option("queue", options->queue, "Number of the queue")
        ->required()
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1} << 40))
        ->type_name("QUEUE");
    return command;
}

} // namespace

void addReviewCommand(CLI::App& app, CommandLine& line)
{
    auto* review = app.add_subcommand("review", "Judge a sample of the posts on which two models differ");
    review->require_subcommand(1);

    auto* begin = review->add_subcommand("start", "Draw a queue of posts and list them");
    const auto options = std::make_shared<StartOptions>();
    addCommonOptions(*begin, line);
    begin->add_option("baseline", options->baseline, "Evaluate execution")->required()->type_name("N");
    begin->add_option("candidate", options->candidate, "Evaluate execution")->required()->type_name("N");
    begin
        ->add_option("--from", options->from,
            "flips: one model right, the other wrong; sure-negative-flips: right before, wrong now, and the "
            "candidate's p@1 is 0.5 or more")
        ->capture_default_str()
        ->check(CLI::IsMember({"flips", "sure-negative-flips"}));
    begin->add_option("--posts", options->request.posts, "Posts to draw")
        ->capture_default_str()
        ->check(CLI::Range(std::size_t {1}, std::size_t {1000000}));
    begin->add_option("--seed", options->request.seed, "The same seed draws the same posts")
        ->capture_default_str();
    begin->add_flag(
        "--blind", options->request.blind, "Show the sides in random order, without saying which is which");
    begin
        ->add_option("--reviewer", options->request.reviewer,
            "Who judges; default: $TOUCHSTONE_REVIEWER, else git's user or you")
        ->type_name("NAME");
    begin->callback([&line, options] { line.run = [&line, options] { return start(line, *options); }; });

    const auto shown = std::make_shared<QueueOptions>();
    auto* list
        = addQueueCommand(*review, line, "show", "The posts of a queue that are not judged yet", shown);
    list->callback([&line, shown] { line.run = [&line, shown] { return show(line, shown->queue); }; });

    const auto judged = std::make_shared<QueueOptions>();
    auto* verdict = addQueueCommand(*review, line, "judge", "Store the verdict about one post", judged);
    verdict->add_option("post", judged->post, "Place in the queue, from 1")
        ->required()
        ->check(CLI::Range(std::int64_t {1}, std::int64_t {1000000}))
        ->type_name("POST");
    verdict->add_option("verdict", judged->verdict, "left-better, right-better, label-wrong, unclear")
        ->required()
        ->check(CLI::IsMember({"left-better", "right-better", "label-wrong", "unclear"}))
        ->type_name("VERDICT");
    verdict->add_option("--note", judged->note, "Why")->type_name("TEXT");
    verdict->callback([&line, judged] { line.run = [&line, judged] { return judge(line, *judged); }; });
}

} // namespace touchstone
