#include "core/base/files.h"
#include "core/storage/predictionsstore.h"
#include "tests/benchmarks/posts.h"
#include "tests/benchmarks/work.h"

namespace benchmarks {

using touchstone::fail;
using touchstone::failure;
using touchstone::Result;

namespace {

/// As many labels a row as our program keeps by default.
constexpr const char* k = "5";

struct Sides {
    std::string ours; ///< number of the execution that made the model
    std::string model;
    std::int64_t rows = 0;
};

/// What both take for a dataset with one row: to start, and to load the model.
Result<> writeOneRow(const Bench& bench)
{
    const auto copied = copyLines(bench.file("asked.ndjson"), bench.file("one.ndjson"),
        [](std::int64_t number) { return number == 0; });
    if (!copied)
        return failure(copied);
    const auto imported = bench.import(bench.file("one.ndjson"), "one");
    if (!imported)
        return failure(imported);
    const auto exported = bench.exportLines("one", "one.txt", false);
    if (!exported)
        return failure(exported);
    return {};
}

Result<Cost> evaluateOurs(const Bench& bench, const Sides& sides, std::int64_t& execution)
{
    const std::string threads = std::to_string(bench.options().threads);
    const auto whole = bench.ours({"evaluate", sides.ours, "asked", "--k", k, "--threads", threads});
    if (!whole)
        return failure(whole);
    if (auto right = expectRows("the evaluation", whole->document.value("rows", std::int64_t(0)), sides.rows);
        !right)
        return failure(right);
    execution = whole->document.value("execution", std::int64_t(0));
    const auto start = bench.ours({"evaluate", sides.ours, "one", "--k", k, "--threads", threads});
    if (!start)
        return failure(start);
    Cost cost = Cost::of(whole->cost);
    cost.start = start->cost.seconds;
    return cost;
}

Result<Cost> evaluatePeer(const Bench& bench, const Sides& sides)
{
    const auto predict = [&](const char* lines, const char* answers) {
        return bench.run(
            {bench.fasttext(), "predict-prob", sides.model, bench.file(lines).string(), k}, answers);
    };
    const auto whole = predict("lines.txt", "answers.txt");
    if (!whole)
        return failure(whole);
    const auto start = predict("one.txt", "one-answer.txt");
    if (!start)
        return failure(start);
    Cost cost = Cost::of(*whole);
    cost.start = start->seconds;
    return cost;
}

/// The same first labels and probabilities, but for labels that are equal to a float's rounding.
Result<> compareAnswers(const Bench& bench, std::int64_t execution, Measurement& measurement)
{
    const auto predictions
        = touchstone::loadPredictions(bench.workspace() / "predictions" / std::to_string(execution));
    if (!predictions)
        return failure(predictions);
    const auto difference = differenceOf(*predictions, bench.file("answers.txt"));
    if (!difference)
        return failure(difference);
    measurement.checks["rows"] = difference->rows;
    measurement.checks["rows_with_another_first_label"] = difference->otherFirst;
    measurement.checks["rows_with_equal_first_labels_in_another_order"] = difference->ties;
    measurement.checks["largest_difference_of_p_at_1"] = difference->probability;
    if (difference->otherFirst > 0)
        return fail(wrongResult(std::to_string(difference->otherFirst) + " of "
            + std::to_string(difference->rows) + " first labels are not fastText's"));
    if (difference->probability > 1e-4)
        return fail(
            wrongResult("p@1 differs from fastText's by up to " + std::to_string(difference->probability)));
    return {};
}

} // namespace

Result<Measurement> measureEvaluate(const Bench& bench, CorpusKind kind)
{
    const bool many = kind == CorpusKind::Many;
    Measurement measurement;
    measurement.name = many ? "evaluate-2500" : "evaluate-300";
    measurement.work = many ? "evaluate, 2,500 labels, dim 100" : "evaluate, 300 labels, bigrams";
    measurement.peer = "fasttext predict-prob";
    measurement.atLeast = many ? 22 : 8;
    measurement.aim = many ? 45 : 15;
    measurement.memoryFactor = 1.3;
    const Options& options = bench.options();
    const std::int64_t rows = options.rowsOr(200'000, 3'000);
    const auto corpus = makeCorpus(bench, kind, many ? rows : rows / 2, rows);
    if (!corpus)
        return failure(corpus);
    if (auto written = writeOneRow(bench); !written)
        return failure(written);
    // One epoch: what the model answers matters less than how large it is.
    Training training = trainingOf(kind, options);
    training.epochs = 1;
    say("training a model");
    const auto trained = bench.ours(training.ours(corpus->learned));
    if (!trained)
        return failure(trained);
    const auto lines = bench.exportLines(corpus->asked, "lines.txt", false);
    if (!lines)
        return failure(lines);
    const Sides sides {.ours = std::to_string(trained->document.value("execution", std::int64_t(0))),
        .model = bench.modelFile(trained->document).string(),
        .rows = *lines};
    measurement.parameters = {{"rows", *lines}, {"real_posts", corpus->real}, {"k", std::stoi(k)},
        {"threads", options.threads}, {"labels", trained->document.value("labels", 0)},
        {"words", trained->document.value("words", 0)}, {"model", training.toJson()}};
    std::int64_t execution = 0;
    for (int round = 1; round <= options.rounds; ++round) {
        say(measurement.name + ", round " + std::to_string(round));
        const auto ours = evaluateOurs(bench, sides, execution);
        if (!ours)
            return failure(ours);
        measurement.ours.push_back(*ours);
        if (bench.fasttext().empty())
            continue;
        const auto peer = evaluatePeer(bench, sides);
        if (!peer)
            return failure(peer);
        measurement.peers.push_back(*peer);
    }
    if (!measurement.peers.empty()) {
        if (auto same = compareAnswers(bench, execution, measurement); !same)
            return failure(same);
    }
    return measurement;
}

} // namespace benchmarks
