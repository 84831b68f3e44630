#pragma once

#include "core/data/predictions.h"

#include <cstdint>

namespace touchstone {

/// What a row's ranking says about its gold label.
struct RowFacts {
    bool hit = false;    ///< gold label first
    bool hitAt5 = false; ///< among the first five
    bool hitAtK = false; ///< among all that were kept
    int answers = 0;     ///< labels given, at most k
};

/// Of a labelled row, by its place in the columns.
inline RowFacts factsOf(const Predictions& predictions, std::int64_t row)
{
    const std::int32_t gold = predictions.truth[static_cast<std::size_t>(row)];
    const auto k = static_cast<std::size_t>(predictions.k);
    const auto answers = predictions.label.subspan(static_cast<std::size_t>(row) * k, k);
    RowFacts facts;
    for (std::size_t rank = 0; rank < k && answers[rank] >= 0; ++rank) {
        ++facts.answers;
        if (answers[rank] != gold)
            continue;
        facts.hitAtK = true;
        facts.hitAt5 = facts.hitAt5 || rank < 5;
        facts.hit = facts.hit || rank == 0;
    }
    return facts;
}

} // namespace touchstone
