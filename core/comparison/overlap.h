#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/flips.h"
#include "core/comparison/headline.h"

#include <optional>

namespace touchstone {

/// Paired numbers on the rows that both sides predicted, of a comparison whose row sets differ.
struct Overlap {
    std::int64_t rows = 0;
    Headline headline; ///< on all of them
    Flips flips;
};

/// Nothing where no row, or every row, is on both sides.
std::optional<Overlap> overlapOf(const ComparisonContext& context);

} // namespace touchstone
