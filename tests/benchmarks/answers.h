#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace benchmarks {

/// Labels kept for each row of a made-up execution.
inline constexpr int keptLabels = 5;

struct AnswersOptions {
    std::int64_t rows = 0;
    std::int32_t labels = 2500;
    std::uint32_t seed = 1;
    double right = 0.5; ///< how often the first label is right
};

/// Writes what a model might have answered, as an evaluate execution stores it: labels of Zipf-like frequency, the same
/// gold labels whatever the seed. Half of the answers are shared by all seeds, as those of good models are.
touchstone::Result<> writeAnswers(const std::filesystem::path& folder, const AnswersOptions& options);

} // namespace benchmarks
