// Compiled once for each instruction set. The code between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE must
// use no templates of the standard library: the linker would keep one copy for all instruction sets, perhaps
// the widest.

// Sizeless vectors (SVE, RVV) cannot stand in the arrays that hold the accumulators; NEON serves those
// processors.
#define HWY_DISABLED_TARGETS (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)

// clang-format off: foreach_target.h includes this file again and must come before highway.h
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/learning/kernels.cpp"
#include <hwy/foreach_target.h>
// clang-format on

#include "core/learning/kernels.h"

#include <hwy/cache_control.h>
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include <math.h>

HWY_BEFORE_NAMESPACE();
namespace touchstone::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::CappedTag<float, 16>;
using FloatVector = hn::Vec<Floats>;
// The largest number of lanes is the number of lanes: no target here has vectors of unknown length.
constexpr int vectorLanes = static_cast<int>(hn::MaxLanes(Floats {}));
constexpr int vectorsPerPanel = lanes / vectorLanes;
// As many rows at a time as leave registers for the panel of B: 12, 6 or 3 accumulators of a panel each.
constexpr int blockRowsFor(int vectors)
{
    return vectors <= 1 ? 12 : vectors == 2 ? 6 : 3;
}

template <int Rows, int Vectors>
HWY_INLINE void productBlock(const Product& p, int64_t first)
{
    const Floats tag;
    const float* HWY_RESTRICT a = p.a + first * p.aRow;
    float* HWY_RESTRICT c = p.c + first * p.cRow;
    FloatVector sum[Rows][Vectors];
    for (int m = 0; m < Rows; ++m) {
        for (int v = 0; v < Vectors; ++v)
            sum[m][v] = p.add ? hn::LoadU(tag, c + m * p.cRow + v * vectorLanes) : hn::Zero(tag);
    }
    const float* HWY_RESTRICT b = p.b;
    for (int64_t k = 0; k < p.depth; ++k) {
        FloatVector right[Vectors];
        for (int v = 0; v < Vectors; ++v)
            right[v] = hn::LoadU(tag, b + v * vectorLanes);
        for (int m = 0; m < Rows; ++m) {
            const FloatVector left = hn::Set(tag, a[m * p.aRow]);
            for (int v = 0; v < Vectors; ++v)
                sum[m][v] = hn::MulAdd(left, right[v], sum[m][v]);
        }
        a += p.aStep;
        b += p.bStep;
    }
    for (int m = 0; m < Rows; ++m) {
        for (int v = 0; v < Vectors; ++v)
            hn::StoreU(sum[m][v], tag, c + m * p.cRow + v * vectorLanes);
    }
}

/// The rows from `first`, at most `Most`, as one block: few sums at a time would wait for each other.
template <int Most, int Vectors>
HWY_INLINE void productRest(const Product& p, int64_t first)
{
    if constexpr (Most > 0) {
        if (p.rows - first == Most)
            productBlock<Most, Vectors>(p, first);
        else
            productRest<Most - 1, Vectors>(p, first);
    }
}

template <int Vectors>
HWY_INLINE void productOf(const Product& p)
{
    constexpr int blockRows = blockRowsFor(Vectors);
    int64_t m = 0;
    for (; m + blockRows <= p.rows; m += blockRows)
        productBlock<blockRows, Vectors>(p, m);
    productRest<blockRows - 1, Vectors>(p, m);
}

void productImpl(const Product& p)
{
    if constexpr (vectorsPerPanel > 1) {
        if (p.columns <= lanes / 2) {
            productOf<vectorsPerPanel / 2>(p);
            return;
        }
    }
    productOf<vectorsPerPanel>(p);
}

HWY_INLINE void prefetchRow(const float* row, ptrdiff_t stride)
{
    for (ptrdiff_t i = 0; i < stride; i += 16)
        hwy::Prefetch(row + i);
}

/// Sum of some rows over `Width` vectors of columns, kept in registers.
template <int Width, typename Tag = Floats>
HWY_INLINE void gatherColumns(const float* HWY_RESTRICT matrix, ptrdiff_t stride, const int32_t* ids,
    int64_t count, float scale, float* HWY_RESTRICT out)
{
    const Tag tag;
    constexpr auto lanesOfTag = static_cast<ptrdiff_t>(hn::MaxLanes(Tag {}));
    hn::Vec<Tag> sum[Width];
    for (int v = 0; v < Width; ++v)
        sum[v] = hn::Zero(tag);
    for (int64_t i = 0; i < count; ++i) {
        const float* row = matrix + ids[i] * stride;
        for (int v = 0; v < Width; ++v)
            sum[v] = hn::Add(sum[v], hn::LoadU(tag, row + v * lanesOfTag));
    }
    const auto factor = hn::Set(tag, scale);
    for (int v = 0; v < Width; ++v)
        hn::StoreU(hn::Mul(sum[v], factor), tag, out + v * lanesOfTag);
}

void gatherMeansImpl(const float* matrix, ptrdiff_t stride, const int32_t* ids, const int64_t* offsets,
    int64_t rows, float* out, ptrdiff_t outStride)
{
    using HalfLine = hn::CappedTag<float, 8>;
    constexpr int64_t ahead = 12; // enough to hide the memory's latency, few enough for its queues
    constexpr int wide = 4;
    const int64_t last = offsets[rows];
    int64_t next = offsets[0];
    for (int64_t r = 0; r < rows; ++r, out += outStride) {
        const int64_t count = offsets[r + 1] - offsets[r];
        const int32_t* rowIds = ids + offsets[r];
        const float scale = count == 0 ? 0.0F : static_cast<float>(1.0 / static_cast<double>(count));
        const int64_t wanted = offsets[r + 1] + ahead < last ? offsets[r + 1] + ahead : last;
        for (; next < wanted; ++next)
            prefetchRow(matrix + ids[next] * stride, stride);
        ptrdiff_t column = 0;
        for (; column + wide * vectorLanes <= stride; column += wide * vectorLanes)
            gatherColumns<wide>(matrix + column, stride, rowIds, count, scale, out + column);
        for (; column + vectorLanes <= stride; column += vectorLanes)
            gatherColumns<1>(matrix + column, stride, rowIds, count, scale, out + column);
        if (column < stride) // half a vector of 16 lanes
            gatherColumns<1, HalfLine>(matrix + column, stride, rowIds, count, scale, out + column);
    }
}

void scatterAddImpl(float* matrix, ptrdiff_t stride, const int32_t* ids, int64_t count, const float* delta)
{
    const Floats tag;
    for (int64_t i = 0; i < count; ++i) {
        float* row = matrix + ids[i] * stride;
        for (ptrdiff_t j = 0; j < stride; j += vectorLanes)
            hn::StoreU(hn::Add(hn::LoadU(tag, row + j), hn::LoadU(tag, delta + j)), tag, row + j);
    }
}

HWY_INLINE float dotOf(const float* HWY_RESTRICT x, const float* HWY_RESTRICT y, int64_t size)
{
    const Floats tag;
    FloatVector sum = hn::Zero(tag);
    for (int64_t i = 0; i < size; i += vectorLanes)
        sum = hn::MulAdd(hn::LoadU(tag, x + i), hn::LoadU(tag, y + i), sum);
    return hn::GetLane(hn::SumOfLanes(tag, sum));
}

float dotImpl(const float* x, const float* y, int64_t size)
{
    return dotOf(x, y, size);
}

void axpyImpl(float a, const float* HWY_RESTRICT x, float* HWY_RESTRICT y, int64_t size)
{
    const Floats tag;
    const FloatVector factor = hn::Set(tag, a);
    for (int64_t i = 0; i < size; i += vectorLanes)
        hn::StoreU(hn::MulAdd(factor, hn::LoadU(tag, x + i), hn::LoadU(tag, y + i)), tag, y + i);
}

/// e^x for x <= 0 to about one unit of the last place; 0 below -87, where the result would be denormal.
/// Cephes' expf: 2^n times a polynomial of the rest; the library's own exponential also serves other arguments.
HWY_INLINE FloatVector expOfNegative(FloatVector x)
{
    const Floats tag;
    const hn::RebindToSigned<Floats> whole;
    const FloatVector n = hn::Round(hn::Mul(x, hn::Set(tag, 1.44269504088896341F)));
    FloatVector r = hn::NegMulAdd(n, hn::Set(tag, 0.693359375F), x);
    r = hn::NegMulAdd(n, hn::Set(tag, -2.12194440e-4F), r);
    FloatVector p = hn::Set(tag, 1.9875691500e-4F);
    p = hn::MulAdd(p, r, hn::Set(tag, 1.3981999507e-3F));
    p = hn::MulAdd(p, r, hn::Set(tag, 8.3334519073e-3F));
    p = hn::MulAdd(p, r, hn::Set(tag, 4.1665795894e-2F));
    p = hn::MulAdd(p, r, hn::Set(tag, 1.6666665459e-1F));
    p = hn::MulAdd(p, r, hn::Set(tag, 5.0000001201e-1F));
    p = hn::Add(hn::MulAdd(p, hn::Mul(r, r), r), hn::Set(tag, 1.0F));
    const auto exponent = hn::ShiftLeft<23>(hn::ConvertTo(whole, n));
    const FloatVector scaled = hn::BitCast(tag, hn::Add(hn::BitCast(whole, p), exponent));
    return hn::IfThenZeroElse(hn::Lt(x, hn::Set(tag, -87.0F)), scaled); // a NaN stays one
}

void softmaxRowImpl(float* scores, int64_t labels)
{
    const Floats tag;
    const int64_t padded = (labels + lanes - 1) / lanes * lanes;
    for (int64_t i = labels; i < padded; ++i)
        scores[i] = -1e30F; // its exponential is 0
    FloatVector most = hn::Set(tag, -1e30F);
    for (int64_t i = 0; i < padded; i += vectorLanes)
        most = hn::Max(most, hn::LoadU(tag, scores + i));
    most = hn::MaxOfLanes(tag, most);
    FloatVector sum = hn::Zero(tag);
    for (int64_t i = 0; i < padded; i += vectorLanes) {
        const FloatVector e = expOfNegative(hn::Sub(hn::LoadU(tag, scores + i), most));
        sum = hn::Add(sum, e);
        hn::StoreU(e, tag, scores + i);
    }
    const FloatVector factor = hn::Div(hn::Set(tag, 1.0F), hn::SumOfLanes(tag, sum));
    for (int64_t i = 0; i < padded; i += vectorLanes)
        hn::StoreU(hn::Mul(hn::LoadU(tag, scores + i), factor), tag, scores + i);
}

void addToSumsImpl(const float* HWY_RESTRICT values, int64_t size, double* HWY_RESTRICT sums)
{
    const hn::CappedTag<double, 8> wide;
    const hn::Rebind<float, hn::CappedTag<double, 8>> narrow;
    const int64_t step = static_cast<int64_t>(hn::Lanes(wide));
    int64_t i = 0;
    for (; i + step <= size; i += step) {
        const auto value = hn::PromoteTo(wide, hn::LoadU(narrow, values + i));
        hn::StoreU(hn::Add(hn::LoadU(wide, sums + i), value), wide, sums + i);
    }
    for (; i < size; ++i)
        sums[i] += static_cast<double>(values[i]);
}

/// A value that the k-th largest of `values` is not below: the k-th largest of the lanes' maxima, or -infinity.
HWY_INLINE float kthAtLeast(const float* values, int64_t size, int k)
{
    const Floats tag;
    constexpr int independent = 2; // vectors of maxima
    constexpr int maxima = independent * vectorLanes;
    if (k > maxima || size < 4 * maxima)
        return -HUGE_VALF;
    FloatVector most[independent] = {hn::Set(tag, -HUGE_VALF), hn::Set(tag, -HUGE_VALF)};
    for (int64_t i = 0; i + maxima <= size; i += maxima) {
        for (int v = 0; v < independent; ++v) {
            const FloatVector x = hn::LoadU(tag, values + i + v * vectorLanes);
            most[v] = hn::IfThenElse(hn::Gt(x, most[v]), x, most[v]); // never a NaN
        }
    }
    HWY_ALIGN float sorted[maxima];
    for (int v = 0; v < independent; ++v)
        hn::Store(most[v], tag, sorted + v * vectorLanes);
    for (int i = 0; i < k; ++i) { // the first k of the sorted maxima
        int best = i;
        for (int j = i + 1; j < maxima; ++j)
            best = sorted[j] > sorted[best] ? j : best;
        const float swapped = sorted[i];
        sorted[i] = sorted[best];
        sorted[best] = swapped;
    }
    return sorted[k - 1];
}

int largestImpl(const float* values, int64_t size, int k, float floor, int32_t* number, float* value)
{
    const Floats tag;
    int found = 0;
    float bar = floor; // what a value must exceed
    // Most values are below the k-th largest: to know about where it lies saves looking at them one by one.
    const float least = kthAtLeast(values, size, k);
    if (least > bar)
        bar = ::nextafterf(least, -HUGE_VALF);
    int64_t i = 0;
    const auto consider = [&](int64_t candidate) {
        const float v = values[candidate];
        if (!(v > bar))
            return;
        int place = found < k ? found++ : k - 1;
        for (; place > 0 && value[place - 1] < v; --place) {
            value[place] = value[place - 1];
            number[place] = number[place - 1];
        }
        value[place] = v;
        number[place] = static_cast<int32_t>(candidate);
        if (found == k)
            bar = value[k - 1];
    };
    for (; i + vectorLanes <= size; i += vectorLanes) {
        if (hn::AllFalse(tag, hn::Gt(hn::LoadU(tag, values + i), hn::Set(tag, bar))))
            continue;
        for (int64_t j = i; j < i + vectorLanes; ++j)
            consider(j);
    }
    for (; i < size; ++i)
        consider(i);
    return found;
}

void softmaxGradientImpl(
    float* scores, int64_t labels, int columns, const int32_t* target, const float* lr, float* p)
{
    const Floats tag;
    for (int v = 0; v < columns; v += vectorLanes) {
        float* column = scores + v;
        FloatVector most = hn::LoadU(tag, column);
        for (int64_t label = 1; label < labels; ++label)
            most = hn::Max(most, hn::LoadU(tag, column + label * lanes));
        FloatVector sum = hn::Zero(tag);
        for (int64_t label = 0; label < labels; ++label) {
            const FloatVector e = expOfNegative(hn::Sub(hn::LoadU(tag, column + label * lanes), most));
            sum = hn::Add(sum, e);
            hn::StoreU(e, tag, column + label * lanes);
        }
        const FloatVector inverse = hn::Div(hn::Set(tag, 1.0F), sum);
        HWY_ALIGN float inverses[lanes];
        hn::StoreU(inverse, tag, inverses);
        for (int i = 0; i < vectorLanes; ++i)
            p[v + i] = column[target[v + i] * static_cast<int64_t>(lanes) + i] * inverses[i];
        const FloatVector factor = hn::Neg(hn::Mul(inverse, hn::LoadU(tag, lr + v)));
        for (int64_t label = 0; label < labels; ++label) {
            float* at = column + label * lanes;
            hn::StoreU(hn::Mul(hn::LoadU(tag, at), factor), tag, at);
        }
        for (int i = 0; i < vectorLanes; ++i)
            column[target[v + i] * static_cast<int64_t>(lanes) + i] += lr[v + i];
    }
}

void oneVsAllGradientImpl(
    float* scores, int64_t labels, int columns, const int32_t* target, const float* lr, float* loss)
{
    const Floats tag;
    const FloatVector one = hn::Set(tag, 1.0F);
    const FloatVector edge = hn::Set(tag, 8.0F); // fastText's sigmoid is flat beyond it
    for (int v = 0; v < columns; v += vectorLanes) {
        float* column = scores + v;
        const FloatVector rate = hn::LoadU(tag, lr + v);
        HWY_ALIGN float targetScores[lanes];
        for (int i = 0; i < vectorLanes; ++i)
            targetScores[i] = column[target[v + i] * static_cast<int64_t>(lanes) + i];
        FloatVector total = hn::Zero(tag);
        for (int64_t label = 0; label < labels; ++label) {
            float* at = column + label * lanes;
            const FloatVector x = hn::LoadU(tag, at);
            const FloatVector e = expOfNegative(hn::Neg(hn::Abs(x)));
            const FloatVector small = hn::Div(e, hn::Add(one, e)); // of the less likely answer
            // -log(1 - p), p the sigmoid of x
            total = hn::Add(total, hn::Add(hn::Max(x, hn::Zero(tag)), hn::Log1p(tag, e)));
            FloatVector probability = hn::IfThenElse(hn::Lt(x, hn::Zero(tag)), small, hn::Sub(one, small));
            probability = hn::IfThenElse(hn::Gt(x, edge), one, probability);
            probability = hn::IfThenZeroElse(hn::Lt(x, hn::Neg(edge)), probability);
            hn::StoreU(hn::Neg(hn::Mul(rate, probability)), tag, at);
        }
        hn::StoreU(hn::Sub(total, hn::LoadU(tag, targetScores)), tag, loss + v);
        for (int i = 0; i < vectorLanes; ++i)
            column[target[v + i] * static_cast<int64_t>(lanes) + i] += lr[v + i];
    }
}

float logisticStepImpl(float* output, ptrdiff_t stride, const int32_t* rows, const uint8_t* positive,
    int64_t count, float lr, const float* HWY_RESTRICT hidden, float* HWY_RESTRICT gradient)
{
    const Floats tag;
    float loss = 0;
    for (int64_t i = 0; i < count; ++i) {
        float* HWY_RESTRICT row = output + rows[i] * stride;
        const float x = dotOf(hidden, row, stride);
        const float p = tableSigmoid(x);
        const float signedScore = positive[i] != 0 ? x : -x;
        loss += (signedScore > 0 ? 0.0F : -signedScore) + ::log1pf(::expf(-::fabsf(x)));
        const FloatVector alpha = hn::Set(tag, lr * (static_cast<float>(positive[i]) - p));
        for (ptrdiff_t j = 0; j < stride; j += vectorLanes) {
            const FloatVector weight = hn::LoadU(tag, row + j);
            hn::StoreU(hn::MulAdd(alpha, weight, hn::LoadU(tag, gradient + j)), tag, gradient + j);
            hn::StoreU(hn::MulAdd(alpha, hn::LoadU(tag, hidden + j), weight), tag, row + j);
        }
    }
    return loss;
}

const char* instructionSetImpl()
{
    return hwy::TargetName(HWY_TARGET);
}

} // namespace touchstone::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace touchstone::kernels {

HWY_EXPORT(instructionSetImpl);
HWY_EXPORT(productImpl);
HWY_EXPORT(gatherMeansImpl);
HWY_EXPORT(scatterAddImpl);
HWY_EXPORT(dotImpl);
HWY_EXPORT(axpyImpl);
HWY_EXPORT(softmaxRowImpl);
HWY_EXPORT(addToSumsImpl);
HWY_EXPORT(largestImpl);
HWY_EXPORT(softmaxGradientImpl);
HWY_EXPORT(oneVsAllGradientImpl);
HWY_EXPORT(logisticStepImpl);

const char* instructionSet()
{
    return HWY_DYNAMIC_DISPATCH(instructionSetImpl)();
}

void product(const Product& p)
{
    HWY_DYNAMIC_DISPATCH(productImpl)(p);
}

void gatherMeans(const float* matrix, std::ptrdiff_t stride, const std::int32_t* ids,
    const std::int64_t* offsets, std::int64_t rows, float* out, std::ptrdiff_t outStride)
{
    HWY_DYNAMIC_DISPATCH(gatherMeansImpl)(matrix, stride, ids, offsets, rows, out, outStride);
}

void scatterAdd(
    float* matrix, std::ptrdiff_t stride, const std::int32_t* ids, std::int64_t count, const float* delta)
{
    HWY_DYNAMIC_DISPATCH(scatterAddImpl)(matrix, stride, ids, count, delta);
}

float dot(const float* x, const float* y, std::int64_t size)
{
    return HWY_DYNAMIC_DISPATCH(dotImpl)(x, y, size);
}

void axpy(float a, const float* x, float* y, std::int64_t size)
{
    HWY_DYNAMIC_DISPATCH(axpyImpl)(a, x, y, size);
}

void softmaxRow(float* scores, std::int64_t labels)
{
    HWY_DYNAMIC_DISPATCH(softmaxRowImpl)(scores, labels);
}

void addToSums(const float* values, std::int64_t size, double* sums)
{
    HWY_DYNAMIC_DISPATCH(addToSumsImpl)(values, size, sums);
}

int largest(const float* values, std::int64_t size, int k, float floor, std::int32_t* number, float* value)
{
    return HWY_DYNAMIC_DISPATCH(largestImpl)(values, size, k, floor, number, value);
}

void softmaxGradient(
    float* scores, std::int64_t labels, int columns, const std::int32_t* target, const float* lr, float* p)
{
    HWY_DYNAMIC_DISPATCH(softmaxGradientImpl)(scores, labels, columns, target, lr, p);
}

void oneVsAllGradient(
    float* scores, std::int64_t labels, int columns, const std::int32_t* target, const float* lr, float* loss)
{
    HWY_DYNAMIC_DISPATCH(oneVsAllGradientImpl)(scores, labels, columns, target, lr, loss);
}

float logisticStep(float* output, std::ptrdiff_t stride, const std::int32_t* rows,
    const std::uint8_t* positive, std::int64_t count, float lr, const float* hidden, float* gradient)
{
    return HWY_DYNAMIC_DISPATCH(logisticStepImpl)(
        output, stride, rows, positive, count, lr, hidden, gradient);
}

const float* sigmoidTable()
{
    static const auto table = [] {
        struct Table {
            float values[513];
        } t {};
        for (int i = 0; i <= 512; ++i) {
            const float x = static_cast<float>(i * 16) / 512.0F - 8.0F;
            t.values[i] = static_cast<float>(1.0 / (1.0 + static_cast<double>(::expf(-x))));
        }
        return t;
    }();
    return table.values;
}

float tableSigmoid(float x)
{
    if (x > 8.0F)
        return 1.0F;
    if (!(x >= -8.0F)) // NaN too: the table has no place for it
        return 0.0F;
    return sigmoidTable()[static_cast<int>((x + 8.0F) * 32.0F)];
}

} // namespace touchstone::kernels
#endif // HWY_ONCE
