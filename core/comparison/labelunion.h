#pragma once

#include "core/comparison/reportvalues.h"
#include "core/data/predictions.h"

#include <cstdint>
#include <string>
#include <vector>

namespace touchstone {

/// The labels of both sides under one numbering: ascending by name (bytes).
struct LabelUnion {
    std::vector<std::string> names;
    Both<std::vector<std::int32_t>> toUnion;   ///< side's label number -> number here
    Both<std::vector<std::int32_t>> fromUnion; ///< number here -> side's label number; -1: the side lacks it
};

LabelUnion uniteLabels(const Predictions& baseline, const Predictions& candidate);

} // namespace touchstone
