// Touchstone beside other programs, in turn on the same rows: a table for people, a JSON file for programs.
// `cmake --build build/release --target benchmark` runs it; docs/performance.md says what is measured and how.
// Only a wrong result fails: a time says as much about the machine as about the program.

#include "core/base/files.h"
#include "core/jobs/environment.h"
#include "core/learning/kernels.h"
#include "tests/benchmarks/work.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <sstream>
#include <string_view>
#include <thread>

namespace {

using benchmarks::Bench;
using benchmarks::CorpusKind;
using benchmarks::Measurement;
using benchmarks::Measurements;
using benchmarks::Options;
using nlohmann::json;
using touchstone::failure;
using touchstone::Result;

constexpr const char* usage =
    R"(usage: benchmarks --touchstone PROGRAM --comparison-side PROGRAM --peer-script FILE
  --folder FOLDER       where to work (default: here)
  --json FILE           also write everything here
  --real-posts FILE     .ndjson.zst of real posts for the case of 300 labels
  --only NAME[,NAME]    evaluate-2500 evaluate-300 train-2500 train-300 import counting report
  --rounds N            of both programs in turn (default: 5)
  --rows N              of every kind of work
  --threads N           of both programs (default: all cores)
  --small               few rows, one round
instead of the comparisons with other programs:
  --growth              how time grows with rows (at most --rows) and labels
  --full-size           from files of 1,522,194 posts (or --rows) to a report
)";

struct Arguments {
    Options options;
    std::filesystem::path json;
    bool growth = false;
    bool fullSize = false;
};

bool take(Arguments& arguments, std::string_view name, const std::string& value)
{
    Options& options = arguments.options;
    if (name == "--touchstone")
        options.touchstone = value;
    else if (name == "--comparison-side")
        options.comparisonSide = value;
    else if (name == "--peer-script")
        options.peerScript = value;
    else if (name == "--folder")
        options.folder = value;
    else if (name == "--json")
        arguments.json = value;
    else if (name == "--real-posts")
        options.realPosts = value;
    else if (name == "--rounds")
        options.rounds = std::max(1, std::atoi(value.c_str()));
    else if (name == "--rows")
        options.rows = std::max(1000LL, std::atoll(value.c_str()));
    else if (name == "--threads")
        options.threads = std::max(1, std::atoi(value.c_str()));
    else if (name == "--only") {
        std::istringstream names(value);
        for (std::string one; std::getline(names, one, ',');)
            options.only.insert(one);
    } else
        return false;
    return true;
}

bool parse(int argc, char** argv, Arguments& arguments)
{
    arguments.options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--small") {
            arguments.options.small = true;
            arguments.options.rounds = 1;
        } else if (name == "--growth") {
            arguments.growth = true;
        } else if (name == "--full-size") {
            arguments.fullSize = true;
        } else if (i + 1 == argc || !take(arguments, name, argv[++i])) {
            return false;
        }
    }
    return !arguments.options.touchstone.empty();
}

Result<Measurements> single(Result<Measurement> measured)
{
    if (!measured)
        return failure(measured);
    return Measurements {std::move(*measured)};
}

struct Work {
    std::vector<std::string> names;
    std::function<Result<Measurements>(const Bench&)> measure;
};

const std::vector<Work>& allWork()
{
    static const std::vector<Work> list {
        {{"evaluate-2500"},
            [](const Bench& bench) { return single(measureEvaluate(bench, CorpusKind::Many)); }},
        {{"evaluate-300"},
            [](const Bench& bench) { return single(measureEvaluate(bench, CorpusKind::Bigrams)); }},
        {{"train-2500"}, [](const Bench& bench) { return single(measureTrain(bench, CorpusKind::Many)); }},
        {{"train-300"}, [](const Bench& bench) { return single(measureTrain(bench, CorpusKind::Bigrams)); }},
        {{"import"}, [](const Bench& bench) { return single(measureImport(bench)); }},
        {{"counting", "report"}, [](const Bench& bench) { return measureComparison(bench); }},
    };
    return list;
}

json machine()
{
    json machine = touchstone::describeEnvironment();
    machine.erase("host");
    machine["instruction_set"] = touchstone::kernels::instructionSet();
    return machine;
}

/// Writes the document where the user asked for it. Returns the exit code.
int finish(const Arguments& arguments, const json& document, bool good)
{
    if (!arguments.json.empty()) {
        if (auto written = touchstone::writeFileAtomically(arguments.json, document.dump(2) + "\n");
            !written) {
            benchmarks::say(written.error().message());
            return 1;
        }
    }
    return good ? 0 : 1;
}

void printMachine(const json& document)
{
    const json& about = document["machine"];
    std::printf("%s (%s), %s, %d cores, %s\n", about.value("program", std::string()).c_str(),
        about.value("program_commit", std::string()).c_str(), about.value("processor", std::string()).c_str(),
        about.value("cores", 0), about.value("instruction_set", std::string()).c_str());
}

/// Goes on after a failure, so that one run shows them all.
int measureAll(const Arguments& arguments)
{
    json document {{"machine", machine()}, {"rounds", arguments.options.rounds},
        {"measurements", json::array()}, {"failures", json::array()}};
    Measurements all;
    for (const Work& work : allWork()) {
        if (std::ranges::none_of(
                work.names, [&](const std::string& name) { return arguments.options.wants(name); }))
            continue;
        const auto bench = Bench::create(arguments.options);
        auto measured = bench ? work.measure(**bench) : Result<Measurements>(failure(bench));
        if (!measured) {
            const std::string text = work.names.front() + ": " + measured.error().message();
            benchmarks::say(text);
            document["failures"].push_back(text);
            continue;
        }
        for (Measurement& measurement : *measured) {
            document["measurements"].push_back(toJson(measurement));
            all.push_back(std::move(measurement));
        }
    }
    printMachine(document);
    std::printf("medians of %d rounds\n\n%s", arguments.options.rounds, benchmarks::tableText(all).c_str());
    return finish(arguments, document, document["failures"].empty());
}

/// A measurement without a peer.
int measureAlone(const Arguments& arguments, Result<json> (*measure)(const Bench& bench))
{
    json document {{"machine", machine()}};
    printMachine(document);
    const auto bench = Bench::create(arguments.options);
    auto measured = bench ? measure(**bench) : Result<json>(failure(bench));
    if (!measured) {
        benchmarks::say(measured.error().message());
        return 1;
    }
    document.update(*measured);
    return finish(arguments, document, true);
}

} // namespace

int main(int argc, char** argv)
{
    Arguments arguments;
    if (!parse(argc, argv, arguments)) {
        std::fputs(usage, stderr);
        return 2;
    }
    if (arguments.growth)
        return measureAlone(arguments, benchmarks::measureGrowth);
    if (arguments.fullSize)
        return measureAlone(arguments, benchmarks::measureFullSize);
    return measureAll(arguments);
}
