#pragma once

#include "core/base/strongid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// What a reviewer thinks of two answers to a post.
enum class ReviewVerdict { CandidateBetter, BaselineBetter, LabelWrong, Unclear };

/// "candidate-better", "baseline-better", "label-wrong", "unclear"
std::string_view reviewVerdictName(ReviewVerdict verdict);
std::optional<ReviewVerdict> parseReviewVerdict(std::string_view name);

/// One step of the history of a post's marks in a comparison. The last one of a reviewer counts.
struct Mark {
    std::int64_t id = 0; ///< grows with time; 0: not stored yet
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    std::int64_t row = 0;                 ///< of the baseline's dataset
    std::optional<ReviewVerdict> verdict; ///< nothing: an earlier mark is taken back
    std::string note;
    std::string reviewer;
    std::int64_t time = 0;  ///< seconds since 1970-01-01 UTC
    std::int64_t queue = 0; ///< review queue in which it was given; 0: none

    friend bool operator==(const Mark&, const Mark&) = default;
};

/// Out of which posts a review queue is drawn.
enum class QueueSource {
    Flips,             ///< one model had them right and the other wrong
    SureNegativeFlips, ///< right before, wrong now, and the candidate was sure (p@1 of at least sureP1)
};
inline constexpr double sureP1 = 0.5;

/// "flips", "sure-negative-flips"
std::string_view queueSourceName(QueueSource source);
std::optional<QueueSource> parseQueueSource(std::string_view name);

struct QueueItem {
    std::int64_t row = 0;
    bool swapped
        = false; ///< shown with the candidate on the left, so that the reviewer cannot know which is which

    friend bool operator==(const QueueItem&, const QueueItem&) = default;
};

/// Posts that a reviewer is to judge, in their order.
struct ReviewQueue {
    std::int64_t id = 0; ///< 0: not stored yet
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    QueueSource source = QueueSource::Flips;
    std::int64_t seed = 0;
    bool blind = false;
    std::string reviewer;
    std::int64_t created = 0; ///< seconds since 1970-01-01 UTC
    std::vector<QueueItem> items;

    friend bool operator==(const ReviewQueue&, const ReviewQueue&) = default;
};

/// A text that every comparison shows with what both models make of it.
struct Probe {
    std::int64_t id = 0; ///< 0: not stored yet
    std::string text;
    std::optional<std::string> expected; ///< the label that it should get
    std::string addedBy;
    std::int64_t added = 0; ///< seconds since 1970-01-01 UTC

    friend bool operator==(const Probe&, const Probe&) = default;
};

} // namespace touchstone
