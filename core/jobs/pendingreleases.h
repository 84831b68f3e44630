#pragma once

#include "core/data/execution.h"
#include "core/jobs/steprunner.h"
#include "core/release/gatereport.h"
#include "core/release/releasestate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What waits for a decision, and what the gates say of it.
namespace touchstone {

struct PendingVersion {
    std::string version;
    std::int64_t approvals = 0; ///< that it has
    std::int64_t needed = 1;    ///< that production asks for, at least one
    /// The evaluations that can be compared: of what is in production, else of what was approved last, and of this
    /// version; on the same rows where there are such, with labels rather than without. Not valid where `missing` says
    /// why.
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    bool sameRows = false;
    /// "first-version": nothing to compare it with, and none is needed; "no-evaluation" of this version,
    /// "baseline-not-evaluated": the version in the argument. Empty where there are both evaluations.
    Warning missing;
};

/// Versions without enough approvals that were not rejected and never in production, the newest first.
std::vector<PendingVersion> pendingVersions(const ReleaseState& state, std::span<const Execution> executions);

/// A pending version with what the gates say of it.
struct JudgedVersion {
    PendingVersion pending;
    std::string key; ///< of everything that the verdicts depend on; empty without a comparison
    std::optional<GateReport> gates;
    std::optional<Error> problem; ///< why there is no answer
};

/// Compares every pending version with its baseline and asks the gates, as gatesNamed() knows them. What is in `known`
/// with the same key is not computed again. Only reads. Errors: cancelled; a workspace that cannot be read.
Result<std::vector<JudgedVersion>> judgePending(
    const JobContext& context, const std::string& gates, const std::vector<JudgedVersion>& known = {});

} // namespace touchstone
