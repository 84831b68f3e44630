#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/learning/floatmatrix.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// A matrix as bytes (product quantisation: Jegou, Douze, Schmid 2011, as fastText does it): each row is cut into parts
/// of `partWidth` values, and of each part only the number of the nearest of 256 centroids is kept.
struct QuantizedMatrix {
    /// The centroids of all parts, as fastText's files have them: 256 of the first part, 256 of the second ...; those of
    /// the last part may be shorter.
    struct Codebook {
        std::int32_t dim = 0;
        std::int32_t partWidth = 1;
        std::vector<float> centroids; ///< [dim * 256]

        std::int32_t parts() const { return (dim + partWidth - 1) / partWidth; }
        std::int32_t widthOf(std::int32_t part) const
        {
            return part + 1 < parts() ? partWidth : dim - (parts() - 1) * partWidth;
        }
        float* of(std::int32_t part) { return centroids.data() + std::size_t {256} * firstOf(part); }
        const float* of(std::int32_t part) const
        {
            return centroids.data() + std::size_t {256} * firstOf(part);
        }
        std::size_t firstOf(std::int32_t part) const
        {
            return static_cast<std::size_t>(part) * static_cast<std::size_t>(partWidth);
        }
    };

    std::int64_t rows = 0;
    Codebook values;
    std::vector<std::uint8_t> codes; ///< [rows][parts]
    bool normed = false; ///< the rows were divided by their lengths first, which have a codebook of their own
    Codebook lengths;
    std::vector<std::uint8_t> lengthCodes; ///< [rows]

    /// Bytes of it in a model file.
    std::uint64_t fileBytes() const;
    /// The same as fastText writes it.
    void appendTo(std::string& bytes) const;
    /// out = the row that a reader makes of its codes.
    void decode(std::int64_t row, float* out) const;
};

struct QuantizeWork {
    int threads = 1;
    std::uint64_t seed = 0; ///< of the rows and first centroids of the k-means
};

/// Quantises a matrix of at least 256 rows, with 25 rounds of k-means on at most 65,536 of them, as fastText. The result
/// depends on the seed but not on the number of threads. With `normed` the matrix's rows are divided by their lengths.
/// Reports in "steps" from the calling thread. Errors: cancelled. Throws std::bad_alloc.
Result<QuantizedMatrix> quantize(FloatMatrix& matrix, int partWidth, bool normed, const QuantizeWork& work,
    Progress& progress, const std::stop_token& stop);

} // namespace touchstone
