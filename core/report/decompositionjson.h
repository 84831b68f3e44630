#pragma once

#include "core/comparison/decomposition.h"
#include "core/comparison/labelchange.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace touchstone {

/// The parts, their sum, and of each part the ten labels that contribute most to it ("contributors"). `labels`: those of
/// the report.
nlohmann::json decompositionToJson(
    const Decomposition& decomposition, const std::vector<LabelChange>& labels);

} // namespace touchstone
