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
    Automatic, ///< a column; in a folder none of whose files has such a column, the file's name
    Column,
    FileName, ///< the file's name without folder and extensions: politics.csv.gz -> politics
};

/// A file to read, and the label of its rows where that is the file's name.
struct SourceChoice {
    std::filesystem::path path;
    std::optional<std::string> fixedLabel; ///< see ReaderOptions::fixedLabel
    bool passOverUnusedOptions = false;    ///< see ReaderOptions::passOverUnusedOptions; one of several files
};

struct SourceList {
    std::vector<SourceChoice> files; ///< as given; those of a folder by name
    /// Files of a folder that were passed over, with why in `text` (hidden, a folder in the folder, empty).
    std::vector<Warning> warnings;
};

/// Turns the paths that a person gave into files: a folder becomes the files in it (not those of its folders).
/// Opens the files of a folder to find out whether they have labels.
/// Errors: a path is missing; a folder without a file that can be read; only some files of a folder have a column of
/// labels and nobody has decided ("labels-disagree"); none of the files uses an option ("option-does-not-fit").
Result<SourceList> listSources(
    std::span<const std::filesystem::path> given, LabelSource labels, const ReaderOptions& options);

} // namespace touchstone
