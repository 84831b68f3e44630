#include "core/learning/productquantizer.h"

#include "core/base/random.h"
#include "core/learning/nearestcentroid.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <numeric>
#include <thread>
#include <type_traits>
#include <utility>

namespace touchstone {

namespace {

using Codebook = QuantizedMatrix::Codebook;

constexpr int centroids = kernels::centroids;
constexpr std::int64_t mostSampled = std::int64_t {256} * centroids; // rows, as fastText
constexpr int rounds = 25;
constexpr std::int64_t codeRows = 4096; // that are coded at a time

template <typename T>
void append(std::string& bytes, T value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
void append(std::string& bytes, const std::vector<T>& values)
{
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

void append(std::string& bytes, const Codebook& book)
{
    for (const std::int32_t number : {book.dim, book.parts(), book.partWidth, book.widthOf(book.parts() - 1)})
        append(bytes, number);
    append(bytes, book.centroids);
}

std::int64_t roundedUp(std::int64_t count)
{
    return (count + kernels::pointBlock - 1) / kernels::pointBlock * kernels::pointBlock;
}

/// `count` different numbers below `size`, in random order.
std::vector<std::int64_t> drawn(std::int64_t count, std::int64_t size, SplitMix64& random)
{
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(size));
    std::iota(numbers.begin(), numbers.end(), 0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        std::swap(numbers[i], numbers[i + random.below(static_cast<std::uint32_t>(numbers.size() - i))]);
    numbers.resize(static_cast<std::size_t>(count));
    return numbers;
}

/// Values of one part of some rows, value by value.
struct Points {
    Points(std::int64_t most, int width)
        : stride(roundedUp(most))
        , dims(width)
        , values(static_cast<std::size_t>(stride * width))
        , codes(static_cast<std::size_t>(stride))
    {
    }

    void set(std::int64_t i, const float* from)
    {
        for (int d = 0; d < dims; ++d)
            values[static_cast<std::size_t>(d * stride + i)] = from[d];
    }
    float at(std::int64_t i, int d) const { return values[static_cast<std::size_t>(d * stride + i)]; }
    void findNearest(const float* means)
    {
        kernels::nearestCentroid(values.data(), stride, count, means, dims, codes.data());
    }

    std::int64_t stride;
    int dims;
    std::int64_t count = 0;
    std::vector<float> values;
    std::vector<std::uint8_t> codes;
};

/// Gives a centroid without points a half of a large one's, as fastText: both move a little apart.
void splitForEmpty(
    std::vector<std::int64_t>& sizes, std::int64_t points, int dims, float* means, SplitMix64& random)
{
    constexpr float apart = 1e-7F;
    for (std::size_t empty = 0; empty < sizes.size(); ++empty) {
        if (sizes[empty] > 0)
            continue;
        std::size_t large = 0;
        while (random.fraction() * static_cast<double>(points - centroids)
            >= static_cast<double>(sizes[large] - 1))
            large = (large + 1) % sizes.size();
        float* to = means + empty * static_cast<std::size_t>(dims);
        float* from = means + large * static_cast<std::size_t>(dims);
        for (int d = 0; d < dims; ++d) {
            const float step = d % 2 == 0 ? -apart : apart;
            to[d] = from[d] + step;
            from[d] -= step;
        }
        sizes[empty] = sizes[large] / 2;
        sizes[large] -= sizes[empty];
    }
}

/// Lloyd's algorithm, with the first means drawn from the points. False when it was stopped.
bool findMeans(Points& points, float* means, SplitMix64 random, const std::stop_token& stop)
{
    const auto dims = static_cast<std::size_t>(points.dims);
    const auto first = drawn(centroids, points.count, random);
    for (std::size_t c = 0; c < centroids; ++c) {
        for (std::size_t d = 0; d < dims; ++d)
            means[c * dims + d] = points.at(first[c], static_cast<int>(d));
    }
    std::vector<double> sums(centroids * dims);
    std::vector<std::int64_t> sizes(centroids);
    std::vector<std::uint8_t> before;
    for (int round = 0; round < rounds; ++round) {
        if (stop.stop_requested())
            return false;
        points.findNearest(means);
        std::ranges::fill(sums, 0.0);
        std::ranges::fill(sizes, 0);
        for (std::int64_t i = 0; i < points.count; ++i) {
            const std::size_t c = points.codes[static_cast<std::size_t>(i)];
            ++sizes[c];
            for (std::size_t d = 0; d < dims; ++d)
                sums[c * dims + d] += static_cast<double>(points.at(i, static_cast<int>(d)));
        }
        for (std::size_t c = 0; c < centroids; ++c) {
            for (std::size_t d = 0; d < dims && sizes[c] > 0; ++d)
                means[c * dims + d] = static_cast<float>(sums[c * dims + d] / static_cast<double>(sizes[c]));
        }
        const bool full = std::ranges::all_of(sizes, [](std::int64_t size) { return size > 0; });
        if (full && before == points.codes) // nothing moves any more
            return true;
        before = points.codes;
        splitForEmpty(sizes, points.count, points.dims, means, random);
    }
    return true;
}

/// The codes of all rows of one matrix, by several threads; the calling one reports.
class Coder
{
public:
    Coder(const FloatMatrix& matrix, Codebook& book, std::vector<std::uint8_t>& codes,
        const QuantizeWork& work, Progress& progress, const std::stop_token& stop)
        : m_matrix(matrix)
        , m_book(book)
        , m_codes(codes)
        , m_work(work)
        , m_progress(progress)
        , m_stop(stop)
        , m_blocks((matrix.rows() + codeRows - 1) / codeRows)
    {
        m_book.centroids.resize(static_cast<std::size_t>(m_book.dim) * centroids);
        m_codes.resize(static_cast<std::size_t>(matrix.rows()) * static_cast<std::size_t>(m_book.parts()));
        SplitMix64 random(SplitMix64::mix(m_work.seed ^ 0x7175616EU));
        m_sample = drawn(std::min(mostSampled, matrix.rows()), matrix.rows(), random);
    }

    Result<> run()
    {
        share(m_book.parts(), [this](std::int64_t part) { learn(static_cast<std::int32_t>(part)); });
        share(m_blocks, [this](std::int64_t block) { code(block); });
        if (m_stop.stop_requested())
            return fail(cancelledError());
        return {};
    }

private:
    /// Does all the items once, each by whoever is free.
    void share(std::int64_t items, const std::function<void(std::int64_t)>& work)
    {
        std::atomic<std::int64_t> next {0};
        const auto member = [&](bool reports) {
            for (std::int64_t item = next++; item < items && !m_stop.stop_requested(); item = next++) {
                if (reports)
                    m_progress.report({.phase = "quantizing",
                        .done = static_cast<double>(m_done.load()),
                        .total = static_cast<double>(m_book.parts() + m_blocks),
                        .unit = "steps",
                        .rateUnit = "steps"});
                work(item);
                ++m_done;
            }
        };
        std::vector<std::jthread> helpers;
        for (int i = 1; i < m_work.threads; ++i)
            helpers.emplace_back(member, false);
        member(true);
    }

    void learn(std::int32_t part)
    {
        Points points(static_cast<std::int64_t>(m_sample.size()), m_book.widthOf(part));
        points.count = static_cast<std::int64_t>(m_sample.size());
        for (std::size_t i = 0; i < m_sample.size(); ++i)
            points.set(static_cast<std::int64_t>(i), m_matrix.row(m_sample[i]) + m_book.firstOf(part));
        // A generator of its own for each part: their order in time must not matter.
        findMeans(points, m_book.of(part),
            SplitMix64(SplitMix64::mix(m_work.seed + static_cast<std::uint64_t>(part))), m_stop);
    }

    void code(std::int64_t block)
    {
        const std::int64_t first = block * codeRows;
        const std::int64_t count = std::min(codeRows, m_matrix.rows() - first);
        const std::int32_t parts = m_book.parts();
        for (std::int32_t part = 0; part < parts && !m_stop.stop_requested(); ++part) {
            Points points(count, m_book.widthOf(part));
            points.count = count;
            for (std::int64_t i = 0; i < count; ++i)
                points.set(i, m_matrix.row(first + i) + m_book.firstOf(part));
            points.findNearest(m_book.of(part));
            for (std::int64_t i = 0; i < count; ++i)
                m_codes[static_cast<std::size_t>((first + i) * parts + part)]
                    = points.codes[static_cast<std::size_t>(i)];
        }
    }

    const FloatMatrix& m_matrix;
    Codebook& m_book;
    std::vector<std::uint8_t>& m_codes;
    const QuantizeWork& m_work;
    Progress& m_progress;
    const std::stop_token& m_stop;
    std::int64_t m_blocks;
    std::vector<std::int64_t> m_sample;
    std::atomic<std::int64_t> m_done {0};
};

/// Divides each row by its length; the lengths, as a matrix of one column.
FloatMatrix takeLengths(FloatMatrix& matrix)
{
    FloatMatrix lengths(matrix.rows(), 1);
    for (std::int64_t i = 0; i < matrix.rows(); ++i) {
        float* row = matrix.row(i);
        double squares = 0;
        for (std::int64_t d = 0; d < matrix.columns(); ++d)
            squares += static_cast<double>(row[d]) * static_cast<double>(row[d]);
        const auto length = static_cast<float>(std::sqrt(squares));
        *lengths.row(i) = length;
        for (std::int64_t d = 0; d < matrix.columns() && length > 0; ++d)
            row[d] /= length;
    }
    return lengths;
}

} // namespace

std::uint64_t QuantizedMatrix::fileBytes() const
{
    const auto bookBytes = [](const Codebook& book) {
        return 4 * sizeof(std::int32_t) + book.centroids.size() * sizeof(float);
    };
    const std::uint64_t shape = 1 + 2 * sizeof(std::int64_t) + sizeof(std::int32_t);
    return shape + codes.size() + bookBytes(values) + (normed ? lengthCodes.size() + bookBytes(lengths) : 0);
}

void QuantizedMatrix::appendTo(std::string& bytes) const
{
    append(bytes, static_cast<std::uint8_t>(normed ? 1 : 0));
    append(bytes, rows);
    append(bytes, std::int64_t {values.dim});
    append(bytes, static_cast<std::int32_t>(codes.size()));
    append(bytes, codes);
    append(bytes, values);
    if (!normed)
        return;
    append(bytes, lengthCodes);
    append(bytes, lengths);
}

void QuantizedMatrix::decode(std::int64_t row, float* out) const
{
    const std::uint8_t* code = codes.data() + row * values.parts();
    const float length = normed ? lengths.centroids[lengthCodes[static_cast<std::size_t>(row)]] : 1.0F;
    for (std::int32_t part = 0; part < values.parts(); ++part) {
        const std::int32_t width = values.widthOf(part);
        const float* from = values.of(part) + static_cast<std::ptrdiff_t>(code[part]) * width;
        for (std::int32_t d = 0; d < width; ++d)
            *out++ = from[d] * length;
    }
}

Result<QuantizedMatrix> quantize(FloatMatrix& matrix, int partWidth, bool normed, const QuantizeWork& work,
    Progress& progress, const std::stop_token& stop)
{
    QuantizedMatrix result;
    result.rows = matrix.rows();
    result.normed = normed;
    result.values.dim = static_cast<std::int32_t>(matrix.columns());
    result.values.partWidth = partWidth;
    if (normed) {
        const FloatMatrix lengths = takeLengths(matrix);
        result.lengths.dim = 1;
        if (auto coded = Coder(lengths, result.lengths, result.lengthCodes, work, progress, stop).run();
            !coded)
            return failure(coded);
    }
    if (auto coded = Coder(matrix, result.values, result.codes, work, progress, stop).run(); !coded)
        return failure(coded);
    return result;
}

} // namespace touchstone
