#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignfolder.h"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace touchstone {

/// A plain file by its name within a folder, with '/' between folders.
/// Errors: `no-such-file`; `outside-the-source` where the name or a link leads out; `not-a-file`.
Result<std::filesystem::path> fileWithin(const ForeignFolder& folder, std::string_view name);

/// What lies in a folder and below, as files of a run.
struct FolderFiles {
    std::vector<ForeignFile> files; ///< by name
    std::vector<SkippedItem> skipped;
};
/// At most `most` of them.
FolderFiles filesWithin(const ForeignFolder& folder, std::size_t most);
/// Those below one of its folders, with their names there.
FolderFiles filesWithin(const ForeignFolder& folder, const std::filesystem::path& below, std::size_t most);

} // namespace touchstone
