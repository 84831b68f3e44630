#pragma once

#include "core/data/reviewrecord.h"

#include <string>
#include <vector>

namespace touchstone {

struct ProbeAnswer {
    std::string label;
    float probability = 0;
};

/// What one model makes of a probe text.
struct ProbeSide {
    std::vector<ProbeAnswer> top; ///< best first
    bool knowsExpected = false;   ///< the expected label is one of the model's; false where none is expected

    /// The expected label comes first.
    bool isRight(const Probe& probe) const
    {
        return probe.expected && !top.empty() && top.front().label == *probe.expected;
    }
};

/// A probe text as both models of a comparison see it.
struct ProbeResult {
    Probe probe;
    ProbeSide baseline;
    ProbeSide candidate;
};

} // namespace touchstone
