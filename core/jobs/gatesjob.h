#pragma once

#include "core/base/result.h"
#include "core/comparison/comparisonreport.h"
#include "core/jobs/steprunner.h"
#include "core/release/gateevaluation.h"
#include "core/release/gatereport.h"
#include "core/release/gates.h"

#include <filesystem>
#include <string>
#include <vector>

namespace touchstone {

/// The rules that `asked` names: "" and "default" are gates/default.json of the workspace where it has one, else the
/// shipped rules; "drift" likewise; with a '/' or ending in .json it is a file; any other NAME is gates/NAME.json of
/// the workspace. Errors: no such file (with the names that there are), those of parseGates().
Result<GateSet> gatesNamed(const std::filesystem::path& workspace, const std::string& asked);

/// What gatesNamed() knows by name: "default", "drift" and the names of the files in gates/; sorted.
std::vector<std::string> gateSetNames(const std::filesystem::path& workspace);

/// Keeps rules with the workspace, as gates/NAME.json; what has that name is replaced. Takes the lock.
/// Errors: `bad-gates-name` unless the name has letters, digits, '.', '-' and '_' alone and begins with a letter or
/// digit; those of parseGates(); the disk.
Result<> storeGates(const JobContext& context, const std::string& name, const std::string& text);

/// What reviewers marked of the comparison. Errors: a workspace that cannot be read.
Result<ReviewCounts> reviewCounts(const JobContext& context, const ComparisonReport& report);

/// evaluateGates() with the review marks and the head of the workspace's releases. Errors: a workspace that cannot be read.
Result<GateReport> askGates(const JobContext& context, const GateSet& gates, const ComparisonReport& report);
/// The same with marks that were read before, so that a record of the verdicts names the marks that they are about.
Result<GateReport> askGates(const JobContext& context, const GateSet& gates, const ComparisonReport& report,
    const ReviewCounts& review);

} // namespace touchstone
