// What comparison_peer.py does, by our code: the columns of two executions -> numbers and seconds, as JSON.
//   comparison_side counting|report FOLDER_OF_THE_BASELINE FOLDER_OF_THE_CANDIDATE

#include "core/base/together.h"
#include "core/comparison/comparison.h"
#include "core/comparison/flips.h"
#include "core/comparison/p1comparison.h"
#include "core/storage/predictionsstore.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <string_view>

namespace {

using namespace touchstone;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
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

/// What the script counts too, by what a comparison counts with. The evaluations, which a comparison finds stored, are
/// made in between and not counted; they give the histograms of p@1.
Result<nlohmann::json> count(const ComparisonSide& before, const ComparisonSide& after)
{
    const auto begun = Clock::now();
    const LabelUnion labels = uniteLabels(before.predictions, after.predictions);
    const std::size_t names = labels.names.size();
    SideCounts countsBefore;
    SideCounts countsAfter;
    runTogether({[&] {
                     countsBefore = countSide({before.predictions, labels.toUnion.baseline}, names);
                 },
        [&] {
            countsAfter = countSide({after.predictions, labels.toUnion.candidate}, names);
        }});
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
    double seconds = secondsSince(begun);
    const auto evaluating = Clock::now();
    const Evaluation evaluationBefore = evaluate(before.predictions);
    const Evaluation evaluationAfter = evaluate(after.predictions);
    const double evaluationSeconds = secondsSince(evaluating);
    const auto begunAgain = Clock::now();
    const P1Comparison p1 = compareP1(context, evaluationBefore, evaluationAfter);
    seconds += secondsSince(begunAgain);
    const auto macro = [names](const SideCounts& counts) {
        double sum = 0;
        for (const statistics::LabelCounts& label : counts.labels)
            sum += label.f1() / static_cast<double>(names);
        return sum;
    };
    return nlohmann::json {{"seconds", seconds}, {"evaluation_seconds", evaluationSeconds},
        {"f1_macro", {macro(countsBefore), macro(countsAfter)}}, {"ks", p1.ks.value_or(-1)},
        {"wasserstein", p1.wasserstein.value_or(-1)}, {"only_baseline", flips.onlyBaseline}};
}

Result<nlohmann::json> report(const ComparisonSide& before, const ComparisonSide& after)
{
    NoProgress progress;
    const auto begun = Clock::now();
    const auto made = compare(Baseline(before), Candidate(after), {}, {}, progress, {});
    if (!made)
        return failure(made);
    const auto macro = [](const SideReport& side) { return side.evaluation.all.f1Macro.value_or(-1); };
    return nlohmann::json {{"seconds", secondsSince(begun)},
        {"f1_macro", {macro(*made->baseline), macro(*made->candidate)}}, {"ks", made->p1.ks.value_or(-1)},
        {"wasserstein", made->p1.wasserstein.value_or(-1)},
        {"only_baseline", made->flips ? made->flips->onlyBaseline : -1}};
}

Result<nlohmann::json> measure(bool whole, const char* baselineFolder, const char* candidateFolder)
{
    const auto begun = Clock::now();
    const auto first = loadPredictions(baselineFolder);
    if (!first)
        return failure(first);
    const auto second = loadPredictions(candidateFolder);
    if (!second)
        return failure(second);
    const double opened = secondsSince(begun);
    const ComparisonSide baseline = sideOf(*first, 1);
    const ComparisonSide candidate = sideOf(*second, 2);
    auto answer = whole ? report(baseline, candidate) : count(baseline, candidate);
    if (answer)
        (*answer)["seconds"] = (*answer)["seconds"].get<double>() + opened;
    return answer;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::fputs("usage: comparison_side counting|report BASELINE CANDIDATE\n", stderr);
        return 2;
    }
    const auto answer = measure(std::string_view(argv[1]) == "report", argv[2], argv[3]);
    if (!answer) {
        std::fprintf(stderr, "%s\n", answer.error().message().c_str());
        return 1;
    }
    std::printf("%s\n", answer->dump().c_str());
    return 0;
}
