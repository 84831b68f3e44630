#pragma once

#include "core/comparison/reportvalues.h"

#include <cstdint>
#include <optional>
#include <span>

namespace touchstone {

/// Why P@1 moved; total = the change of P@1 = the sum of the other four.
struct Decomposition {
    double labelMix = 0;
    double withinLabels = 0;
    double newLabels = 0;
    double removedLabels = 0;
    double total = 0;
};

/// What the decomposition needs to know of one label.
struct LabelShare {
    Both<bool> known;           ///< the side's model knows it
    Both<std::int64_t> support; ///< gold rows
    Both<std::int64_t> hits;    ///< of these, first label right
};

/// Why P@1 moved from the baseline to the candidate (Kitagawa-Oaxaca-Blinder with the label set split off;
/// formulas.md "Why the headline moved" with formulas-corrections.md, 2). Groups go by gold rows; the within
/// term of a common label that only one model knows counts as new or removed. Nothing when a side has no
/// rows.
std::optional<Decomposition> decompose(std::span<const LabelShare> labels);

} // namespace touchstone
