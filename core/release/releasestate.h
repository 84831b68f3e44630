#pragma once

#include "core/base/result.h"
#include "core/data/releaserecord.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What follows from the records of releases, and what may come next. Pure: storage keeps the records, jobs add them.
namespace touchstone {

struct ReleasedVersion {
    std::string name;
    ExecutionNumber execution;
    std::string model; ///< sha-256
    nlohmann::json recipe;
    std::int64_t added = 0;
    std::string who;
    std::string why;
    /// Approvals that hold: since the last refusal, one a person; (reviewer, number of the record).
    std::map<std::string, std::int64_t> approvals;
    bool rejected = false; ///< the last decision was a refusal

    bool isApproved() const { return !approvals.empty(); }
};

struct AliasState {
    std::string version;
    std::int64_t since = 0;
    std::string who;
    std::string why;
    std::vector<std::string>
        path;                   ///< versions it came by, without what was rolled back; the last is `version`
    std::set<std::string> seen; ///< every version it ever pointed to
};

struct ReleaseState {
    std::vector<ReleasedVersion> versions; ///< in the order of their adding
    std::map<std::string, AliasState, std::less<>> aliases;
    std::map<std::string, std::int64_t, std::less<>> protection; ///< approvals that an alias asks for
    bool anyApproved = false;                                    ///< some version was approved once
    std::string head; ///< hash of the last record; empty without any

    const ReleasedVersion* find(std::string_view version) const;
    /// Approvals that a version needs before the alias may point to it: 1 for `production` unless a record says
    /// otherwise, else 0.
    std::int64_t approvalsFor(std::string_view alias) const;
};

/// Replays the records, of which only those up to `until` (seconds since 1970-01-01 UTC) count.
ReleaseState releaseState(const std::vector<ReleaseRecord>& records, std::optional<std::int64_t> until = {});

/// "20200602.1": the UTC date of `when`, and the first counter from 0 that no version of that day has.
std::string nextVersionName(const ReleaseState& state, std::int64_t when);

/// The version that a name (a version or an alias) stands for. Errors: `no-such-version`, `no-such-alias` list what
/// there is.
Result<const ReleasedVersion*> findVersion(const ReleaseState& state, std::string_view reference);

/// Whether an alias may be moved to a version now. Errors: `bad-alias`; `no-such-version`; `already-there`;
/// `not-approved` where it is protected and the version lacks approvals, which it counts.
Result<> mayMove(const ReleaseState& state, std::string_view alias, std::string_view version);

/// The approval that a move to that version follows; nothing without one.
std::optional<std::int64_t> approvalOf(const ReleaseState& state, std::string_view version);

/// Where an alias goes back to: `wanted`, which must be a version that it pointed to before, or, where that is empty,
/// the one before the present one. Errors: `no-such-alias`; `nothing-before`; `never-there`; `already-there`.
Result<std::string> rollbackTarget(
    const ReleaseState& state, std::string_view alias, std::string_view wanted = {});

/// A stretch of time in which an alias pointed to one version.
struct AliasStretch {
    std::string version;
    std::int64_t from = 0;
    std::optional<std::int64_t> until; ///< nothing: it still points there
    /// The move or rollback that began it; lives as long as the records.
    const ReleaseRecord* record = nullptr;
};

/// What an alias pointed to, one after the other from its first move on, without gaps.
std::vector<AliasStretch> aliasStretches(const std::vector<ReleaseRecord>& records, std::string_view alias);

/// Whether these records are a chain: numbers from 1 without a gap, each naming the hash of the one before. Gives one
/// sentence for each thing that is wrong.
std::vector<std::string> chainProblems(const std::vector<ReleaseRecord>& records);

} // namespace touchstone
