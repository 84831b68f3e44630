// Counting and the whole report of a comparison beside a script with scikit-learn and scipy, on the same columns.
//   tst_comparisonspeed [--folder FOLDER] [--rows N] [--labels N] [--rounds N] [--peer SCRIPT]
// No time is ever an error; numbers that differ from the peer's are.

#include "core/base/files.h"
#include "core/comparison/comparison.h"
#include "core/comparison/flips.h"
#include "core/comparison/p1comparison.h"
#include "core/storage/predictionsstore.h"
#include "tests/benchmarks/process.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

#include <sys/resource.h>

namespace {

using namespace touchstone;

constexpr int k = 5;

struct Options {
    std::filesystem::path folder = ".";
    std::filesystem::path peer;
    std::int64_t rows = 1000000;
    std::int32_t labels = 2500;
    int rounds = 3;
};

double peakMebibytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Labels of Zipf-like frequency; `right`: how often the first label is right. Half of the answers are shared by the
/// sides, as those of two good models are.
Result<> writeSide(
    const std::filesystem::path& folder, const Options& options, std::uint32_t seed, double right)
{
    std::mt19937 shared(7);
    std::mt19937 own(seed);
    std::vector<double> weights;
    for (std::int32_t i = 0; i < options.labels; ++i)
        weights.push_back(1 / std::sqrt(10.0 + i));
    std::discrete_distribution<std::int32_t> goldOf(weights.begin(), weights.end());
    const auto size = static_cast<std::size_t>(options.rows);
    std::vector<std::int64_t> rows(size);
    std::vector<std::int32_t> truth(size);
    std::vector<std::int32_t> label(size * k);
    std::vector<float> probability(size * k);
    const std::vector<std::uint32_t> words(size, 20);
    const std::vector<std::uint32_t> unknown(size, 1);
    std::uniform_real_distribution<float> unit(0, 1);
    for (std::size_t i = 0; i < size; ++i) {
        rows[i] = static_cast<std::int64_t>(i);
        truth[i] = goldOf(shared);
        const float difficulty = unit(shared);
        const std::int32_t sharedAnswer = goldOf(shared);
        const std::int32_t ownAnswer = goldOf(own);
        const float luck = unit(own);
        const float sure = std::clamp(1.2F - difficulty + (luck - 0.5F) * 0.3F, 0.01F, 1.0F);
        float left = 1 - sure;
        for (std::size_t rank = 0; rank < k; ++rank) {
            label[i * k + rank] = static_cast<std::int32_t>(
                (static_cast<std::size_t>(ownAnswer) + rank * 17) % static_cast<std::size_t>(options.labels));
            probability[i * k + rank] = rank == 0 ? sure : left / 2;
            left /= 2;
        }
        if (difficulty + (luck - 0.5F) * 0.2F < static_cast<float>(right))
            label[i * k] = truth[i];
        else if (luck < 0.5F)
            label[i * k] = sharedAnswer;
    }
    std::vector<std::string> names;
    for (std::int32_t i = 0; i < options.labels; ++i)
        names.push_back("label" + std::to_string(i));
    if (auto created = createFolder(folder); !created)
        return created;
    auto writer = PredictionsWriter::create(folder, rows, truth, k);
    if (!writer)
        return failure(writer);
    if (auto written = writer->write(0, {label, probability, words, unknown}); !written)
        return written;
    return writer->finish(names, options.labels, {"unknown"}, std::vector<double>(names.size() * 2));
}

ComparisonSide sideOf(const Predictions& predictions, int number)
{
    ComparisonSide side;
    side.execution = ExecutionNumber(number);
    side.model = std::string(64, number == 1 ? 'a' : 'b');
    side.dataset = "benchmark@1";
    side.datasetSha256 = std::string(64, 'd');
    side.loss = "softmax";
    side.predictions = predictions;
    return side;
}

/// What the script counts too.
struct Counted {
    double seconds = 0;
    double f1Macro = 0; // of the baseline
    double ks = 0;
    double wasserstein = 0;
    std::int64_t onlyBaseline = 0;
};

Counted count(const ComparisonSide& before, const ComparisonSide& after, const Evaluation& evaluationBefore,
    const Evaluation& evaluationAfter)
{
    const auto start = std::chrono::steady_clock::now();
    const LabelUnion labels = uniteLabels(before.predictions, after.predictions);
    const std::size_t names = labels.names.size();
    const SideCounts countsBefore = countSide({before.predictions, labels.toUnion.baseline}, names);
    const SideCounts countsAfter = countSide({after.predictions, labels.toUnion.candidate}, names);
    const RowPairs pairs = pairByRow(before, after).value_or(RowPairs());
    const ComparisonParameters parameters;
    const ComparisonContext context {.baseline = before,
        .candidate = after,
        .parameters = parameters,
        .labels = labels,
        .baselineCounts = countsBefore,
        .candidateCounts = countsAfter,
        .pairs = pairs,
        .paired = true,
        .sameLoss = true};
    const Flips flips = countFlips(context);
    const P1Comparison p1 = compareP1(context, evaluationBefore, evaluationAfter);
    Counted counted;
    for (const statistics::LabelCounts& label : countsBefore.labels)
        counted.f1Macro += label.f1() / static_cast<double>(names);
    counted.ks = p1.ks.value_or(-1);
    counted.wasserstein = p1.wasserstein.value_or(-1);
    counted.onlyBaseline = flips.onlyBaseline;
    counted.seconds = secondsSince(start);
    return counted;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Result<nlohmann::json> askPeer(
    const Options& options, const std::filesystem::path& a, const std::filesystem::path& b)
{
    const auto output = options.folder / "peer.json";
    const auto ran
        = benchmarks::runProcess({"/usr/bin/python3", options.peer.string(), a.string(), b.string()}, output);
    if (!ran)
        return failure(ran);
    const auto text = readFile(output);
    if (!text)
        return failure(text);
    return nlohmann::json::parse(*text, nullptr, false);
}

bool same(const char* what, double ours, double theirs)
{
    if (std::abs(ours - theirs) < 1e-6)
        return true;
    std::fprintf(stderr, "%s: %.9f here, %.9f by the script\n", what, ours, theirs);
    return false;
}

Result<bool> measure(const Options& options)
{
    const auto a = options.folder / "baseline";
    const auto b = options.folder / "candidate";
    if (auto written = writeSide(a, options, 1, 0.48); !written)
        return failure(written);
    if (auto written = writeSide(b, options, 2, 0.50); !written)
        return failure(written);
    const double before = peakMebibytes();
    const auto first = loadPredictions(a);
    const auto second = loadPredictions(b);
    if (!first)
        return failure(first);
    if (!second)
        return failure(second);
    const ComparisonSide baseline = sideOf(*first, 1);
    const ComparisonSide candidate = sideOf(*second, 2);
    const Evaluation evaluationBefore = evaluate(*first);
    const Evaluation evaluationAfter = evaluate(*second);

    std::vector<double> counting;
    std::vector<double> whole;
    std::vector<double> script;
    Counted counted;
    bool equal = true;
    for (int round = 0; round < options.rounds; ++round) {
        counted = count(baseline, candidate, evaluationBefore, evaluationAfter);
        counting.push_back(counted.seconds);
        NoProgress progress;
        const auto start = std::chrono::steady_clock::now();
        const auto report = compare(Baseline(baseline), Candidate(candidate), {}, {}, progress, {});
        if (!report)
            return failure(report);
        whole.push_back(secondsSince(start));
        if (options.peer.empty())
            continue;
        const auto peer = askPeer(options, a, b);
        if (!peer)
            return failure(peer);
        if (!peer->contains("seconds")) {
            std::printf("the peer is not installed: %s\n", peer->dump().c_str());
            continue;
        }
        script.push_back(peer->at("seconds").get<double>());
        equal = same("f1 macro", counted.f1Macro, peer->at("f1_macro")[0].get<double>()) && equal;
        equal = same("KS", counted.ks, peer->at("ks").get<double>()) && equal;
        equal = same("Wasserstein", counted.wasserstein, peer->at("wasserstein").get<double>()) && equal;
        equal = same("flips", static_cast<double>(counted.onlyBaseline),
                    peer->at("only_baseline").get<double>())
            && equal;
    }
    std::printf("2 x %lld rows, %d labels\n", static_cast<long long>(options.rows), options.labels);
    std::printf("  counting                 %8.3f s\n", median(counting));
    std::printf("  the whole report         %8.3f s\n", median(whole));
    if (!script.empty()) {
        std::printf(
            "  scikit-learn and scipy   %8.3f s (without loading Python and its packages)\n", median(script));
        std::printf("  counting / script        %8.3f x   aim: 0.1\n", median(counting) / median(script));
        std::printf("  whole report / script    %8.3f x   aim: 1\n", median(whole) / median(script));
    }
    // The columns of both sides that are mapped: row, truth, label, probability, words, unknown.
    const double mapped = 2 * static_cast<double>(options.rows) * (8 + 4 + 8 * k + 8) / (1 << 20);
    std::printf(
        "  memory                   %8.0f MiB at most (%.0f before), of which %.0f are the mapped files\n",
        peakMebibytes(), before, mapped);
    return equal;
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const char* value = argv[i + 1];
        if (name == "--folder")
            options.folder = value;
        else if (name == "--peer")
            options.peer = value;
        else if (name == "--rows")
            options.rows = std::max(1000LL, std::atoll(value));
        else if (name == "--labels")
            options.labels = std::max(2, std::atoi(value));
        else if (name == "--rounds")
            options.rounds = std::max(1, std::atoi(value));
    }
    options.folder /= "comparison-scratch";
    std::error_code ignored;
    std::filesystem::remove_all(options.folder, ignored);
    auto made = createFolder(options.folder);
    const auto done = made ? measure(options) : Result<bool>(failure(made));
    std::filesystem::remove_all(options.folder, ignored);
    if (done)
        return *done ? 0 : 1;
    std::fprintf(stderr, "%s\n", done.error().message().c_str());
    return 1;
}
