#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// The stored top-k answers of one evaluate or predict execution, as columns over memory-mapped files.
/// N rows ascending by dataset row; cheap to copy.
struct Predictions {
    std::span<const std::int64_t> row;   ///< [N] dataset row
    std::span<const std::int32_t> truth; ///< [N] index in `labels`; -1: unlabelled
    std::span<const std::int32_t>
        label; ///< [N * k] row-major, best first; index in `labels`; -1: fewer than k
    std::span<const float> probability;     ///< [N * k], in [0, 1]; 0 where label is -1
    std::span<const std::uint32_t> words;   ///< [N] tokens of the line
    std::span<const std::uint32_t> unknown; ///< [N] tokens that the model does not know
    std::span<const double>
        sums; ///< [months * L * 2] CBPE sums: of p over all rows, of p over rows predicted so
    int k = 0;
    std::vector<std::string> labels; ///< the model's labels in model order, then gold labels that it lacks
    std::int32_t modelLabels = 0;    ///< the first so many of `labels` are known to the model
    std::vector<std::string> months; ///< "2013-05" ..., "unknown"; one for each block of `sums`
    std::shared_ptr<const void> storage; ///< keeps the columns alive

    std::int64_t size() const { return static_cast<std::int64_t>(row.size()); }
    /// First label of the i-th row (not dataset row); -1: none.
    std::int32_t first(std::int64_t i) const
    {
        return label[static_cast<std::size_t>(i) * static_cast<std::size_t>(k)];
    }
    /// p@1 of the i-th row.
    float p1(std::int64_t i) const
    {
        return probability[static_cast<std::size_t>(i) * static_cast<std::size_t>(k)];
    }
};

} // namespace touchstone
