#pragma once

#include <cstddef>
#include <cstdint>

/// The arithmetic of scoring and training, compiled for several instruction sets and chosen at run time.
/// Rows of matrices are padded with zeros to a multiple of 16 floats (FloatMatrix).
namespace touchstone::kernels {

/// Columns of the products below; also the most rows of one training batch.
inline constexpr int lanes = 16;

/// Name of the instruction set in use, for the record of an execution.
const char* instructionSet();

/// C[m][0..15] (+)= sum over k of A(m, k) * B[k][0..15], where A(m, k) = a[m * aRow + k * aStep],
/// B[k] = b + k * bStep and C[m] = c + m * cRow.
struct Product {
    const float* a = nullptr;
    std::ptrdiff_t aRow = 0;
    std::ptrdiff_t aStep = 0;
    const float* b = nullptr;
    std::ptrdiff_t bStep = 0;
    float* c = nullptr;
    std::ptrdiff_t cRow = 0;
    std::int64_t rows = 0;
    std::int64_t depth = 0;
    bool add = false;
    int columns = lanes; ///< how many of the 16 are wanted, from the first; the others of C may change or not
};
void product(const Product& p);

/// out[r] = mean of the matrix rows ids[offsets[r] .. offsets[r + 1]); zero where there are none.
/// Rows of the matrix are padded to a multiple of 8 floats at least; what a row of `out` has beyond `stride` stays.
void gatherMeans(const float* matrix, std::ptrdiff_t stride, const std::int32_t* ids,
    const std::int64_t* offsets, std::int64_t rows, float* out, std::ptrdiff_t outStride);
/// Adds `delta` to each of the named rows.
void scatterAdd(
    float* matrix, std::ptrdiff_t stride, const std::int32_t* ids, std::int64_t count, const float* delta);

/// Sum of x[i] * y[i]; `size` is a multiple of 16.
float dot(const float* x, const float* y, std::int64_t size);
/// y += a * x; `size` is a multiple of 16.
void axpy(float a, const float* x, float* y, std::int64_t size);

/// Scores of one row -> probabilities, in place. The row is padded to a multiple of 16; its padding becomes
/// 0.
void softmaxRow(float* scores, std::int64_t labels);
/// sums[i] += values[i]
void addToSums(const float* values, std::int64_t size, double* sums);
/// The k largest values, best first, ties by number; NaN and values <= `floor` are left out. Returns how
/// many.
int largest(const float* values, std::int64_t size, int k, float floor, std::int32_t* number, float* value);

/// One training batch, a column a row of text: scores[label][column] -> scaled negative gradients
/// lr[column] * (target - p), for the first `columns` columns at least. Unused ones of these have lr 0. `p` of the target of each column goes to `p`.
void softmaxGradient(
    float* scores, std::int64_t labels, int columns, const std::int32_t* target, const float* lr, float* p);
/// The same for one-versus-all; the loss of each column goes to `loss`.
void oneVsAllGradient(float* scores, std::int64_t labels, int columns, const std::int32_t* target,
    const float* lr, float* loss);

/// The table with which fastText replaces the logistic function: 513 values.
const float* sigmoidTable();
/// fastText's sigmoid: 0 below -8, 1 above 8, otherwise the table.
float tableSigmoid(float x);

/// One step of binary logistic regressions that share `hidden`: for each i the output row rows[i] learns
/// whether positive[i]. Adds to `gradient`, changes the output rows; returns the loss (not finite when a
/// weight is not).
float logisticStep(float* output, std::ptrdiff_t stride, const std::int32_t* rows,
    const std::uint8_t* positive, std::int64_t count, float lr, const float* hidden, float* gradient);

} // namespace touchstone::kernels
