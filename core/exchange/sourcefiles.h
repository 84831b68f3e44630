#pragma once

#include "core/base/result.h"
#include "core/exchange/rowreader.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// Where the label of a row comes from.
enum class LabelSource {
    Automatic, ///< a column; in a folder whose files have no such column, the file's name
    Column,
    FileName, ///< the file's name without folder and extensions: politics.csv.gz -> politics
};

/// A file to read, and the label of its rows where that is the file's name.
struct SourceChoice {
    std::filesystem::path path;
    std::optional<std::string> fixedLabel; ///< see ReaderOptions::fixedLabel
};

struct SourceList {
    std::vector<SourceChoice> files; ///< as given; those of a folder by name
    /// Files of a folder that were passed over, with why in `text` (hidden, a folder in the folder, empty).
    std::vector<Warning> warnings;
};

/// Turns the paths that a person gave into files: a folder becomes the files in it (not those of its folders).
/// Errors: a path is missing; a folder without a file that can be read.
Result<SourceList> listSources(
    std::span<const std::filesystem::path> given, LabelSource labels, const ReaderOptions& options);

} // namespace touchstone
