#pragma once

#include <cstdint>
#include <filesystem>

namespace touchstone {

/// What changes when somebody writes to a file or puts another in its place.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t number = 0; ///< inode; 0: the file is not there
    std::uint64_t size = 0;
    std::int64_t seconds = 0; ///< of the last change
    std::int64_t nanoseconds = 0;

    static FileStamp of(const std::filesystem::path& path);

    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

} // namespace touchstone
