#pragma once

#include "core/data/reviewrecord.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// What counts of a history (ascending, as readMarks() gives it): the last step of each reviewer for each post of each
/// comparison, without those that were taken back. In the order in which they were given.
std::vector<Mark> currentMarks(std::span<const Mark> history);

/// What counts of one reviewer for one post in one comparison; nothing: no mark.
std::optional<Mark> currentMark(std::span<const Mark> history, std::int64_t row, const std::string& reviewer);

/// The step that undoes the last one of that reviewer for that post: what counted before it, or that nothing did. To be
/// added like any other, so undoing it once more brings the last one back. Nothing: there is no step to undo.
std::optional<Mark> undoOf(std::span<const Mark> history, std::int64_t row, const std::string& reviewer);

/// How reviewers judged a comparison.
struct MarkCounts {
    std::int64_t posts = 0; ///< with a mark of anybody
    std::int64_t marks = 0; ///< of all reviewers: the sum of the next four
    std::int64_t candidateBetter = 0;
    std::int64_t baselineBetter = 0;
    std::int64_t labelWrong = 0;
    std::int64_t unclear = 0;
    std::int64_t blind = 0;         ///< marks that were given without knowing which side is which
    std::int64_t disagreements = 0; ///< posts that two reviewers judged differently
    struct Reviewer {
        std::string name;
        std::int64_t marks = 0;

        friend bool operator==(const Reviewer&, const Reviewer&) = default;
    };
    std::vector<Reviewer> reviewers; ///< by name

    std::int64_t count(ReviewVerdict verdict) const;
    friend bool operator==(const MarkCounts&, const MarkCounts&) = default;
};

/// Of currentMarks() of one comparison; `blindQueues`: numbers of its blind queues.
MarkCounts countMarks(std::span<const Mark> marks, std::span<const std::int64_t> blindQueues = {});

} // namespace touchstone
