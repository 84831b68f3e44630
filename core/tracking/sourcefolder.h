#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A folder that somebody else wrote. Only what lies in it is ever opened: no link and no ".." leads out of it, and
/// neither a pipe nor a device is read.
class SourceFolder
{
public:
    /// Errors: not a folder that can be read.
    static Result<SourceFolder> open(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return m_path; }
    /// A regular file by its name within the folder, with '/' between folders.
    /// Errors: `no-file` where there is none; `outside-the-source` where the name or a link leads out.
    Result<std::filesystem::path> file(std::string_view name) const;

    struct Listing {
        std::vector<ForeignFile> files; ///< by name
        std::vector<SkippedItem> skipped;
    };
    /// All regular files below `below` (a name within the folder; empty: all of it), at most `most`.
    Result<Listing> list(std::string_view below, std::size_t most, const std::stop_token& stop) const;

private:
    explicit SourceFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    bool isInside(const std::filesystem::path& real) const;

    std::filesystem::path m_path; ///< without links
};

} // namespace touchstone
