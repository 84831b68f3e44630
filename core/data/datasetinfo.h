#pragma once

#include "core/base/strongid.h"
#include "core/data/example.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A file that rows came from.
struct SourceFile {
    std::string path;
    std::string sha256;
    std::int64_t bytes = 0;
    std::int64_t rows = 0;
};

/// What is known about one dataset version without opening its rows.
struct DatasetInfo {
    DatasetId id;
    std::string name;
    int version = 0;
    std::string sha256; ///< of the canonical row stream, not of the file
    Columns columns;
    std::int64_t rows = 0;
    std::int64_t labels = 0; ///< different labels
    std::int64_t unlabelled = 0;
    std::int64_t emptyTexts = 0;
    std::int64_t unknownTimes = 0;
    std::optional<std::int64_t> firstTime;
    std::optional<std::int64_t> lastTime;
    ExecutionNumber execution; ///< the import that made it
    std::vector<SourceFile> sources;

    /// "reddit@1"
    std::string reference() const { return name + "@" + std::to_string(version); }
};

} // namespace touchstone
