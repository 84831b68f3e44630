#pragma once

#include "core/jobs/steprunner.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

struct SplitParameters {
    enum class By { Time, Random };

    std::string dataset; ///< reference without a part
    By by = By::Random;
    std::array<double, 3> ratios {0.8, 0.1, 0.1}; ///< train, validation, test; add up to 1
    std::optional<std::int64_t> cut; ///< by time: before it is train, the rest test; replaces the ratios
    std::int64_t seed = 42;          ///< at random
    bool stratify = false;           ///< at random: the same ratios within every label
};

struct SplitOutcome {
    std::int64_t train = 0;
    std::int64_t validation = 0;
    std::int64_t test = 0;
    std::int64_t none = 0; ///< rows without a time, in a split by time
    Execution execution;
};

/// Assigns every row of a dataset to a part and records it as an execution.
Result<SplitOutcome> splitDataset(const JobContext& context, const SplitParameters& parameters);

/// \name The assignment itself, on columns (numbers of Part).
/// @{

/// The same seed gives the same parts on every machine. `labels`: empty, or one a row to stratify by.
std::vector<std::uint8_t> splitAtRandom(std::int64_t rows, const std::array<double, 3>& ratios,
    std::int64_t seed, std::span<const std::int32_t> labels);
/// The oldest share is train, the newest test; rows of one second are kept in one part. Rows with
/// RowKeys::noTime get Part::None.
std::vector<std::uint8_t> splitByTime(
    std::span<const std::int64_t> times, const std::array<double, 3>& ratios);
/// Before `cut`: train; from it on: test.
std::vector<std::uint8_t> splitAtCut(std::span<const std::int64_t> times, std::int64_t cut);
/// @}

} // namespace touchstone
