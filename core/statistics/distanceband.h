#pragma once

#include "core/statistics/interval.h"
#include "core/statistics/stability.h"

#include <cstdint>
#include <optional>
#include <span>

namespace touchstone::statistics {

/// Wasserstein-1 distance with the band that it stays in, in 95 of 100 cases, when nothing changed.
struct BandedDistance {
    double distance = 0;
    Interval nullBand;

    bool isOutside() const { return distance > nullBand.upper; }
};

/// Of two samples that were counted on the same cells, each `width` from the next. The band comes from random deals of the
/// pooled rows to the two sides, one hypergeometric draw a cell and deal; it is the same with the sides exchanged.
/// Nothing when the lengths differ, a side has no rows, or there are no deals.
std::optional<BandedDistance> bandedWasserstein(std::span<const std::int64_t> baseline,
    std::span<const std::int64_t> candidate, double width, const DealParameters& parameters);

} // namespace touchstone::statistics
