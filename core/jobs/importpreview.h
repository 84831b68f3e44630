#pragma once

#include "core/base/progress.h"
#include "core/exchange/preview.h"
#include "core/exchange/sourcefiles.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

namespace touchstone {

struct ImportPreviewParameters {
    std::vector<std::filesystem::path> files; ///< files, and folders of files
    ReaderOptions reader;
    LabelSource labels = LabelSource::Automatic;
    std::size_t firstRows = 10; ///< how many rows to keep of each file
    std::size_t firstRowsTogether = std::numeric_limits<std::size_t>::max(); ///< and of all files
    std::optional<std::int64_t>
        mostRows; ///< stop after so many rows and problems of a file; nothing: read it whole
    /// Called before a file is read with what is known of it by then, as how much memory that takes; may be empty.
    std::function<void(const std::filesystem::path& file, const std::vector<Warning>& warnings)> announce;
};

/// What one file turned out to be, or why it cannot be read.
struct PreviewedFile {
    std::filesystem::path path;
    std::optional<FilePreview> preview;
    std::optional<Error> error; ///< when there is no preview
};

/// What an import would make of its files.
struct ImportPreview {
    std::vector<PreviewedFile> files;
    std::vector<Warning> warnings; ///< about what was named, not one file
    Columns columns;               ///< of the dataset; see ImportPlan

    /// \name Of all files that could be read, as far as they were
    /// @{
    std::int64_t rows() const;
    std::vector<Rejection> rejected() const; ///< by reason, with the first few examples of each
    bool complete() const;                   ///< all were read to their end
    /// @}
};

/// Reads the files as importDataset() would, and keeps nothing.
/// Errors: those of listSources(); cancelled; one of the machine. A file that cannot be read is an entry with its error.
Result<ImportPreview> previewFiles(
    const ImportPreviewParameters& parameters, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
