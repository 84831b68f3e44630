#include "tests/benchmarks/posts.h"
#include "tests/benchmarks/work.h"

#include <numeric>

namespace benchmarks {

using touchstone::fail;
using touchstone::failure;
using touchstone::Result;

namespace {

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

struct Trained {
    Cost cost;
    double right = 0; ///< P@1 on the held-back rows, by fastText's program
};

/// What a training with fewer epochs says about the part of the time that is not training: reading the rows and writing
/// the model.
double startOf(double whole, int epochs, double part, int partEpochs)
{
    return part - (whole - part) / (epochs - partEpochs) * partEpochs;
}

Result<double> judge(const Bench& bench, const std::filesystem::path& model)
{
    const auto answered
        = bench.run({bench.fasttext(), "predict", model.string(), bench.file("held.txt").string(), "1"},
            "held-answers.txt");
    if (!answered)
        return failure(answered);
    return shareRight(bench.file("held.txt"), bench.file("held-answers.txt"));
}

Result<Trained> trainOurs(const Bench& bench, const Training& training, std::int64_t rows)
{
    const auto answer = bench.ours(training.ours("learned"));
    if (!answer)
        return failure(answer);
    const auto used = answer->document.value("rows", std::int64_t(0))
        + answer->document.value("empty_rows", std::int64_t(0));
    if (auto right = expectRows("the training", used, rows); !right)
        return failure(right);
    Trained trained {.cost = Cost::of(answer->cost)};
    if (!bench.fasttext().empty()) {
        const auto right = judge(bench, bench.modelFile(answer->document));
        if (!right)
            return failure(right);
        trained.right = *right;
    }
    return trained;
}

Result<Trained> trainPeer(const Bench& bench, const Training& training)
{
    const auto model = bench.file("fasttext-model");
    const auto cost = bench.run(training.fasttext(bench.fasttext(), bench.file("train.txt"), model));
    if (!cost)
        return failure(cost);
    const auto right = judge(bench, model.string() + ".bin");
    if (!right)
        return failure(right);
    return Trained {.cost = Cost::of(*cost), .right = *right};
}

/// With the first round's seed and one epoch.
Result<> measureStart(const Bench& bench, const Training& training, Measurement& measurement)
{
    Training part = training;
    part.epochs = 1;
    const auto ours = bench.ours(part.ours("learned"));
    if (!ours)
        return failure(ours);
    const double oursStart
        = startOf(measurement.ours.front().seconds, training.epochs, ours->cost.seconds, part.epochs);
    for (Cost& cost : measurement.ours)
        cost.start = oursStart;
    if (measurement.peers.empty())
        return {};
    const auto peer
        = bench.run(part.fasttext(bench.fasttext(), bench.file("train.txt"), bench.file("fasttext-model")));
    if (!peer)
        return failure(peer);
    const double peerStart
        = startOf(measurement.peers.front().seconds, training.epochs, peer->seconds, part.epochs);
    for (Cost& cost : measurement.peers)
        cost.start = peerStart;
    return {};
}

Result<> compareQuality(
    const std::vector<double>& ours, const std::vector<double>& peers, bool small, Measurement& measurement)
{
    const double difference = mean(ours) - mean(peers);
    measurement.checks["p_at_1_ours"] = ours;
    measurement.checks["p_at_1_peer"] = peers;
    measurement.checks["mean_difference"] = difference;
    // A few hundred rows held back by a small run tell only models that learned nothing.
    const double least = small ? -0.1 : -0.003;
    if (difference < least)
        return fail(wrongResult("P@1 on held-back rows is " + std::to_string(mean(ours))
            + ", fastText's model has " + std::to_string(mean(peers))));
    return {};
}

} // namespace

Result<Measurement> measureTrain(const Bench& bench, CorpusKind kind)
{
    const bool many = kind == CorpusKind::Many;
    Measurement measurement;
    measurement.name = many ? "train-2500" : "train-300";
    measurement.work = many ? "train, 2,500 labels, softmax" : "train, 300 labels, bigrams";
    measurement.peer = "fasttext supervised";
    measurement.atLeast = many ? 12 : 5;
    measurement.aim = many ? 20 : 9;
    measurement.memoryFactor = 1.3;
    const Options& options = bench.options();
    const auto corpus = makeCorpus(
        bench, kind, options.rowsOr(many ? 50'000 : 100'000, 3'000), options.rowsOr(20'000, 500));
    if (!corpus)
        return failure(corpus);
    const auto rows = bench.exportLines(corpus->learned, "train.txt", true);
    if (!rows)
        return failure(rows);
    const auto held = bench.exportLines(corpus->asked, "held.txt", false);
    if (!held)
        return failure(held);
    Training training = trainingOf(kind, options);
    if (many) {
        // So few posts a label are learned in so few epochs only at this rate.
        training.epochs = 4;
        training.lr = 1.5;
    }
    measurement.parameters = training.toJson();
    measurement.parameters["rows"] = *rows;
    measurement.parameters["held_back_rows"] = *held;
    measurement.parameters["real_posts"] = corpus->real;
    std::vector<double> oursRight;
    std::vector<double> peersRight;
    for (int round = 1; round <= options.rounds; ++round) {
        say(measurement.name + ", round " + std::to_string(round));
        training.seed = round;
        const auto ours = trainOurs(bench, training, *rows);
        if (!ours)
            return failure(ours);
        measurement.ours.push_back(ours->cost);
        oursRight.push_back(ours->right);
        if (bench.fasttext().empty())
            continue;
        const auto peer = trainPeer(bench, training);
        if (!peer)
            return failure(peer);
        measurement.peers.push_back(peer->cost);
        peersRight.push_back(peer->right);
    }
    training.seed = 1;
    if (auto measured = measureStart(bench, training, measurement); !measured)
        return failure(measured);
    if (!peersRight.empty()) {
        if (auto good = compareQuality(oursRight, peersRight, options.small, measurement); !good)
            return failure(good);
    }
    return measurement;
}

} // namespace benchmarks
