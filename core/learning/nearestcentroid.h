#pragma once

#include <cstdint>

namespace touchstone::kernels {

/// Centroids of one part of a product quantiser: what a byte can number.
inline constexpr int centroids = 256;
/// Points that nearestCentroid() takes at a time; its arrays have room for a multiple of them.
inline constexpr std::int64_t pointBlock = 64;

/// codes[i] = number of the centroid nearest to point i (Euclid; the lower number where two are equally near).
/// points[d * stride + i] is value d of point i, means[c * dims + d] that of centroid c. `stride` and the room of
/// `codes` are multiples of pointBlock and at least `count`; codes after `count` mean nothing. Compiled for several
/// instruction sets and chosen at run time, as the other kernels.
void nearestCentroid(const float* points, std::int64_t stride, std::int64_t count, const float* means,
    int dims, std::uint8_t* codes);

} // namespace touchstone::kernels
