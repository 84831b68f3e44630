#pragma once

#include "core/base/result.h"
#include "core/data/predictions.h"
#include "tests/benchmarks/zipfposts.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace benchmarks {

/// Writes generated posts as ndjson and, where `csv` is not empty, the same rows as CSV with a heading.
touchstone::Result<> writePosts(
    const ZipfOptions& options, const std::filesystem::path& ndjson, const std::filesystem::path& csv = {});

touchstone::Result<std::int64_t> countLines(const std::filesystem::path& file);
/// Copies the lines that are wanted, by number from 0; returns how many.
touchstone::Result<std::int64_t> copyLines(const std::filesystem::path& from, const std::filesystem::path& to,
    const std::function<bool(std::int64_t)>& wanted);

/// The share of lines, which begin with their label, that fastText's predict-prob gave this label first.
/// Errors: fewer answers than lines.
touchstone::Result<double> shareRight(
    const std::filesystem::path& lines, const std::filesystem::path& answers);

/// How fastText's predict-prob and our predictions of the same rows differ.
struct Difference {
    std::int64_t rows = 0;
    std::int64_t otherFirst = 0; ///< rows with another first label, whose probability is not the same
    std::int64_t ties = 0;       ///< rows with another first label, equal to a float's rounding
    double probability = 0;      ///< the largest difference of p@1
};
touchstone::Result<Difference> differenceOf(
    const touchstone::Predictions& predictions, const std::filesystem::path& answers);

} // namespace benchmarks
