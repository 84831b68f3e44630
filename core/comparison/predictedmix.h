#pragma once

#include "core/comparison/drift.h"

namespace touchstone {

/// Deals that a null band is made of.
inline constexpr int driftDeals = 200;

/// Seed of the deals of one measure: the same for the same two executions, whichever is the baseline.
std::uint64_t driftSeed(const ComparisonContext& context, std::uint64_t measure);

/// How the mix of the first labels moved.
PredictedMix predictedMixOf(const ComparisonContext& context);

} // namespace touchstone
