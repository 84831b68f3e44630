#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace benchmarks {

/// Writes generated posts as ndjson and, where `csv` is not empty, the same rows as CSV with a heading.
touchstone::Result<> writePosts(
    std::int64_t posts, const std::filesystem::path& ndjson, const std::filesystem::path& csv);

/// Copies every `parts`th line, starting with line `part`.
touchstone::Result<> copyEveryNth(const std::filesystem::path& from, const std::filesystem::path& to,
    std::int64_t parts, std::int64_t part);

/// What fastText's predict-prob answered to lines that begin with their label.
struct Answers {
    std::int64_t rows = 0;
    std::int64_t right = 0; ///< first label = the line's
};
touchstone::Result<Answers> countAnswers(
    const std::filesystem::path& lines, const std::filesystem::path& answers);

} // namespace benchmarks
