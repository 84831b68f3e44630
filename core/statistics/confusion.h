#pragma once

#include <cstdint>

namespace touchstone::statistics {

/// One entry of a sparse confusion table. `predicted` is -1 where nothing was predicted.
struct ConfusionCount {
    std::int32_t gold = 0;
    std::int32_t predicted = 0;
    std::int64_t rows = 0;
};

} // namespace touchstone::statistics
