#pragma once

#include "core/statistics/radixsort.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace touchstone::statistics {

/// A confidence and whether the row is right. A float that is not negative orders like its bits, whose highest is 0. So
/// both fit into one 32-bit number, which sorts several times faster than a struct.
struct PackedOutcome {
    std::uint32_t bits = 0;

    static PackedOutcome of(float confidence, bool right)
    {
        return {std::bit_cast<std::uint32_t>(confidence + 0.0F) << 1 // + 0 turns -0 into 0
            | (right ? 1U : 0U)};
    }
    double confidence() const { return std::bit_cast<float>(bits >> 1); }
    bool isRight() const { return (bits & 1U) != 0; }
    bool sameConfidence(PackedOutcome other) const { return bits >> 1 == other.bits >> 1; }
};

/// In ascending order of confidence. Nothing when a confidence is negative or not finite; as many as the shorter span.
inline std::optional<std::vector<PackedOutcome>> sortedOutcomes(
    std::span<const float> confidence, std::span<const std::uint8_t> right)
{
    std::vector<std::uint32_t> bits(std::min(confidence.size(), right.size()));
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (!(confidence[i] >= 0) || !std::isfinite(confidence[i]))
            return std::nullopt;
        bits[i] = PackedOutcome::of(confidence[i], right[i] != 0).bits;
    }
    radixSort(bits);
    std::vector<PackedOutcome> packed(bits.size());
    std::ranges::transform(bits, packed.begin(), [](std::uint32_t value) { return PackedOutcome {value}; });
    return packed;
}

} // namespace touchstone::statistics
