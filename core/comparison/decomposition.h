#pragma once

#include "core/comparison/reportvalues.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone {

/// What one label adds to each part of the change of P@1.
struct LabelContribution {
    /// (v_B - v_A) ((r_A + r_B)/2 - (R_A^C + R_B^C)/2): a label weighs by how far its recall is from that of all common
    /// labels, so more rows of a hard label count against P@1. The constant changes no sum, as the shares v add up to 1.
    double labelMix = 0;
    double withinLabels = 0;
    double newLabels = 0;
    double removedLabels = 0;
};

/// Why P@1 moved; total = the change of P@1 = the sum of the other four.
struct Decomposition {
    double labelMix = 0;
    double withinLabels = 0;
    double newLabels = 0;
    double removedLabels = 0;
    double total = 0;
    std::vector<LabelContribution> labels; ///< add up to each part; in the order of the labels given

    /// The labels with the largest contributions to a part, up or down, largest first and at most `most`; none that is 0.
    std::vector<std::size_t> contributorsTo(double LabelContribution::*part, std::size_t most) const;
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
