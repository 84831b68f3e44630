#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace touchstone {

/// A file that one process at a time holds, by an advisory lock that the system drops when the process ends, however it
/// ends. Its content is a note for people and decides nothing.
class LockFile
{
public:
    /// Opens the file, and makes it where there is none.
    static Result<LockFile> open(const std::filesystem::path& path);
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    /// Drops the lock; leaves the note.
    ~LockFile();

    /// False while somebody else holds it.
    Result<bool> tryLock();
    /// Replaces the note. That it could not be written is no error.
    void setNote(std::string_view text);

private:
    LockFile(std::filesystem::path path, int descriptor);

    std::filesystem::path m_path;
    int m_descriptor = -1;
};

} // namespace touchstone
