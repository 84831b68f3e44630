#pragma once

#include "core/data/execution.h"
#include "core/learning/parametersearch.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// One trial of a parameter search: a train execution within an autotune execution.
struct TrialRecord {
    ExecutionNumber execution;
    int trial = 0; ///< number within the search, from 1; proposals that were left out have none
    ExecutionStatus status = ExecutionStatus::Running;
    nlohmann::json parameters;   ///< of fastText
    std::optional<double> score; ///< of the metric that is searched for
    nlohmann::json metrics;
    double seconds = 0;
    std::string error;
    bool best = false;

    /// It has its score, or failed for its parameters: it is not tried again.
    bool isDecided() const { return status == ExecutionStatus::Complete || status == ExecutionStatus::Error; }
};

/// What an autotune execution was asked for: its parameters["search"].
struct SearchSettings {
    std::string metric = "f1_macro";
    double duration = 300;       ///< seconds, those of what it goes on with included; 0: no limit
    int trials = 0;              ///< the same; 0: no limit
    std::uint64_t modelSize = 0; ///< most bytes of a model's file; 0: no limit
    SearchSpace space;
    TrainParameters start;
    ExecutionNumber resumes; ///< the autotune execution that it goes on with

    nlohmann::json toJson() const;
    /// Of a recorded execution. Error: its record is damaged.
    static Result<SearchSettings> of(const Execution& autotune);
};

/// The autotune execution and those that it goes on with, the newest first.
std::vector<const Execution*> searchChain(std::span<const Execution> executions, const Execution& autotune);

/// The trials of an autotune execution and of those that it goes on with: those with a score first, the best on top,
/// then the others in their order. Empty for other steps. `executions`: all of the workspace.
std::vector<TrialRecord> trialsOf(std::span<const Execution> executions, const Execution& autotune);

/// Seconds that the search has taken so far, with those that it goes on with; what a killed search did after its last
/// trial is not known.
double secondsOfSearch(std::span<const Execution> executions, const Execution& autotune);

/// Of a train execution that is a trial: of which autotune execution; an invalid number otherwise.
ExecutionNumber searchOf(const Execution& execution);

/// [{execution, trial, status, score, best, seconds, error, metrics, parameters}]
nlohmann::json trialsToJson(const std::vector<TrialRecord>& trials);

} // namespace touchstone
