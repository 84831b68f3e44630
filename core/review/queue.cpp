#include "core/review/queue.h"

#include "core/base/random.h"
#include "core/review/marks.h"

#include <algorithm>
#include <set>
#include <utility>

namespace touchstone {

std::vector<QueueItem> drawQueue(
    std::span<const std::int64_t> rows, std::size_t posts, std::int64_t seed, bool blind)
{
    std::vector<std::int64_t> left(rows.begin(), rows.end());
    SplitMix64 random(static_cast<std::uint64_t>(seed));
    SplitMix64 sides(
        SplitMix64::mix(static_cast<std::uint64_t>(seed) + 1)); // the sample is the same when not blind
    std::vector<QueueItem> items;
    for (std::size_t i = 0; i < std::min(posts, left.size()); ++i) {
        const std::size_t chosen = i + random.below(static_cast<std::uint32_t>(left.size() - i));
        std::swap(left[i], left[chosen]);
        items.push_back({.row = left[i], .swapped = blind && sides.below(2) == 1});
    }
    return items;
}

std::optional<SideVerdict> parseSideVerdict(std::string_view name)
{
    if (name == "left-better")
        return SideVerdict::LeftBetter;
    if (name == "right-better")
        return SideVerdict::RightBetter;
    if (name == "label-wrong")
        return SideVerdict::LabelWrong;
    return name == "unclear" ? std::optional(SideVerdict::Unclear) : std::nullopt;
}

ReviewVerdict verdictOf(SideVerdict verdict, bool swapped)
{
    switch (verdict) {
    case SideVerdict::LeftBetter:
        return swapped ? ReviewVerdict::CandidateBetter : ReviewVerdict::BaselineBetter;
    case SideVerdict::RightBetter:
        return swapped ? ReviewVerdict::BaselineBetter : ReviewVerdict::CandidateBetter;
    case SideVerdict::LabelWrong:
        return ReviewVerdict::LabelWrong;
    case SideVerdict::Unclear:
        break;
    }
    return ReviewVerdict::Unclear;
}

std::vector<std::size_t> openItems(const ReviewQueue& queue, std::span<const Mark> marks)
{
    std::set<std::int64_t> inQueue;
    for (const Mark& mark : marks) {
        if (mark.queue == queue.id && mark.reviewer == queue.reviewer)
            inQueue.insert(mark.row);
    }
    std::set<std::int64_t> judged;
    for (const Mark& mark : currentMarks(marks)) { // a later mark from elsewhere does not open it again
        if (mark.reviewer == queue.reviewer && inQueue.contains(mark.row))
            judged.insert(mark.row);
    }
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < queue.items.size(); ++i) {
        if (!judged.contains(queue.items[i].row))
            open.push_back(i);
    }
    return open;
}

} // namespace touchstone
