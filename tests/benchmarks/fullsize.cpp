#include "tests/benchmarks/posts.h"
#include "tests/benchmarks/work.h"

#include <cstdio>

namespace benchmarks {

using nlohmann::json;
using touchstone::fail;
using touchstone::failure;
using touchstone::Result;

namespace {

constexpr int labelsBefore = 1793; ///< 700 fewer than later, as in the story of the design
constexpr int labelsAfter = 2493;

/// Runs the steps in order and keeps what each took; after an error it runs no more.
class Story
{
public:
    explicit Story(const Bench& bench)
        : m_bench(bench)
    {
    }

    /// The answer of the command as JSON.
    json step(const std::string& name, Bench::Command command)
    {
        if (!m_done)
            return json::object();
        auto answer = m_bench.ours(std::move(command));
        if (!answer) {
            m_done = failure(answer);
            return json::object();
        }
        std::printf("  %-44s %8.1f s %8.1f s of processors %6.0f MiB\n", name.c_str(), answer->cost.seconds,
            answer->cost.processor, answer->cost.mebibytes);
        std::fflush(stdout);
        m_seconds += answer->cost.seconds;
        m_processor += answer->cost.processor;
        m_steps.push_back({{"step", name}, {"seconds", answer->cost.seconds},
            {"processor_seconds", answer->cost.processor}, {"mebibytes", answer->cost.mebibytes}});
        return answer->document;
    }

    const Result<>& done() const { return m_done; }
    double seconds() const { return m_seconds; }
    double processor() const { return m_processor; }
    const json& steps() const { return m_steps; }

private:
    const Bench& m_bench;
    Result<> m_done;
    double m_seconds = 0;
    double m_processor = 0;
    json m_steps = json::array();
};

Result<> writeFiles(const Bench& bench, std::int64_t posts)
{
    const ZipfOptions before {.posts = posts / 2, .labels = labelsBefore, .seed = 1};
    const ZipfOptions after {.posts = posts - posts / 2,
        .labels = labelsAfter,
        .seed = 2,
        .begin = before.end,
        .end = before.end + (before.end - before.begin),
        .drift = 0.3};
    if (auto written = writePosts(before, bench.file("old.ndjson")); !written)
        return written;
    if (auto written = writePosts(after, bench.file("new.ndjson")); !written)
        return written;
    const auto packed = bench.run({findProgram("zstd"), "-q", "--rm", bench.file("old.ndjson").string(),
        bench.file("new.ndjson").string()});
    if (!packed)
        return failure(packed);
    return {};
}

std::string numberOf(const json& answer)
{
    return std::to_string(answer.value("execution", std::int64_t(0)));
}

json outcomeOf(const json& evaluated)
{
    const json metrics = evaluated.value("metrics", json::object());
    return {{"rows", evaluated.value("rows", std::int64_t(0))}, {"p_at_1", metrics.value("p_at_1", 0.0)},
        {"recall_at_5", metrics.value("recall_at_5", 0.0)}, {"f1_macro", metrics.value("f1_macro", 0.0)}};
}

} // namespace

Result<json> measureFullSize(const Bench& bench)
{
    const Options& options = bench.options();
    const std::int64_t posts = options.rowsOr(1'522'194, 20'000);
    say("generating posts");
    if (auto written = writeFiles(bench, posts); !written)
        return failure(written);
    Training training {.threads = options.threads};
    training.wordNgrams = 2;
    training.buckets = options.small ? 100'000 : 1'000'000;
    std::printf("%lld posts, %d subreddits, then %d; dim %d, bigrams, %d epochs, %d threads\n",
        static_cast<long long>(posts), labelsBefore, labelsAfter, training.dim, training.epochs,
        training.threads);
    Story story(bench);
    const std::string threads = std::to_string(options.threads);
    const auto file = [&](const char* name) { return bench.file(name).string(); };
    story.step("import the older half", {"import", file("old.ndjson.zst"), "--name", "old"});
    story.step("split it", {"split", "old", "--by", "random", "--ratios", "0.9,0.1"});
    const json before = story.step("train the model in production", training.ours("old/train"));
    story.step("import the newer half", {"import", file("new.ndjson.zst"), "--name", "new"});
    story.step("split it", {"split", "new", "--by", "random", "--ratios", "0.9,0.1"});
    const json after = story.step("train its successor on both", training.ours("old/train+new/train"));
    const json stale = story.step("evaluate the first on the newest posts",
        {"evaluate", numberOf(before), "new/test", "--threads", threads});
    const json fresh = story.step(
        "evaluate the second on the same", {"evaluate", numberOf(after), "new/test", "--threads", threads});
    story.step("compare, report as a page",
        {"compare", numberOf(stale), numberOf(fresh), "--html", file("report.html")});
    if (!story.done())
        return failure(story.done());
    std::printf("  %-44s %8.1f s %8.1f s of processors\n", "together", story.seconds(), story.processor());
    const json first = outcomeOf(stale);
    const json second = outcomeOf(fresh);
    std::printf("  P@1 %.3f, then %.3f; recall@5 %.3f, then %.3f\n", first["p_at_1"].get<double>(),
        second["p_at_1"].get<double>(), first["recall_at_5"].get<double>(),
        second["recall_at_5"].get<double>());
    std::error_code ignored;
    if (std::filesystem::file_size(bench.file("report.html"), ignored) < 10'000 || ignored)
        return fail(wrongResult("there is no report"));
    if (!options.small && !(second["p_at_1"].get<double>() > first["p_at_1"].get<double>()))
        return fail(wrongResult("the successor, which knows the newer posts, is not better on them"));
    return json {{"posts", posts}, {"labels", {labelsBefore, labelsAfter}}, {"training", training.toJson()},
        {"steps", story.steps()}, {"seconds", story.seconds()}, {"processor_seconds", story.processor()},
        {"baseline", first}, {"candidate", second}};
}

} // namespace benchmarks
