#pragma once

#include "core/jobs/autotunetrials.h"
#include "core/jobs/steprunner.h"
#include "core/learning/parametersearch.h"

#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct AutotuneParameters {
    std::vector<std::string> parts;      ///< dataset references to train on, joined
    std::vector<std::string> validation; ///< to measure on, joined
    SearchSettings search;
    TextRecipe recipe;
    std::string name;
};

struct AutotuneOutcome {
    std::vector<TrialRecord> trials; ///< see trialsOf()
    std::string model;               ///< sha-256 of the best trial's
    std::vector<Warning> warnings;   ///< validation-duplicates
    Execution execution;
};

/// Searches for training parameters: trains on one part with the start parameters, then with proposals of a
/// ParameterSearch (seed: that of the parameters), and measures each model on another part. Every trial is an execution
/// of its own, within this one; models are thrown away but the best one so far, which is this execution's. A trial that
/// fails for its parameters is recorded and passed over. Proposals that were tried, that would take more than is left of
/// the time or more than half of the free memory or disk are left out; the log says so. With SearchSettings::modelSize
/// dimensions are taken away, where they are searched, until the model's file is no larger. A trial that still trains when
/// the time is up is stopped, unless it is the first.
/// When it is stopped or killed, the trials that are over and their best model stay.
/// Errors: `validation-overlaps-training`; `nothing-to-search`; `no-such-metric`; `no-limit`; `bad-parameter`;
/// `no-trial-succeeded`; `search-stopped` (cancelled); those of a training.
Result<AutotuneOutcome> autotune(const JobContext& context, const AutotuneParameters& parameters);

/// How much further a search goes than was asked for at first.
struct FurtherSearch {
    std::optional<double> duration; ///< seconds
    std::optional<int> trials;
};

/// The parameters to go on with a search that ended in whichever way, with what is left of its time and trials, or
/// within other limits from now on.
/// Errors: `not-a-search`; `search-is-over`: nothing is left; its record is damaged.
Result<AutotuneParameters> furtherParameters(
    Workspace& workspace, ExecutionNumber number, const FurtherSearch& further);

} // namespace touchstone
