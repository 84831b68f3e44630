#pragma once

#include "core/comparison/comparisonside.h"
#include "core/comparison/flips.h"
#include "core/comparison/rowpairs.h"
#include "core/comparison/sidecounts.h"
#include "core/data/rowset.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
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
/// LabelUnion; -1 stands for rows without a gold label or without an answer. A confusion cell is `gold` with both
/// `first`.
struct RowFilter {
    std::optional<std::int32_t> gold;
    /// Any of these gold labels, ascending: the labels of a bar.
    std::optional<std::vector<std::int32_t>> goldAmong;
    Both<std::optional<std::int32_t>> first;
    Both<std::optional<P1Range>> p1;
    std::optional<FlipCell> cell; ///< only labelled rows have one
    std::optional<bool> agree;    ///< the same first label, or not
    std::optional<TimeRange> time;
    /// Dataset rows of the baseline that a search found, that bear a mark ...: a row must be in all of these sets.
    std::vector<std::shared_ptr<const RowSet>> among;
    std::vector<std::shared_ptr<const RowSet>> notAmong; ///< and in none of these
};

/// The rows of a comparison, or of one execution, as a filter sees them. What it names must outlive it.
struct RowsToFilter {
    SideView baseline;
    std::optional<SideView>
        candidate;         ///< nothing: one execution; what a filter asks of the candidate is not looked at
    const RowPairs& pairs; ///< of one execution: RowPairs::identical() of its rows
    std::span<const std::int64_t> datasetRows; ///< of the baseline
    std::span<const std::int64_t> times;       ///< of the baseline's rows, unknownTime; empty: not known
};

/// Numbers of the pairs that pass, ascending; counts the same rows as countFlips() and Confusion. One pass over the
/// columns that the filter asks about.
std::vector<std::uint32_t> matchingRows(const RowsToFilter& rows, const RowFilter& filter);

enum class RowOrder {
    Dataset, ///< as they stand in the baseline's dataset
    /// Negative flips (right before, wrong now) first, those first that the candidate is surest of; then the others in
    /// the same way.
    NegativeFlips,
    BaselineP1,
    CandidateP1, ///< of one execution: as BaselineP1
    Time,
};

struct RowSort {
    RowOrder order = RowOrder::Dataset;
    bool descending = false; ///< the other way round; rows without a time stay last
};

/// Puts numbers of pairs into order; rows that are equal in it stay ascending.
void sortRows(const RowsToFilter& rows, const RowSort& sort, std::vector<std::uint32_t>& numbers);

} // namespace touchstone
