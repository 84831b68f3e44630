// Compiled once for each instruction set, under the rules of kernels.cpp: no templates of the standard library between
// HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

// clang-format off: foreach_target.h includes this file again and must come before highway.h
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/learning/nearestcentroid.cpp"
#include <hwy/foreach_target.h>
// clang-format on

#include "core/learning/nearestcentroid.h"

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace touchstone::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::CappedTag<float, 16>;
using FloatVector = hn::Vec<Floats>;
constexpr int vectorLanes = static_cast<int>(hn::MaxLanes(Floats {}));
constexpr int vectorsAtOnce = 4; // hide how long an addition takes

// A lane is a point, so that nothing is summed across lanes.
void nearestCentroidImpl(
    const float* points, int64_t stride, int64_t count, const float* means, int dims, uint8_t* codes)
{
    const Floats tag;
    for (int64_t first = 0; first < count; first += int64_t {vectorsAtOnce} * vectorLanes) {
        FloatVector best[vectorsAtOnce];
        FloatVector number[vectorsAtOnce];
        for (int v = 0; v < vectorsAtOnce; ++v) {
            best[v] = hn::Set(tag, 3.4e38F);
            number[v] = hn::Zero(tag);
        }
        for (int c = 0; c < centroids; ++c) {
            const float* mean = means + static_cast<int64_t>(c) * dims;
            FloatVector distance[vectorsAtOnce];
            for (int v = 0; v < vectorsAtOnce; ++v)
                distance[v] = hn::Zero(tag);
            for (int d = 0; d < dims; ++d) {
                const FloatVector value = hn::Set(tag, mean[d]);
                for (int v = 0; v < vectorsAtOnce; ++v) {
                    const FloatVector apart
                        = hn::Sub(hn::LoadU(tag, points + d * stride + first + v * vectorLanes), value);
                    distance[v] = hn::MulAdd(apart, apart, distance[v]);
                }
            }
            const FloatVector here = hn::Set(tag, static_cast<float>(c));
            for (int v = 0; v < vectorsAtOnce; ++v) {
                number[v] = hn::IfThenElse(hn::Lt(distance[v], best[v]), here, number[v]);
                best[v] = hn::Min(distance[v], best[v]);
            }
        }
        HWY_ALIGN float numbers[vectorsAtOnce * vectorLanes];
        for (int v = 0; v < vectorsAtOnce; ++v)
            hn::StoreU(number[v], tag, numbers + v * vectorLanes);
        for (int i = 0; i < vectorsAtOnce * vectorLanes; ++i)
            codes[first + i] = static_cast<uint8_t>(numbers[i]);
    }
}

} // namespace touchstone::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace touchstone::kernels {

HWY_EXPORT(nearestCentroidImpl);

void nearestCentroid(const float* points, std::int64_t stride, std::int64_t count, const float* means,
    int dims, std::uint8_t* codes)
{
    HWY_DYNAMIC_DISPATCH(nearestCentroidImpl)(points, stride, count, means, dims, codes);
}

} // namespace touchstone::kernels
#endif // HWY_ONCE
