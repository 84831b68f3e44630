#pragma once

#include <nlohmann/json.hpp>

#include <chrono>
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
        NotRecorded, ///< a side has no commit on record: it ran outside a repository, or whoever ran it did not say
        SameCommit,       ///< nothing lies between
        OtherRepository,  ///< each commit is in a repository of its own, and none has both
        NotAtHand,        ///< no folder of a repository is recorded or there, or git cannot read it
        BaselineNotThere, ///< the repository does not have that commit
        CandidateNotThere,
        TooLong, ///< git did not answer in time
        Listed,
    };
    /// What a side's record says beside its commit.
    struct Side {
        bool recorded = false; ///< its commit
        bool dirty = false;    ///< it also had changes that were not committed
    };

    State state = State::NotRecorded;
    Side baseline;
    Side candidate;
    std::string repository;             ///< that was asked; empty: none is recorded
    std::vector<CodeCommit> candidates; ///< that only the candidate's code has, the newest first
    std::vector<CodeCommit> baselines;  ///< that only the baseline's code has
    bool moreCandidates = false;        ///< than mostCommits
    bool moreBaselines = false;
};

/// Asks git, in the repository that either execution's `code` names, whichever has both commits, for at most `time` in
/// all. Changes that were not committed are in no list.
CommitsBetween commitsBetween(const nlohmann::json& baselineCode, const nlohmann::json& candidateCode,
    const std::stop_token& stop = {}, std::chrono::milliseconds time = std::chrono::seconds(10));

} // namespace touchstone
