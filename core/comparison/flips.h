#pragma once

#include "core/comparison/comparisoncontext.h"

#include <cstdint>
#include <optional>

namespace touchstone {

/// Row by row, over the rows that are labelled on both sides; only when paired.
struct Flips {
    std::int64_t labelled = 0; ///< sum of the next four
    std::int64_t bothRight = 0;
    std::int64_t onlyBaseline = 0;
    std::int64_t onlyCandidate = 0;
    std::int64_t bothWrong = 0;
    std::optional<double> agreement;        ///< share of all rows with the same first label
    std::optional<double> negativeFlipRate; ///< onlyBaseline / labelled
};

/// Row by row agreement of the rows that both sides predicted.
Flips countFlips(const ComparisonContext& context);

} // namespace touchstone
