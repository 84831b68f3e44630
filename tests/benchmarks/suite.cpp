#include "tests/benchmarks/suite.h"

#include "core/base/files.h"
#include "tests/benchmarks/posts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace benchmarks {

using nlohmann::json;
using touchstone::fail;
using touchstone::failure;
using touchstone::machineError;
using touchstone::Result;

namespace {

/// Settings of the story on real posts, for both programs.
const std::vector<std::string> ourSettings {"--dim", "100", "--lr", "0.5", "--epoch", "5", "--word-ngrams",
    "2", "--bucket", "200000", "--threads", "2"};
const std::vector<std::string> fasttextSettings {"-dim", "100", "-lr", "0.5", "-epoch", "5", "-wordNgrams",
    "2", "-bucket", "200000", "-thread", "2", "-verbose", "0"};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void heading(const std::string& text)
{
    std::printf("\n%s\n", text.c_str());
    std::fflush(stdout);
}

using Costs = std::vector<ProcessCost>; ///< of one program, round by round

void costLine(const char* name, const Costs& costs)
{
    std::vector<double> seconds;
    std::vector<double> processor;
    for (const ProcessCost& cost : costs) {
        seconds.push_back(cost.seconds);
        processor.push_back(cost.processor);
    }
    std::printf(
        "  %-46s %8.2f s   processors %.2f s, rounds", name, median(seconds), median(std::move(processor)));
    for (const double one : seconds)
        std::printf(" %.2f", one);
    std::printf("\n");
    std::fflush(stdout);
}

/// Rounds are compared one by one, so that what slows the machine for a while slows both.
double ratio(const Costs& over, const Costs& under, double ProcessCost::*measure = &ProcessCost::seconds)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < std::min(over.size(), under.size()); ++i)
        ratios.push_back(over[i].*measure / under[i].*measure);
    return median(std::move(ratios));
}

void ratioLine(const char* name, double value, const char* floor)
{
    std::printf("  %-46s %8.2f x   %s\n", name, value, floor);
    std::fflush(stdout);
}

void memoryLine(const std::string& name, double mebibytes)
{
    std::printf("  %-46s %8.0f MiB floor 1536\n", name.c_str(), mebibytes);
    std::fflush(stdout);
}

Result<> expectRows(const std::string& what, std::int64_t found, std::int64_t expected)
{
    if (found == expected)
        return {};
    return fail(machineError("wrong-rows",
        what + " has " + std::to_string(found) + " rows instead of " + std::to_string(expected)));
}

template <typename T>
std::vector<T> joined(std::vector<T> list, const std::vector<T>& more)
{
    list.insert(list.end(), more.begin(), more.end());
    return list;
}

} // namespace

Suite::Suite(Options options)
    : m_options(std::move(options))
    , m_sqlite(findProgram("sqlite3"))
    , m_fasttext(findProgram("fasttext"))
{
    m_options.folder /= "benchmark-scratch"; // what is removed has a name that nothing else has
}

Result<> Suite::run()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_options.folder, ignored);
    if (auto created = touchstone::createFolder(m_options.folder); !created)
        return created;
    heading("generating " + std::to_string(m_options.rows) + " posts");
    Result<> done = writePosts(m_options.rows, file("posts.ndjson"), file("posts.csv"));
    if (done)
        done = importing();
    if (done)
        done = importMemory();
    if (done)
        done = generatedModel();
    if (done)
        done = realModel();
    std::filesystem::remove_all(m_options.folder, ignored);
    return done;
}

Result<ProcessCost> Suite::ours(Command arguments, json& answer)
{
    arguments.insert(arguments.begin(), m_options.touchstone);
    arguments.emplace_back("--json");
    const auto cost = runProcess(arguments, file("answer.json"));
    if (!cost)
        return cost;
    const auto text = touchstone::readFile(file("answer.json"));
    if (!text)
        return failure(text);
    answer = json::parse(*text, nullptr, false);
    if (!answer.is_object())
        return fail(machineError("no-json", "'" + arguments[1] + "' printed no JSON"));
    return cost;
}

Result<> Suite::importInto(
    const std::filesystem::path& workspace, const std::filesystem::path& source, ProcessCost& cost)
{
    json answer;
    std::error_code ignored;
    std::filesystem::remove_all(workspace, ignored);
    const auto ran = ours({"import", source.string(), "--name", "posts", "-w", workspace.string()}, answer);
    if (!ran)
        return failure(ran);
    cost = *ran;
    return expectRows("the dataset of " + source.filename().string(), answer.value("rows", std::int64_t(0)),
        m_options.rows);
}

Result<> Suite::importWithSqlite(ProcessCost& cost)
{
    const auto database = file("peer.sqlite");
    std::error_code ignored;
    std::filesystem::remove(database, ignored);
    const auto ran = runProcess(
        {m_sqlite, database.string(), ".import --csv \"" + file("posts.csv").string() + "\" posts"});
    if (!ran)
        return failure(ran);
    cost = *ran;
    const auto counted
        = runProcess({m_sqlite, database.string(), "SELECT count(*) FROM posts"}, file("count.txt"));
    if (!counted)
        return failure(counted);
    const auto count = touchstone::readFile(file("count.txt"));
    if (!count)
        return failure(count);
    return expectRows("sqlite3's table", std::strtoll(count->c_str(), nullptr, 10), m_options.rows);
}

Result<> Suite::importing()
{
    heading("import of " + std::to_string(m_options.rows) + " generated posts");
    Costs ndjson;
    Costs csv;
    Costs sqlite;
    ProcessCost cost;
    for (int round = 0; round < m_options.rounds; ++round) {
        if (auto imported = importInto(file("a.touchstone"), file("posts.ndjson"), cost); !imported)
            return imported;
        ndjson.push_back(cost);
        if (!m_sqlite.empty()) {
            if (auto imported = importWithSqlite(cost); !imported)
                return imported;
            sqlite.push_back(cost);
        }
        if (auto imported = importInto(file("b.touchstone"), file("posts.csv"), cost); !imported)
            return imported;
        csv.push_back(cost);
    }
    costLine("touchstone import, ndjson", ndjson);
    costLine("touchstone import, CSV", csv);
    if (m_sqlite.empty()) {
        std::printf("  the sqlite3 program is not installed: nothing to compare with\n");
        return {};
    }
    costLine("sqlite3 .import, CSV", sqlite);
    ratioLine("ndjson / sqlite3", ratio(ndjson, sqlite), "floor: at most 2");
    ratioLine("CSV / sqlite3", ratio(csv, sqlite), "floor: at most 2");
    return {};
}

Result<> Suite::importMemory()
{
    heading("memory of import");
    std::error_code ignored;
    std::filesystem::remove_all(file("b.touchstone"), ignored);
    ProcessCost whole;
    if (auto imported = importInto(file("a.touchstone"), file("posts.ndjson"), whole); !imported)
        return imported;
    ProcessCost part;
    for (const std::int64_t parts : {4, 2}) {
        const std::string name = parts == 4 ? "quarter" : "half";
        if (auto copied = copyEveryNth(file("posts.ndjson"), file("part.ndjson"), parts, 0); !copied)
            return copied;
        json answer;
        const auto ran = ours(
            {"import", file("part.ndjson").string(), "--name", name, "-w", file("a.touchstone").string()},
            answer);
        if (!ran)
            return failure(ran);
        const std::int64_t rows = answer.value("rows", std::int64_t(0));
        if (auto right = expectRows("the " + name, rows, (m_options.rows + parts - 1) / parts); !right)
            return right;
        part = *ran;
        memoryLine("import of " + std::to_string(rows) + " posts", part.mebibytes);
    }
    memoryLine("import of " + std::to_string(m_options.rows) + " posts", whole.mebibytes);
    // Ids cost 10 to 15 bytes a row, 25 while their table grows; at a quarter SQLite's cache is not yet full.
    std::printf("  %-46s %8.1f bytes a row\n", "growth from the half to the whole",
        (whole.mebibytes - part.mebibytes) * 1048576.0 / (static_cast<double>(m_options.rows) / 2));
    return {};
}

Result<> Suite::generatedModel()
{
    const auto model = training("quarter", m_options.rounds);
    if (!model)
        return failure(model);
    return evaluating("posts", *model);
}

Result<> Suite::realModel()
{
    std::error_code ignored;
    if (!std::filesystem::exists(m_options.realPosts, ignored)) {
        heading("real posts: left out, there is no file '" + m_options.realPosts.string() + "'");
        return {};
    }
    std::filesystem::remove_all(file("a.touchstone"), ignored);
    json answer;
    const auto imported = ours(
        {"import", m_options.realPosts.string(), "--name", "real", "-w", file("a.touchstone").string()},
        answer);
    if (!imported)
        return failure(imported);
    const auto model = training("real", 1); // once is enough for minutes of training
    if (!model)
        return failure(model);
    return evaluating("real", *model);
}

Result<std::int64_t> Suite::exportLines(const std::string& dataset, const std::string& name)
{
    json answer;
    const auto exported = ours({"export", "lines", dataset, "--shuffle", "0", "--output", file(name).string(),
                                   "-w", file("a.touchstone").string()},
        answer);
    if (!exported)
        return failure(exported);
    return answer.value("rows", std::int64_t(0));
}

Result<Suite::TrainedModel> Suite::training(const std::string& dataset, int rounds)
{
    const auto rows = exportLines(dataset, "train.txt");
    if (!rows)
        return failure(rows);
    heading("training on " + std::to_string(*rows) + " posts of '" + dataset + "', 5 epochs, 2 threads");
    TrainedModel model;
    Costs mine;
    Costs peers;
    for (int round = 0; round < rounds; ++round) {
        json answer;
        const auto cost
            = ours(joined({"train", dataset, "-w", file("a.touchstone").string()}, ourSettings), answer);
        if (!cost)
            return failure(cost);
        mine.push_back(*cost);
        const auto used = answer.value("rows", std::int64_t(0)) + answer.value("empty_rows", std::int64_t(0));
        if (auto right = expectRows("the training", used, *rows); !right)
            return failure(right);
        model = {.execution = answer.value("execution", std::int64_t(0)),
            .file = file("a.touchstone/models") / (answer.value("model", std::string()) + ".bin")};
        if (m_fasttext.empty())
            continue;
        const auto peer = runProcess(joined({m_fasttext, "supervised", "-input", file("train.txt").string(),
                                                "-output", file("fasttext").string()},
            fasttextSettings));
        if (!peer)
            return failure(peer);
        peers.push_back(*peer);
    }
    costLine("touchstone train", mine);
    if (!m_fasttext.empty()) {
        costLine("fasttext supervised", peers);
        ratioLine("fasttext / touchstone", ratio(peers, mine), "no floor");
    }
    return model;
}

Result<> Suite::evaluating(const std::string& dataset, const TrainedModel& model)
{
    const auto rows = exportLines(dataset, "lines.txt");
    if (!rows)
        return failure(rows);
    heading("evaluation of " + std::to_string(*rows) + " posts of '" + dataset + "', two threads");
    const std::string lines = file("lines.txt").string();
    std::vector<Command> halves;
    for (const int half : {0, 1}) {
        const auto name = file("half" + std::to_string(half) + ".txt");
        if (auto copied = copyEveryNth(lines, name, 2, half); !copied)
            return copied;
        halves.push_back({m_fasttext, "predict-prob", model.file.string(), name.string(), "5"});
    }
    Costs mine;
    Costs peers;
    Costs twoAtOnce;
    double mebibytes = 0;
    json answer;
    for (int round = 0; round < m_options.rounds; ++round) {
        const auto cost = ours({"evaluate", std::to_string(model.execution), dataset, "--threads", "2", "-w",
                                   file("a.touchstone").string()},
            answer);
        if (!cost)
            return failure(cost);
        if (auto right = expectRows("the evaluation", answer.value("rows", std::int64_t(0)), *rows); !right)
            return right;
        mine.push_back(*cost);
        mebibytes = std::max(mebibytes, cost->mebibytes);
        if (m_fasttext.empty())
            continue;
        const auto peer
            = runProcess({m_fasttext, "predict-prob", model.file.string(), lines, "5"}, file("answers.txt"));
        if (!peer)
            return failure(peer);
        peers.push_back(*peer);
        const auto pair = runTogether(halves);
        if (!pair)
            return failure(pair);
        twoAtOnce.push_back(*pair);
    }
    costLine("touchstone evaluate", mine);
    memoryLine("its memory", mebibytes);
    if (m_fasttext.empty()) {
        std::printf("  the fasttext program is not installed: nothing to compare with\n");
        return {};
    }
    costLine("fasttext predict-prob", peers);
    costLine("two fasttext predict-prob, half of the rows each", twoAtOnce);
    ratioLine("fasttext / touchstone", ratio(peers, mine), "floor: at least 4");
    ratioLine("two fasttext / touchstone", ratio(twoAtOnce, mine), "no floor");
    ratioLine("fasttext / touchstone, seconds of processors", ratio(peers, mine, &ProcessCost::processor),
        "no floor");
    return checkAnswers(answer, *rows);
}

Result<> Suite::checkAnswers(const json& answer, std::int64_t rows) const
{
    const auto counted = countAnswers(file("lines.txt"), file("answers.txt"));
    if (!counted)
        return failure(counted);
    if (auto right = expectRows("fasttext's answer", counted->rows, rows); !right)
        return right;
    const double theirs = static_cast<double>(counted->right) / static_cast<double>(counted->rows);
    const double mine = answer.at("metrics").at("p_at_1").get<double>();
    std::printf("  %-46s %8.4f and %.4f\n", "P@1 of both", mine, theirs);
    // Only rows whose two best labels are equal to fastText's rounding may differ.
    if (std::abs(mine - theirs) > 1e-4)
        return fail(machineError("wrong-answers", "the two programs do not give the same first labels"));
    return {};
}

} // namespace benchmarks
