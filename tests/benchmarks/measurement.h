#pragma once

#include "tests/benchmarks/process.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <vector>

namespace benchmarks {

/// What one round of one program took. `start` is the part that does not grow with the work, measured by itself: to
/// load a model, say; NaN where nobody measured it.
struct Cost {
    double seconds = 0;
    double processor = 0;
    double mebibytes = 0;
    double start = notMeasured;

    static constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();
    static Cost of(const ProcessCost& process)
    {
        return {process.seconds, process.processor, process.mebibytes};
    }
};

enum class Verdict { AimMet, Met, Missed, NoPeer };

/// One line of the table: a piece of work, done by both programs in turn, round by round.
struct Measurement {
    std::string name; ///< for --only and for programs
    std::string work; ///< for people
    std::string peer;
    double atLeast = 0; ///< times faster than the peer
    double aim = 0;
    double memoryFactor = 0; ///< at most so many times the peer's memory; 0: no limit
    double memoryLimit = 0;  ///< MiB; 0: no limit
    std::vector<Cost> ours;  ///< round by round
    std::vector<Cost> peers; ///< empty where the peer is not installed
    nlohmann::json parameters = nlohmann::json::object();
    nlohmann::json checks = nlohmann::json::object(); ///< what was found equal, with the numbers
};

/// What the rounds come to. Numbers about a peer that is missing are NaN.
struct Summary {
    double ours = 0; ///< median seconds
    double peer = 0;
    double ratio = 0;         ///< median of the rounds' ratios: what slows the machine for a while slows both
    double work = 0;          ///< the same without `start`
    double oursMebibytes = 0; ///< the most of all rounds
    double peerMebibytes = 0;
    double memoryLimit = 0; ///< MiB; NaN: none
    Verdict verdict = Verdict::NoPeer;

    bool memoryMet() const { return !(oursMebibytes > memoryLimit); }
};

/// Of an empty list: NaN.
double median(std::vector<double> values);
Summary summarise(const Measurement& measurement);

/// A table in plain text, a line for each measurement.
std::string tableText(const std::vector<Measurement>& measurements);
/// Numbers that are not known are null.
nlohmann::json toJson(const Measurement& measurement);

} // namespace benchmarks
