#include "tests/benchmarks/corpus.h"

#include "tests/benchmarks/posts.h"

#include <algorithm>

namespace benchmarks {

using touchstone::failure;
using touchstone::Result;

namespace {

/// About `wanted` of the lines whose number leaves `remainder` when divided by 2, evenly from the whole file.
std::function<bool(std::int64_t)> someOf(std::int64_t lines, std::int64_t wanted, int remainder)
{
    const std::int64_t there = std::max<std::int64_t>(1, lines / 2);
    wanted = std::min(wanted, there);
    return [there, wanted, remainder](std::int64_t number) {
        const std::int64_t place = number / 2;
        return number % 2 == remainder && place * wanted / there != (place + 1) * wanted / there;
    };
}

Result<> writeReal(const Bench& bench, std::int64_t learned, std::int64_t asked)
{
    const auto unpacked
        = bench.run({findProgram("zstdcat"), bench.options().realPosts.string()}, "real.ndjson");
    if (!unpacked)
        return failure(unpacked);
    const auto lines = countLines(bench.file("real.ndjson"));
    if (!lines)
        return failure(lines);
    // More than half of the lines asked for: all of them, those that were learned too. The time is the same.
    const bool all = asked > *lines / 2;
    const auto first
        = copyLines(bench.file("real.ndjson"), bench.file("learned.ndjson"), someOf(*lines, learned, 0));
    if (!first)
        return failure(first);
    const auto wanted = someOf(*lines, asked, 1);
    const auto second = copyLines(bench.file("real.ndjson"), bench.file("asked.ndjson"),
        [all, &wanted](std::int64_t number) { return all || wanted(number); });
    if (!second)
        return failure(second);
    return {};
}

Result<> writeGenerated(const Bench& bench, int labels, std::int64_t learned, std::int64_t asked)
{
    const auto written
        = writePosts({.posts = learned, .labels = labels, .seed = 1}, bench.file("learned.ndjson"));
    if (!written)
        return written;
    return writePosts({.posts = asked, .labels = labels, .seed = 2}, bench.file("asked.ndjson"));
}

} // namespace

Result<Corpus> makeCorpus(const Bench& bench, CorpusKind kind, std::int64_t learned, std::int64_t asked)
{
    std::error_code ignored;
    std::filesystem::remove_all(bench.workspace(), ignored);
    Corpus corpus;
    corpus.real = kind == CorpusKind::Bigrams && std::filesystem::exists(bench.options().realPosts, ignored);
    say(corpus.real ? "preparing real posts" : "generating posts");
    const auto written = corpus.real
        ? writeReal(bench, learned, asked)
        : writeGenerated(bench, kind == CorpusKind::Many ? 2500 : 300, learned, asked);
    if (!written)
        return failure(written);
    const auto first = bench.import(bench.file("learned.ndjson"), corpus.learned);
    if (!first)
        return failure(first);
    const auto second = bench.import(bench.file("asked.ndjson"), corpus.asked);
    if (!second)
        return failure(second);
    corpus.learnedRows = *first;
    corpus.askedRows = *second;
    return corpus;
}

Bench::Command Training::ours(const std::string& dataset) const
{
    return {"train", dataset, "--dim", std::to_string(dim), "--lr", std::to_string(lr), "--epoch",
        std::to_string(epochs), "--word-ngrams", std::to_string(wordNgrams), "--bucket",
        std::to_string(buckets), "--threads", std::to_string(threads), "--seed", std::to_string(seed)};
}

Bench::Command Training::fasttext(
    const std::string& program, const std::filesystem::path& lines, const std::filesystem::path& model) const
{
    return {program, "supervised", "-input", lines.string(), "-output", model.string(), "-dim",
        std::to_string(dim), "-lr", std::to_string(lr), "-epoch", std::to_string(epochs), "-wordNgrams",
        std::to_string(wordNgrams), "-bucket", std::to_string(buckets), "-thread", std::to_string(threads),
        "-seed", std::to_string(seed), "-verbose", "0"};
}

nlohmann::json Training::toJson() const
{
    return {{"dim", dim}, {"lr", lr}, {"epochs", epochs}, {"word_ngrams", wordNgrams}, {"buckets", buckets},
        {"threads", threads}, {"loss", "softmax"}};
}

Training trainingOf(CorpusKind kind, const Options& options)
{
    Training training {.threads = options.threads};
    if (kind == CorpusKind::Bigrams) {
        training.wordNgrams = 2;
        training.buckets = 200'000;
    }
    return training;
}

} // namespace benchmarks
