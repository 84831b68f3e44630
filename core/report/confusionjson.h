#pragma once

#include "core/comparison/confusionshift.h"
#include "core/comparison/labelchange.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace touchstone {

/// How much of the confusion is written.
struct ConfusionJsonOptions {
    std::size_t takers = 5; ///< of each label, and as many of its moves
    std::vector<std::string>
        detail; ///< labels of which everything is written; others than the report's are left out
};

/// For every label with gold rows: totals, the test on the shift, the first labels that gained most ("takers"; "new":
/// the baseline could not have given them) and, when paired, the largest moves. A label null is no answer.
nlohmann::json confusionToJson(const Confusion& confusion, const std::vector<LabelChange>& labels,
    const ConfusionJsonOptions& options = {});

} // namespace touchstone
