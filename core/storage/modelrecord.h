#pragma once

#include "core/base/strongid.h"
#include "core/data/textrecipe.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace touchstone {

/// A model of the workspace: what a train execution made or a load execution brought in.
struct ModelRecord {
    ExecutionNumber execution;
    std::string sha256;
    std::int64_t bytes = 0;
    TextRecipe recipe;
    nlohmann::json summary; ///< fastText's settings and "label_counts": [[label, rows], ...] in model order
    std::string origin;     ///< "trained", or the path it was loaded from
    std::int64_t created = 0;
};

} // namespace touchstone
