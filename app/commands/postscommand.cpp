#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/timeoptions.h"
#include "core/jobs/postsjob.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone {

namespace {

constexpr int idWidth = 16;
constexpr int labelWidth = 24;
constexpr int textWidth = 100;

struct Options {
    std::string baseline;
    std::string candidate;
    std::string gold;
    Both<std::string> first;
    Both<std::string> p1;
    std::string cell;
    bool agree = false;
    bool disagree = false;
    TimeOptions time;
    std::string search;
    std::string mark;
    std::string sort = "row";
    bool descending = false;
    std::int64_t limit = 20;
    std::string csv;
    std::string ndjson;
    bool raw = false;
    const CLI::Option* goldOption = nullptr;
    Both<const CLI::Option*> firstOption;
    const CLI::Option* searchOption = nullptr;
    const CLI::Option* limitOption = nullptr;

    const std::string& file() const { return csv.empty() ? ndjson : csv; }
    PostsFormat format() const
    {
        if (csv.empty())
            return PostsFormat::Ndjson;
        return raw ? PostsFormat::Csv : PostsFormat::CsvDefused;
    }
};

const std::map<std::string, RowOrder>& orders()
{
    static const std::map<std::string, RowOrder> list {{"row", RowOrder::Dataset},
        {"flips", RowOrder::NegativeFlips}, {"baseline-p1", RowOrder::BaselineP1},
        {"candidate-p1", RowOrder::CandidateP1}, {"time", RowOrder::Time}};
    return list;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

Result<std::optional<P1Range>> rangeOf(const char* option, const std::string& text)
{
    if (text.empty())
        return std::optional<P1Range>();
    const std::size_t comma = text.find(',');
    const auto lower = number(std::string_view(text).substr(0, comma));
    const auto upper
        = comma == std::string::npos ? std::nullopt : number(std::string_view(text).substr(comma + 1));
    if (!lower || !upper)
        return fail(
            inputError("bad-parameter", std::string(option) + " takes two numbers, not '" + text + "'",
                "0.2,0.3 are the rows whose p@1 is from 0.2 to below 0.3"));
    return std::optional(P1Range {*lower, *upper});
}

Result<PostsFilter> filterOf(const Options& options)
{
    PostsFilter filter;
    if (options.goldOption->count() > 0)
        filter.gold = options.gold;
    if (options.firstOption.baseline->count() > 0)
        filter.first.baseline = options.first.baseline;
    if (options.firstOption.candidate->count() > 0)
        filter.first.candidate = options.first.candidate;
    const auto before = rangeOf("--baseline-p1", options.p1.baseline);
    if (!before)
        return failure(before);
    const auto after = rangeOf("--candidate-p1", options.p1.candidate);
    if (!after)
        return failure(after);
    filter.p1 = {*before, *after};
    filter.cell = parseFlipCell(options.cell);
    if (options.agree || options.disagree)
        filter.agree = options.agree;
    const auto time = timeRangeOf(options.time);
    if (!time)
        return failure(time);
    filter.time = *time;
    if (options.searchOption->count() > 0)
        filter.search = options.search;
    if (!options.mark.empty())
        filter.mark
            = MarkFilter {.marked = options.mark != "none", .verdict = parseReviewVerdict(options.mark)};
    return filter;
}

Result<PostsParameters> parametersOf(const Options& options)
{
    PostsParameters parameters {.baseline = options.baseline};
    if (!options.candidate.empty())
        parameters.candidate = options.candidate;
    auto filter = filterOf(options);
    if (!filter)
        return failure(filter);
    parameters.filter = std::move(*filter);
    parameters.sort = {.order = orders().at(options.sort), .descending = options.descending};
    if (options.file().empty() || options.limitOption->count() > 0)
        parameters.limit = options.limit;
    return parameters;
}

std::string countLine(const PostsOutcome& outcome)
{
    std::string text = countText(outcome.matching) + " of " + countText(outcome.rows) + " posts";
    if (!outcome.all)
        text += " that both sides predicted";
    if (outcome.listed < outcome.matching)
        text += ", the first " + countText(outcome.listed);
    return text;
}

std::string postsText(const std::vector<ListedPost>& posts, bool hasCandidate)
{
    std::vector<std::string> titles {"id", "label", "baseline", "p@1"};
    if (hasCandidate)
        titles.insert(titles.end(), {"candidate", "p@1"});
    titles.emplace_back("text");
    TextTable table(titles);
    table.limitWidth(0, idWidth);
    table.limitWidth(1, labelWidth);
    table.limitWidth(2, labelWidth);
    if (hasCandidate)
        table.limitWidth(4, labelWidth);
    table.limitWidth(titles.size() - 1, textWidth);
    for (const ListedPost& post : posts) {
        std::vector<std::string> cells {
            post.id.empty() ? "row " + std::to_string(post.row) : post.id, post.gold.value_or("-")};
        const auto addAnswer = [&cells](const std::vector<PostAnswer>& answers) {
            cells.push_back(answers.empty() ? "-" : answers.front().label);
            cells.push_back(
                answers.empty() ? "-" : rateText(static_cast<double>(answers.front().probability)));
        };
        addAnswer(post.baseline);
        if (post.candidate)
            addAnswer(*post.candidate);
        cells.push_back(post.text);
        table.addRow(std::move(cells));
    }
    return table.toString();
}

nlohmann::json outcomeToJson(const PostsOutcome& outcome)
{
    return {{"rows", outcome.rows}, {"all_rows", outcome.all}, {"matching", outcome.matching},
        {"listed", outcome.listed}};
}

Result<> runFile(const CommandLine& line, const Options& options, const JobContext& context,
    const PostsParameters& parameters)
{
    if (line.json && options.file() == "-")
        return fail(inputError("two-outputs",
            "--json and " + std::string(options.csv.empty() ? "--ndjson" : "--csv")
                + " - both want standard output",
            "give the posts a file"));
    const auto outcome = exportPosts(context, parameters, options.format(), options.file());
    if (!outcome)
        return failure(outcome);
    if (options.file() == "-")
        return {};
    if (line.json) {
        nlohmann::json document = outcomeToJson(*outcome);
        document["file"] = options.file();
        return printJson(document);
    }
    return print(
        countLine(*outcome) + "; wrote " + countText(outcome->listed) + " to " + options.file() + "\n");
}

Result<> run(const CommandLine& line, const Options& options)
{
    const auto folder = line.workspace();
    if (!folder)
        return failure(folder);
    const auto parameters = parametersOf(options);
    if (!parameters)
        return failure(parameters);
    const JobContext context = line.context(*folder);
    if (!options.file().empty())
        return runFile(line, options, context, *parameters);
    std::vector<ListedPost> posts;
    const auto outcome = listPosts(context, *parameters, [&posts](const ListedPost& post) -> Result<> {
        posts.push_back(post);
        return {};
    });
    if (!outcome)
        return failure(outcome);
    if (!line.json)
        return print(countLine(*outcome) + "\n"
            + (posts.empty() ? "" : "\n" + postsText(posts, parameters->candidate.has_value())));
    nlohmann::json document = outcomeToJson(*outcome);
    nlohmann::json& list = document["posts"] = nlohmann::json::array();
    for (const ListedPost& post : posts)
        list.push_back(postToJson(post));
    return printJson(document);
}

void addFilterOptions(CLI::App& command, Options& options)
{
    options.goldOption
        = command.add_option("--gold", options.gold, "Posts with this label; '' is those without one")
              ->type_name("LABEL");
    options.firstOption.baseline = command
                                       .add_option("--baseline-first", options.first.baseline,
                                           "Posts that the baseline gave this label; '' is no answer")
                                       ->type_name("LABEL");
    options.firstOption.candidate = command
                                        .add_option("--candidate-first", options.first.candidate,
                                            "Posts that the candidate gave this label")
                                        ->type_name("LABEL");
    command
        .add_option("--cell", options.cell,
            "Posts that both, one or neither had right: both-right, only-baseline, only-candidate, "
            "both-wrong")
        ->check(CLI::IsMember({"both-right", "only-baseline", "only-candidate", "both-wrong"}));
    command
        .add_option("--baseline-p1", options.p1.baseline,
            "Posts whose p@1 is from LO to below HI (to 1 where HI is 1)")
        ->type_name("LO,HI");
    command.add_option("--candidate-p1", options.p1.candidate, "The same of the candidate")
        ->type_name("LO,HI");
    auto* agree = command.add_flag("--agree", options.agree, "Posts with the same first label on both sides");
    command.add_flag("--disagree", options.disagree, "Posts with different first labels")->excludes(agree);
    addTimeOptions(command, options.time, "Posts");
    command
        .add_option("--mark", options.mark,
            "Posts that a reviewer marked so in this comparison, with any mark, or with none")
        ->check(
            CLI::IsMember({"candidate-better", "baseline-better", "label-wrong", "unclear", "any", "none"}));
    options.searchOption
        = command
              .add_option("--search", options.search,
                  "Posts with all these words and \"phrases\"; word* is every word that begins so. The first "
                  "search in a dataset builds its index")
              ->type_name("WORDS");
}

} // namespace

void addPostsCommand(CLI::App& app, CommandLine& line)
{
    auto* command
        = app.add_subcommand("posts", "List the posts behind a count of an evaluation or comparison");
    const auto options = std::make_shared<Options>();
    addCommonOptions(*command, line);
    command->add_option("baseline", options->baseline, "Evaluate execution")->required()->type_name("N");
    command->add_option("candidate", options->candidate, "Evaluate execution on some of the same rows")
        ->type_name("N");
    addFilterOptions(*command, *options);
    command
        ->add_option("--sort", options->sort,
            "Order: row, flips (right before and wrong now, the surest first), baseline-p1, candidate-p1, "
            "time")
        ->capture_default_str()
        ->check(CLI::IsMember({"row", "flips", "baseline-p1", "candidate-p1", "time"}));
    command->add_flag("--descending", options->descending, "The other way round");
    options->limitOption
        = command->add_option("--limit", options->limit, "Posts to list; into a file all, unless it is given")
              ->capture_default_str()
              ->check(CLI::Range(std::int64_t {0}, std::int64_t {1} << 40));
    auto* csv = command->add_option("--csv", options->csv, "Write them as CSV; '-' is standard output")
                    ->type_name("FILE");
    command
        ->add_option(
            "--ndjson", options->ndjson, "Write them as JSON, one a line, with all labels that were given")
        ->type_name("FILE")
        ->excludes(csv);
    command
        ->add_flag("--raw", options->raw,
            "With --csv: leave text as it is, also where a spreadsheet would run it as a formula")
        ->needs(csv);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
