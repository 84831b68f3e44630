#pragma once

#include "core/data/releaserecord.h"
#include "core/jobs/releaseverify.h"
#include "core/release/gatereport.h"
#include "core/release/releasestate.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

/// What releases and gates look like in words, in the user's language.
namespace touchstone::releasetext {

/// A mark and the word, so that no colour is needed: "✔ pass", "✘ fail", "◐ inconclusive", "○ not applicable".
QString verdict(GateVerdict verdict);
/// "✘ fail: 7 of 9 gates pass, 1 fails, 1 inconclusive"
QString summary(const GateReport& report);
/// "add", "approve" ... as what somebody did: "Version added", "Approved".
QString kind(ReleaseKind kind);
/// "✔ approved", "✔ approved by 2", "✘ rejected", "○ waits for a decision"
QString standing(const ReleasedVersion& version);
/// "◆ protected: needs 2 approvals", "not protected"
QString protection(std::int64_t approvals);
/// "Production, staging" of what points to a version.
QString aliasesOf(const ReleaseState& state, const std::string& version);

/// "-0.010", "5.0 %", "1,234" by the unit of the gate; an en dash for nothing.
QString number(GateUnit unit, std::optional<double> value);
/// "at least -0.010"
QString limit(const GateResult& gate);
/// Why a gate has its verdict: in other languages than English the kind of reason, and core's exact words in brackets.
QString reason(const GateResult& gate);
/// What is wrong with a record or an artifact; likewise.
QString problem(const VerifyProblem& problem);

/// What an alias pointed to in a day (UTC, seconds of its beginning), in words: at its end, since when, by whom, and
/// what moved in the day.
QString answerAt(const std::vector<ReleaseRecord>& records, const std::string& alias, std::int64_t day);

/// What rolling `alias` back to `target` means, before it is done.
QString rollbackConsequence(const ReleaseState& state, const std::string& alias, const std::string& target);
/// What pointing `alias` to `version` means.
QString moveConsequence(const ReleaseState& state, const std::string& alias, const std::string& version);
/// Why that move is not allowed, in words; empty when it is.
QString moveProblem(const ReleaseState& state, const std::string& alias, const std::string& version);

} // namespace touchstone::releasetext
