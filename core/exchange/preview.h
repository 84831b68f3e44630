#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/rejection.h"
#include "core/exchange/rowreader.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

struct PreviewOptions {
    ReaderOptions reader;
    std::size_t firstRows = 10; ///< how many rows to keep
    std::optional<std::int64_t>
        mostRows; ///< stop after so many rows and problems; nothing: read the whole file
};

/// What an import of one file would do: the guess, the first rows, and how many rows are bad and why.
struct FilePreview {
    std::filesystem::path path;
    FileLayout layout;
    Columns columns;
    std::vector<std::string> available;
    std::vector<Warning> warnings;
    std::vector<SourceRow> first;
    std::int64_t rows = 0;
    std::vector<Rejection> rejected;
    ReaderCounts counts;
    bool complete = false;      ///< the file was read to its end
    std::optional<Error> error; ///< why it was not, when that is the file's fault
};

/// Reads a file and keeps nothing. Damage in the middle of the file is FilePreview::error, as what stands before
/// it is worth seeing. Errors: as openRows(); cancelled.
Result<FilePreview> previewFile(const std::filesystem::path& path, const PreviewOptions& options,
    Progress& progress, const std::stop_token& stop);

} // namespace touchstone
