#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace touchstone::statistics {

/// The labelled rows of one side: gold label and first label (-1: none) of each, equally long.
struct ResampledSide {
    std::span<const std::int32_t> gold;
    std::span<const std::int32_t> first;
    std::uint64_t seed = 0; ///< sides with the same seed and rows are resampled together
};

struct RowBootstrapParameters {
    std::size_t labels = 0; ///< numbers in the sides are below
    int resamples = 2000;
    double level = usualLevel;
    int threads = 1; ///< the result does not depend on it
};

/// Percentile intervals of the change of the headline metrics.
struct ResampledHeadline {
    int resamples = 0;
    Interval p1;
    Interval f1Macro; ///< mean over the labels with gold rows in the resample
    Interval f1Weighted;
};

/// Resamples rows with independent Poisson(1) weights (Chamandy et al. 2012), which is the bootstrap of rows for large
/// samples and can be streamed. It knows nothing of the linearised errors and so checks them. Nothing without rows on a
/// side or with fewer than 2 resamples.
std::optional<ResampledHeadline> resampleHeadline(
    const ResampledSide& baseline, const ResampledSide& candidate, const RowBootstrapParameters& parameters);

} // namespace touchstone::statistics
