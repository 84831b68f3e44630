#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <span>

namespace touchstone {

/// Copies of files in a folder that only this user can enter; removed with the object.
class PrivateCopy
{
public:
    /// Removes what programs that were killed have left, then copies files that belong together, and starts again when another process writes to one of them meanwhile.
    /// Errors: a file cannot be read; the copies do not fit ("disk-full"); the files keep changing
    /// ("database-busy").
    static Result<PrivateCopy> make(std::span<const std::filesystem::path> files);
    PrivateCopy(PrivateCopy&& other) noexcept;
    PrivateCopy& operator=(PrivateCopy&& other) noexcept;
    ~PrivateCopy();

    const std::filesystem::path& folder() const { return m_folder; }

private:
    explicit PrivateCopy(std::filesystem::path folder);
    Result<> copy(const std::filesystem::path& file) const;

    std::filesystem::path m_folder; ///< empty: moved from
};

} // namespace touchstone
