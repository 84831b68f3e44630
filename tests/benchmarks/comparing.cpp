#include "core/base/files.h"
#include "tests/benchmarks/answers.h"
#include "tests/benchmarks/work.h"

#include <algorithm>
#include <cmath>

namespace benchmarks {

using nlohmann::json;
using touchstone::fail;
using touchstone::failure;
using touchstone::Result;

namespace {

constexpr const char* python = "/usr/bin/python3"; // the one that Debian's scikit-learn belongs to

struct Counted {
    Cost cost; ///< seconds as the program itself counts them: without loading Python and its packages
    json document;
};

Result<Counted> countWith(const Bench& bench, Bench::Command command)
{
    command.push_back(bench.file("baseline").string());
    command.push_back(bench.file("candidate").string());
    const auto ran = bench.run(command, "counted.json");
    if (!ran)
        return failure(ran);
    const auto text = touchstone::readFile(bench.file("counted.json"));
    if (!text)
        return failure(text);
    Counted counted {.cost = Cost::of(*ran), .document = json::parse(*text, nullptr, false)};
    if (!counted.document.is_object())
        return fail(wrongResult("'" + command.front() + "' printed no JSON"));
    counted.cost.seconds = counted.document.value("seconds", Cost::notMeasured);
    return counted;
}

Result<> expectSame(const std::string& what, const json& ours, const json& theirs)
{
    if (ours.is_number() && theirs.is_number() && std::abs(ours.get<double>() - theirs.get<double>()) < 1e-6)
        return {};
    return fail(wrongResult(what + " is " + ours.dump() + " here and " + theirs.dump() + " by the script"));
}

Result<> expectSameNumbers(const json& ours, const json& theirs)
{
    for (const int side : {0, 1}) {
        if (auto same = expectSame("f1 macro", ours.at("f1_macro").at(side), theirs.at("f1_macro").at(side));
            !same)
            return same;
    }
    for (const char* number : {"ks", "wasserstein", "only_baseline"}) {
        if (auto same = expectSame(number, ours.at(number), theirs.at(number)); !same)
            return same;
    }
    return {};
}

Measurement describe(const char* name, const char* work, double atLeast, double aim)
{
    Measurement measurement;
    measurement.name = name;
    measurement.work = work;
    measurement.peer = "scikit-learn, scipy";
    measurement.atLeast = atLeast;
    measurement.aim = aim;
    return measurement;
}

} // namespace

Result<Measurements> measureComparison(const Bench& bench)
{
    const Options& options = bench.options();
    const std::int64_t rows = options.rowsOr(1'000'000, 20'000);
    // Every label has to occur: the script takes the mean over those that do.
    const auto labels = static_cast<std::int32_t>(std::clamp<std::int64_t>(rows / 400, 2, 2500));
    say("making up two executions");
    for (const std::uint32_t side : {1U, 2U}) {
        const auto written = writeAnswers(bench.file(side == 1 ? "baseline" : "candidate"),
            {.rows = rows, .labels = labels, .seed = side, .right = side == 1 ? 0.48 : 0.50});
        if (!written)
            return failure(written);
    }
    Measurements wanted;
    for (const Measurement& one : {describe("counting", "counting for a comparison", 10, 25),
             describe("report", "full paired report, every test and interval", 1, 4)}) {
        if (options.wants(one.name))
            wanted.push_back(one);
    }
    for (int round = 1; round <= options.rounds; ++round) {
        say("comparison, round " + std::to_string(round));
        std::vector<json> documents;
        for (Measurement& measurement : wanted) {
            const auto ours = countWith(bench, {options.comparisonSide, measurement.name});
            if (!ours)
                return failure(ours);
            measurement.ours.push_back(ours->cost);
            documents.push_back(ours->document);
        }
        const auto peer = countWith(bench, {python, options.peerScript.string()});
        if (!peer)
            return failure(peer);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            wanted[i].parameters = {{"rows", rows}, {"labels", labels}, {"script", peer->document}};
            if (peer->document.contains("missing"))
                continue;
            wanted[i].peers.push_back(peer->cost);
            if (auto same = expectSameNumbers(documents[i], peer->document); !same)
                return failure(same);
            wanted[i].checks = documents[i];
        }
    }
    return wanted;
}

} // namespace benchmarks
