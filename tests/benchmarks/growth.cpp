#include "tests/benchmarks/posts.h"
#include "tests/benchmarks/work.h"

#include <algorithm>
#include <optional>

namespace benchmarks {

using nlohmann::json;
using touchstone::failure;
using touchstone::Result;

namespace {

json costOf(const ProcessCost& cost)
{
    return {{"seconds", cost.seconds}, {"processor_seconds", cost.processor}, {"mebibytes", cost.mebibytes}};
}

Bench::Command evaluation(const json& trained, const Options& options)
{
    return {"evaluate", std::to_string(trained.value("execution", std::int64_t(0))), "posts", "--threads",
        std::to_string(options.threads)};
}

/// One size: every kind of work once, evaluate twice, as a comparison needs two.
Result<json> measureSize(const Bench& bench, std::int64_t rows, int labels)
{
    say("growth: " + std::to_string(rows) + " rows, " + std::to_string(labels) + " labels");
    std::error_code ignored;
    std::filesystem::remove_all(bench.workspace(), ignored);
    if (auto written = writePosts({.posts = rows, .labels = labels}, bench.file("posts.ndjson")); !written)
        return failure(written);
    const auto imported = bench.ours({"import", bench.file("posts.ndjson").string(), "--name", "posts"});
    if (!imported)
        return failure(imported);
    if (auto right = expectRows("the dataset", imported->document.value("rows", std::int64_t(0)), rows);
        !right)
        return failure(right);
    const Training training {.epochs = 1, .threads = bench.options().threads};
    const auto trained = bench.ours(training.ours("posts"));
    if (!trained)
        return failure(trained);
    const auto first = bench.ours(evaluation(trained->document, bench.options()));
    if (!first)
        return failure(first);
    const auto second = bench.ours(evaluation(trained->document, bench.options()));
    if (!second)
        return failure(second);
    const auto compared
        = bench.ours({"compare", std::to_string(first->document.value("execution", std::int64_t(0))),
            std::to_string(second->document.value("execution", std::int64_t(0)))});
    if (!compared)
        return failure(compared);
    const bool firstIsFaster = first->cost.processor < second->cost.processor;
    return json {{"rows", rows}, {"labels", labels}, {"import", costOf(imported->cost)},
        {"train", costOf(trained->cost)}, {"evaluate", costOf(firstIsFaster ? first->cost : second->cost)},
        {"compare", costOf(compared->cost)}};
}

} // namespace

Result<json> measureGrowth(const Bench& bench)
{
    const bool small = bench.options().small;
    // Beyond the default so that one can stop earlier: --rows is the most.
    const std::int64_t most = bench.options().rowsOr(4'000'000, 4'000);
    json document {{"rows", json::array()}, {"labels", json::array()}};
    for (const std::int64_t rows : {1'000, 4'000, 10'000, 40'000, 100'000, 400'000, 1'000'000, 4'000'000}) {
        if (rows > most || (rows < 10'000 && !small))
            continue;
        const auto measured = measureSize(bench, rows, 300);
        if (!measured)
            return failure(measured);
        document["rows"].push_back(*measured);
    }
    for (const int labels : {100, 300, 1'000, 2'500, 5'000}) {
        const auto measured = measureSize(bench, std::min<std::int64_t>(most, 200'000), labels);
        if (!measured)
            return failure(measured);
        document["labels"].push_back(*measured);
    }
    return document;
}

} // namespace benchmarks
