#include "app/commandline.h"
#include "app/commands/commands.h"
#include "core/jobs/postsjob.h"
#include "core/report/numbers.h"
#include "core/report/texttable.h"

#include <CLI/CLI.hpp>

#include <charconv>
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
    std::int64_t limit = 20;
    std::string csv;
    bool raw = false;
    const CLI::Option* goldOption = nullptr;
    Both<const CLI::Option*> firstOption;
    const CLI::Option* limitOption = nullptr;
};

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

Result<PostsParameters> parametersOf(const Options& options)
{
    PostsParameters parameters {.baseline = options.baseline};
    if (!options.candidate.empty())
        parameters.candidate = options.candidate;
    if (options.goldOption->count() > 0)
        parameters.gold = options.gold;
    if (options.firstOption.baseline->count() > 0)
        parameters.first.baseline = options.first.baseline;
    if (options.firstOption.candidate->count() > 0)
        parameters.first.candidate = options.first.candidate;
    const auto before = rangeOf("--baseline-p1", options.p1.baseline);
    if (!before)
        return failure(before);
    const auto after = rangeOf("--candidate-p1", options.p1.candidate);
    if (!after)
        return failure(after);
    parameters.p1 = {*before, *after};
    parameters.cell = parseFlipCell(options.cell);
    if (options.agree || options.disagree)
        parameters.agree = options.agree;
    if (options.csv.empty() || options.limitOption->count() > 0)
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
        const auto addAnswer = [&cells](const PostAnswer& answer) {
            cells.push_back(answer.label.value_or("-"));
            cells.push_back(answer.label ? rateText(static_cast<double>(answer.p1)) : "-");
        };
        addAnswer(post.baseline);
        if (post.candidate)
            addAnswer(*post.candidate);
        cells.push_back(post.text);
        table.addRow(std::move(cells));
    }
    return table.toString();
}

nlohmann::json textOrNull(const std::optional<std::string>& text)
{
    return text ? nlohmann::json(*text) : nlohmann::json(nullptr);
}

nlohmann::json answerToJson(const PostAnswer& answer)
{
    return {{"label", textOrNull(answer.label)},
        {"p_at_1", answer.label ? nlohmann::json(answer.p1) : nlohmann::json(nullptr)}};
}

nlohmann::json postsToJson(const std::vector<ListedPost>& posts)
{
    nlohmann::json list = nlohmann::json::array();
    for (const ListedPost& post : posts)
        list.push_back({
            {"row", post.row},
            {"id", post.id.empty() ? nlohmann::json(nullptr) : nlohmann::json(post.id)},
            {"label", textOrNull(post.gold)},
            {"baseline", answerToJson(post.baseline)},
            {"candidate", post.candidate ? answerToJson(*post.candidate) : nlohmann::json(nullptr)},
            {"created_utc", timeToJson(post.time)},
            {"text", post.text},
        });
    return list;
}

nlohmann::json outcomeToJson(const PostsOutcome& outcome)
{
    return {{"rows", outcome.rows}, {"all_rows", outcome.all}, {"matching", outcome.matching},
        {"listed", outcome.listed}};
}

Result<> runCsv(const CommandLine& line, const Options& options, const JobContext& context,
    const PostsParameters& parameters)
{
    if (line.json && options.csv == "-")
        return fail(
            inputError("two-outputs", "--json and --csv - both want standard output", "give --csv a file"));
    const auto outcome = exportPosts(context, parameters,
        options.raw ? CsvWriter::Formulas::Keep : CsvWriter::Formulas::Defuse, options.csv);
    if (!outcome)
        return failure(outcome);
    if (options.csv == "-")
        return {};
    if (line.json) {
        nlohmann::json document = outcomeToJson(*outcome);
        document["file"] = options.csv;
        return printJson(document);
    }
    return print(countLine(*outcome) + "; wrote " + countText(outcome->listed) + " to " + options.csv + "\n");
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
    if (!options.csv.empty())
        return runCsv(line, options, context, *parameters);
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
    document["posts"] = postsToJson(posts);
    return printJson(document);
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
    options->goldOption
        = command->add_option("--gold", options->gold, "Posts with this label; '' is those without one")
              ->type_name("LABEL");
    options->firstOption.baseline = command
                                        ->add_option("--baseline-first", options->first.baseline,
                                            "Posts that the baseline gave this label; '' is no answer")
                                        ->type_name("LABEL");
    options->firstOption.candidate = command
                                         ->add_option("--candidate-first", options->first.candidate,
                                             "Posts that the candidate gave this label")
                                         ->type_name("LABEL");
    command
        ->add_option("--cell", options->cell,
            "Posts that both, one or neither had right: both-right, only-baseline, only-candidate, "
            "both-wrong")
        ->check(CLI::IsMember({"both-right", "only-baseline", "only-candidate", "both-wrong"}));
    command
        ->add_option("--baseline-p1", options->p1.baseline,
            "Posts whose p@1 is from LO to below HI (to 1 where HI is 1)")
        ->type_name("LO,HI");
    command->add_option("--candidate-p1", options->p1.candidate, "The same of the candidate")
        ->type_name("LO,HI");
    auto* agree
        = command->add_flag("--agree", options->agree, "Posts with the same first label on both sides");
    command->add_flag("--disagree", options->disagree, "Posts with different first labels")->excludes(agree);
    options->limitOption
        = command->add_option("--limit", options->limit, "Posts to list; with --csv all, unless it is given")
              ->capture_default_str()
              ->check(CLI::Range(std::int64_t {0}, std::int64_t {1} << 40));
    auto* csv = command->add_option("--csv", options->csv, "Write them as CSV; '-' is standard output")
                    ->type_name("FILE");
    command
        ->add_flag("--raw", options->raw,
            "With --csv: leave text as it is, also where a spreadsheet would run it as a formula")
        ->needs(csv);
    command->callback([&line, options] { line.run = [&line, options] { return run(line, *options); }; });
}

} // namespace touchstone
