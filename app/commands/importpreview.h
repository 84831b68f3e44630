#pragma once

#include "app/commandline.h"
#include "core/exchange/sourcefiles.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace touchstone {

struct ImportPreviewOptions {
    std::vector<std::filesystem::path> files; ///< files, and folders of files
    ReaderOptions reader;
    LabelSource labels = LabelSource::Automatic;
    std::size_t rows = 10; ///< how many of the first rows are shown of each file
};

/// import --dry-run: prints what an import would make of each file, and makes nothing.
/// Errors: a file cannot be read at all; what the others hold is printed all the same.
Result<> previewImport(const CommandLine& line, const ImportPreviewOptions& options);

} // namespace touchstone
