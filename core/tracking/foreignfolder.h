#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A folder that somebody else made, looked into as if it were made to do harm: no link leads out of it, links to
/// folders are not followed at all, only plain files are opened, and nothing of any size is read whole.
class ForeignFolder
{
public:
    enum class Kind { File, Folder, Refused };
    struct Entry {
        std::string name; ///< as the disk has it, any bytes; below a folder with '/' between the folders
        std::filesystem::path path; ///< a link to a file is resolved
        Kind kind = Kind::Refused;
        std::string reason; ///< why it was refused: "a link that leads out of the folder"
    };
    /// All files below a folder.
    struct Tree {
        std::vector<Entry> files;         ///< by name
        std::vector<SkippedItem> refused; ///< `what` is the name
    };

    /// Errors: not there; not a folder.
    static Result<ForeignFolder> open(const std::filesystem::path& folder);
    /// The folder that a file lies in. Errors: as open().
    static Result<ForeignFolder> around(const std::filesystem::path& file);

    /// Without links in it.
    const std::filesystem::path& path() const { return m_path; }
    /// The name of something in it for messages: "mlruns/0/8f2c".
    std::string nameOf(const std::filesystem::path& path) const;
    /// What lies directly in a folder, by name. Errors: it cannot be read; more than a million entries.
    Result<std::vector<Entry>> list(const std::filesystem::path& folder) const;
    /// One entry; nothing when it is not there.
    std::optional<Entry> find(const std::filesystem::path& path) const;
    bool hasFile(const std::filesystem::path& path) const;
    bool hasFolder(const std::filesystem::path& path) const;
    /// What lies below a folder, down to 32 folders and `most` files, and as many that are refused. Where there is more,
    /// the last of the refused says so.
    Tree filesBelow(const std::filesystem::path& folder, std::size_t most) const;
    /// A path that lies in the folder once all links are resolved; empty: it does not, or nothing is there.
    std::filesystem::path inside(const std::filesystem::path& path) const;

private:
    explicit ForeignFolder(std::filesystem::path path);
    Entry judge(const std::filesystem::directory_entry& entry) const;
    bool collect(const std::filesystem::path& folder, const std::string& prefix, int depth, std::size_t most,
        Tree& tree) const;

    std::filesystem::path m_path;
};

inline constexpr std::size_t maximumForeignFileBytes = 16U << 20;

/// The whole of a small file. Errors: as for any file that cannot be read; not a plain file; larger than `limit`.
Result<std::string> readForeignFile(
    const std::filesystem::path& path, std::size_t limit = maximumForeignFileBytes);

/// Reads a file of lines of any size, calling `take` with each (without its end). Errors: as readForeignFile(); a line
/// of more than `longest` bytes, behind which nothing is read; `take` returned false ("cancelled").
Result<> readForeignLines(const std::filesystem::path& path, std::size_t longest,
    const std::function<bool(std::string_view line)>& take);

} // namespace touchstone
