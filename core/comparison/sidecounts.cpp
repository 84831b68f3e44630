#include "core/comparison/sidecounts.h"

#include <algorithm>

namespace touchstone {

SideCounts countSide(const SideView& side, std::size_t unionLabels)
{
    SideCounts counts;
    counts.rows = side.rows();
    counts.labels.resize(unionLabels);
    for (std::int64_t i = 0; i < counts.rows; ++i) {
        const std::int32_t gold = side.gold(i);
        if (gold < 0)
            continue;
        ++counts.labelled;
        ++counts.labels[static_cast<std::size_t>(gold)].gold;
        const std::int32_t first = side.first(i);
        if (first >= 0)
            ++counts.labels[static_cast<std::size_t>(first)].predicted;
        counts.labels[static_cast<std::size_t>(gold)].hits += first == gold ? 1 : 0;
    }

    // The first labels of each gold label's rows, one block after the other.
    std::vector<std::size_t> next(unionLabels + 1);
    for (std::size_t label = 0; label < unionLabels; ++label)
        next[label + 1] = next[label] + static_cast<std::size_t>(counts.labels[label].gold);
    std::vector<std::int32_t> firsts(static_cast<std::size_t>(counts.labelled));
    for (std::int64_t i = 0; i < counts.rows; ++i) {
        if (const std::int32_t gold = side.gold(i); gold >= 0)
            firsts[next[static_cast<std::size_t>(gold)]++] = side.first(i);
    }

    std::vector<std::int64_t> rowsOf(unionLabels + 1); // by first label + 1
    std::vector<std::int32_t> seen;
    std::size_t begin = 0;
    for (std::size_t gold = 0; gold < unionLabels; ++gold) {
        const std::size_t end = next[gold];
        for (std::size_t i = begin; i < end; ++i) {
            std::int64_t& rows = rowsOf[static_cast<std::size_t>(firsts[i] + 1)];
            if (rows == 0)
                seen.push_back(firsts[i]);
            ++rows;
        }
        std::ranges::sort(seen);
        for (const std::int32_t first : seen) {
            std::int64_t& rows = rowsOf[static_cast<std::size_t>(first + 1)];
            counts.confusion.push_back({static_cast<std::int32_t>(gold), first, rows});
            rows = 0;
        }
        seen.clear();
        begin = end;
    }
    return counts;
}

} // namespace touchstone
