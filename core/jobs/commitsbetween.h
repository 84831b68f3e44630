#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// At most so many commits of either side are listed.
inline constexpr std::size_t mostCommits = 200;

/// A commit, in the words of whoever made it: plain text.
struct CodeCommit {
    std::string hash;
    std::string author;
    std::string subject;
    std::optional<std::int64_t> time; ///< seconds since 1970-01-01 UTC
};

/// What lies between the code versions of two executions.
struct CommitsBetween {
    enum class State {
        NotRecorded,      ///< a side has no commit on record
        SameCommit,       ///< nothing lies between
        OtherRepository,  ///< the two commits are of two repositories
        NotAtHand,        ///< the repository's folder is not there, or git cannot read it
        BaselineNotThere, ///< the repository does not have that commit
        CandidateNotThere,
        TooLong, ///< git did not answer in time
        Listed,
    };

    State state = State::NotRecorded;
    std::string repository;
    std::vector<CodeCommit> candidates; ///< that only the candidate's code has, the newest first
    std::vector<CodeCommit> baselines;  ///< that only the baseline's code has
    bool moreCandidates = false;        ///< than mostCommits
    bool moreBaselines = false;
};

/// Asks git, in the repository that the executions' `code` names, for at most ten seconds. Changes that were not
/// committed are in no list.
CommitsBetween commitsBetween(const nlohmann::json& baselineCode, const nlohmann::json& candidateCode,
    const std::stop_token& stop = {});

} // namespace touchstone
