#pragma once

#include "core/comparison/comparisonside.h"
#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// Rows of one label in each slice.
struct LabelCourse {
    std::string label;
    std::vector<Both<std::int64_t>> first; ///< rows that the model gave it first
    std::vector<Both<std::int64_t>> gold;  ///< rows whose gold label it is
};

/// Which labels there were, slice by slice.
struct MixByTime {
    std::vector<std::string> slices; ///< as in Slices; "unknown" comes last
    std::vector<Both<std::int64_t>> rows;
    std::vector<Both<std::int64_t>> labelled;
    std::vector<LabelCourse> labels; ///< that occur, by name
};

/// By month or ISO week, from ComparisonSide::times. O(slices * labels) numbers.
MixByTime mixByTime(const ComparisonSide& baseline, const ComparisonSide& candidate, SliceBy by);

} // namespace touchstone
