#include "core/base/files.h"
#include "tests/benchmarks/posts.h"
#include "tests/benchmarks/work.h"

#include <algorithm>
#include <cstdlib>

namespace benchmarks {

using touchstone::failure;
using touchstone::Result;

namespace {

Result<Cost> importOurs(const Bench& bench, std::int64_t rows)
{
    std::error_code ignored;
    std::filesystem::remove_all(bench.workspace(), ignored);
    const auto answer = bench.ours({"import", bench.file("posts.ndjson.zst").string(), "--name", "posts"});
    if (!answer)
        return failure(answer);
    if (auto right = expectRows("the dataset", answer->document.value("rows", std::int64_t(0)), rows); !right)
        return failure(right);
    return Cost::of(answer->cost);
}

/// What somebody who has the command line alone would do, without making CSV of the posts: unpack, then import.
Result<Cost> importPeer(const Bench& bench, const std::string& zstdcat, std::int64_t rows)
{
    const auto database = bench.file("peer.sqlite");
    std::error_code ignored;
    std::filesystem::remove(database, ignored);
    const auto unpacked = bench.run({zstdcat, bench.file("posts.ndjson.zst").string()});
    if (!unpacked)
        return failure(unpacked);
    const auto imported = bench.run({bench.sqlite(), database.string(),
        ".import --csv \"" + bench.file("posts.csv").string() + "\" posts"});
    if (!imported)
        return failure(imported);
    const auto counted
        = bench.run({bench.sqlite(), database.string(), "SELECT count(*) FROM posts"}, "count.txt");
    if (!counted)
        return failure(counted);
    const auto count = touchstone::readFile(bench.file("count.txt"));
    if (!count)
        return failure(count);
    if (auto right = expectRows("sqlite3's table", std::strtoll(count->c_str(), nullptr, 10), rows); !right)
        return failure(right);
    return Cost {.seconds = unpacked->seconds + imported->seconds,
        .processor = unpacked->processor + imported->processor,
        .mebibytes = std::max(unpacked->mebibytes, imported->mebibytes)};
}

} // namespace

Result<Measurement> measureImport(const Bench& bench)
{
    const std::string zstd = findProgram("zstd");
    const std::string zstdcat = findProgram("zstdcat");
    if (zstd.empty())
        return touchstone::fail(touchstone::inputError(
            "no-zstd", "the program 'zstd' is not installed", "install the package zstd"));
    Measurement measurement;
    measurement.name = "import";
    measurement.work = "import posts, .ndjson.zst";
    measurement.peer = "zstdcat; sqlite3 .import";
    measurement.atLeast = 1;
    measurement.aim = 2;
    measurement.memoryLimit = 300;
    const Options& options = bench.options();
    const std::int64_t rows = options.rowsOr(1'000'000, 20'000);
    say("generating posts");
    if (auto written
        = writePosts({.posts = rows, .seed = 1}, bench.file("posts.ndjson"), bench.file("posts.csv"));
        !written)
        return failure(written);
    const auto packed = bench.run({zstd, "-q", "-f", bench.file("posts.ndjson").string(), "-o",
        bench.file("posts.ndjson.zst").string()});
    if (!packed)
        return failure(packed);
    std::error_code error;
    measurement.parameters
        = {{"rows", rows}, {"ndjson_bytes", std::filesystem::file_size(bench.file("posts.ndjson"), error)}};
    for (int round = 1; round <= options.rounds; ++round) {
        say("import, round " + std::to_string(round));
        const auto ours = importOurs(bench, rows);
        if (!ours)
            return failure(ours);
        measurement.ours.push_back(*ours);
        if (bench.sqlite().empty() || zstdcat.empty())
            continue;
        const auto peer = importPeer(bench, zstdcat, rows);
        if (!peer)
            return failure(peer);
        measurement.peers.push_back(*peer);
    }
    measurement.checks = {{"rows", rows}};
    return measurement;
}

} // namespace benchmarks
