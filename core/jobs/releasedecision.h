#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/data/releaserecord.h"
#include "core/jobs/comparejob.h"
#include "core/jobs/steprunner.h"
#include "core/release/gateevaluation.h"
#include "core/release/gatereport.h"
#include "core/release/gates.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

struct DecisionParameters {
    bool approve = true; ///< else reject
    std::string version; ///< version or alias
    /// The evidence: production or what else the version is measured against, and an evaluation of the version's model.
    std::optional<CompareParameters> comparison;
    std::string gates;               ///< as gatesNamed()
    std::vector<std::string> waived; ///< names of rules whose failing is accepted
    /// Why a waived rule's failing is accepted, by its name; those that lack one are waived for `why`.
    std::map<std::string, std::string> waiverReasons;
    std::string who; ///< empty: currentPerson()
    std::string why;
};

struct DecisionOutcome {
    std::optional<ReleaseRecord> record; ///< nothing: refused, see `failing`
    std::optional<ComparisonReport> comparison;
    std::optional<GateReport> gates;
    std::optional<ReviewCounts> review; ///< marks on posts of the comparison
    std::vector<std::string> failing;   ///< rules that fail and are not waived
    std::vector<Warning> warnings;      ///< "baseline-not-in-production", "probes-not-scored"
};

/// Adds a waiver as a command takes it: NAME, which leans on the decision's reason, or NAME=REASON. A rule's name may have
/// a '=' in it. Errors: `no-reason` where it is empty after the '='. What names no rule is left to decideOnVersion().
Result<> addWaiver(DecisionParameters& parameters, const GateSet& rules, const std::string& asked);

/// What decideOnVersion() would compare and ask, without a record: for whoever is about to decide. `version` may be
/// empty; then nothing is said of it. Neither a reason nor waivers are needed. Errors: those of decideOnVersion().
Result<DecisionOutcome> previewDecision(const JobContext& context, const DecisionParameters& parameters);

/// Records what a person decided about a version: the comparison is made and frozen as reports/<sha256>.json, its gates
/// are asked, and one record names both with the hashes of everything that they came from. An approval is refused while
/// a gate fails that is not waived; inconclusive ones are recorded. A refusal may have any gates.
/// Errors: `no-reason`; `no-such-version`; `comparison-needed` where some version was approved before;
/// `other-candidate` where the comparison is about another model; `no-such-gate` for a waiver of a rule that there is
/// not, or for a reason without its waiver; `bad-parameter` for a range of time; those of
/// compareExecutions() and gatesNamed().
Result<DecisionOutcome> decideOnVersion(const JobContext& context, const DecisionParameters& parameters);

} // namespace touchstone
