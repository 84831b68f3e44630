#pragma once

#include "core/base/strongid.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace touchstone {

/// How far a job is. `phase` and `unit` are codes that a user interface translates.
struct ProgressUpdate {
    std::string_view phase;                    ///< "reading", "training", "scoring" ...
    double done = 0;                           ///< in `unit`
    double total = 0;                          ///< in `unit`; 0: not known
    std::string_view unit = "rows";            ///< "rows", "bytes", "words", "seconds", "trials"
    std::optional<double> loss = std::nullopt; ///< training: mean loss of the last stretch
    std::optional<double> rate = std::nullopt; ///< `rateUnit` a second
    std::string_view rateUnit = "rows";
    std::optional<int> trial = std::nullopt;   ///< search: number of the training that runs, from 1
    std::optional<double> best = std::nullopt; ///< search: the metric of the best trial so far
};

/// Where an algorithm reports to. Called only from the thread that runs the algorithm, as often as
/// it likes (a few thousand rows apart is fine): the receiver slows the reports down to a human rate.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void report(const ProgressUpdate& update) = 0;
    /// The job is recorded as this execution from now on; what it logs, and why it fails, can be read there.
    virtual void recordedAs(ExecutionNumber) { }
};

/// For callers who do not want to hear.
class NoProgress final : public Progress
{
public:
    void report(const ProgressUpdate&) override { }
};

} // namespace touchstone
