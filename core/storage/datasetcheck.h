#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace touchstone {

/// What the rows of a dataset file are, computed from the rows alone.
struct DatasetContent {
    std::string sha256; ///< of the canonical row stream, as DatasetWriter hashes it
    std::int64_t rows = 0;
    std::int64_t labels = 0; ///< different labels
};

/// Reads every row and everything else in a dataset file that is ever read.
/// `rowsRead` is told the number of rows now and then.
/// Errors: not there; damaged (also: the labels' counts are not those of the rows); newer format; cancelled.
Result<DatasetContent> readDatasetContent(const std::filesystem::path& file,
    const std::function<void(std::int64_t)>& rowsRead = {}, std::stop_token stop = {});

} // namespace touchstone
