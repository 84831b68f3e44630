#pragma once

#include "core/comparison/flips.h"
#include "core/comparison/rowpairs.h"
#include "core/comparison/sidecounts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// p@1 in [lower, upper), or [lower, upper] where upper is 1 or more: a bin, or some bins, of a histogram of p@1.
struct P1Range {
    double lower = 0;
    double upper = 1;

    bool contains(float p1) const
    {
        const auto p = static_cast<double>(p1);
        return p >= lower && (p < upper || (upper >= 1 && p <= upper));
    }
};

/// Which rows stand behind a count of a comparison. What is not set lets every row through. Labels are numbered as in
/// LabelUnion; -1 stands for rows without a gold label or without an answer.
struct RowFilter {
    std::optional<std::int32_t> gold;
    Both<std::optional<std::int32_t>> first;
    Both<std::optional<P1Range>> p1;
    std::optional<FlipCell> cell; ///< only labelled rows have one
    std::optional<bool> agree;    ///< the same first label, or not
};

/// The pairs that pass, in their order; counts the same rows as countFlips() and Confusion.
std::vector<RowPair> matchingPairs(
    const SideView& baseline, const SideView& candidate, const RowPairs& pairs, const RowFilter& filter);

/// Rows of one side that pass, ascending. Looks at `gold` and at the baseline's criteria of `filter`, whichever side it
/// is.
std::vector<std::int64_t> matchingRows(const SideView& side, const RowFilter& filter);

} // namespace touchstone
