#pragma once

#include "core/base/result.h"
#include "core/base/strongid.h"
#include "core/storage/sqlite.h"

#include <cstdint>
#include <vector>

namespace touchstone {

/// Two executions that somebody compared and marked posts of.
struct ReviewedPair {
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    std::int64_t steps = 0;  ///< of the marks' history
    std::int64_t newest = 0; ///< time of the last one; seconds since 1970-01-01 UTC

    friend bool operator==(const ReviewedPair&, const ReviewedPair&) = default;
};

/// Every pair that has marks, by the executions' numbers; none in a workspace of an older format.
Result<std::vector<ReviewedPair>> readReviewedPairs(Database& database);

} // namespace touchstone
