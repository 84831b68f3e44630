#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/textrecipe.h"
#include "core/learning/model.h"
#include "core/storage/datasetreader.h"
#include "core/storage/predictionsstore.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// What is scored, and in which month (for the sums) each row falls.
struct ScoringInput {
    std::filesystem::path datasetFile;
    std::span<const std::int64_t> rows;   ///< ascending dataset rows
    std::span<const std::int32_t> months; ///< one a row, index of its month
    std::int32_t monthCount = 0;
    TextRecipe recipe;
    int k = 5;
    int threads = 1;
    /// Called from the scoring threads with the lines of the rows from the `first` one on; may be empty.
    std::function<void(std::size_t first, std::span<const std::string> lines)> seen = {};
};

struct ScoringResult {
    std::vector<double> sums;    ///< [months * model labels * 2]
    std::int64_t emptyLines = 0; ///< scored from the end-of-line token alone, as fastText does
};

/// Scores the rows in chunks on several threads and hands them to `writer`. The result does not depend on the
/// number of threads. Memory does not grow with the rows.
Result<ScoringResult> scoreRows(const Model& model, const ScoringInput& input,
    const PredictionsWriter& writer, Progress& progress, std::stop_token stop);

} // namespace touchstone
