#pragma once

#include "core/statistics/labelcells.h"

#include <cstdint>
#include <optional>

namespace touchstone::statistics {

/// What seeds a bootstrap: the two executions, whose order does not matter, and the label. A report is reproducible,
/// and exchanging the sides gives the mirrored interval, digit for digit. Two different executions have different
/// numbers.
struct ResamplingKey {
    std::uint64_t baseline = 0;
    std::uint64_t candidate = 0;
    std::uint64_t label = 0;
};

inline constexpr int usualResamples = 2000;

/// Percentile bootstrap of the change of f1 on the same rows, by multinomial resamples of the eight cells; se is the
/// deviation of the resamples. A label that a resample leaves out on a side has an f1 of 0 there. Nothing without rows
/// or fewer than 2 resamples.
std::optional<F1Change> pairedBootstrap(const LabelCells& cells, const ResamplingKey& key,
    int resamples = usualResamples, double level = usualLevel);

/// A label on one side of an unpaired comparison, with all labelled rows of the side.
struct LabelTable {
    LabelCounts label;
    std::int64_t rows = 0; ///< at least label.rowsOfEither()
};

/// The same for different rows: the tables of both sides are resampled on their own. Nothing where a side has no rows,
/// fewer rows than its label, or for fewer than 2 resamples.
std::optional<F1Change> unpairedBootstrap(const LabelTable& baseline, const LabelTable& candidate,
    const ResamplingKey& key, int resamples = usualResamples, double level = usualLevel);

} // namespace touchstone::statistics
