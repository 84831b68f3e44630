#pragma once

#include "core/data/reviewrecord.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace touchstone {

/// A random sample of `posts` of these rows without repetition, in random order; all of them where there are fewer. The
/// same rows, seed and number give the same sample everywhere, and a longer one begins with the shorter one. With `blind`
/// every post's sides are swapped or not, each with probability one half.
std::vector<QueueItem> drawQueue(
    std::span<const std::int64_t> rows, std::size_t posts, std::int64_t seed, bool blind);

/// What a reviewer says of a post whose answers stand left and right.
enum class SideVerdict { LeftBetter, RightBetter, LabelWrong, Unclear };

/// "left-better", "right-better", "label-wrong", "unclear"
std::optional<SideVerdict> parseSideVerdict(std::string_view name);
/// The verdict behind it; the baseline stands left unless they are swapped.
ReviewVerdict verdictOf(SideVerdict verdict, bool swapped);

/// Places in the queue that its reviewer has not judged in it yet, ascending. `marks`: the history of the comparison.
std::vector<std::size_t> openItems(const ReviewQueue& queue, std::span<const Mark> marks);

} // namespace touchstone
