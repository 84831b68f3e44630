#pragma once

#include "core/base/lockfile.h"
#include "core/base/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace touchstone {

/// Who holds a workspace, as written in its lock file.
struct LockHolder {
    std::int64_t pid = 0;
    std::string host;
    std::string user;
    std::string command; ///< "touchstone train old/train"
    std::int64_t since = 0;

    /// "touchstone train old/train (process 4711 of anna on build-3, since 2026-11-23T10:00:00Z)"
    std::string toString() const;
};

/// The one writer of a workspace: an advisory lock on `<workspace>/lock` that the system drops when the process
/// ends, however it ends.
class WorkspaceLock
{
public:
    /// Waits at most `wait` for the lock.
    /// Errors: held by another process (`workspace-locked`, kind Locked, names the holder); read-only folder; cancelled.
    static Result<WorkspaceLock> acquire(const std::filesystem::path& workspace, const std::string& command,
        std::chrono::milliseconds wait, std::stop_token stop = {});
    WorkspaceLock(WorkspaceLock&& other) noexcept;
    WorkspaceLock& operator=(WorkspaceLock&& other) noexcept;
    ~WorkspaceLock();

    /// What the lock file says; nothing when nobody holds it.
    static std::optional<LockHolder> holder(const std::filesystem::path& workspace);

private:
    explicit WorkspaceLock(LockFile file);
    void release();

    std::optional<LockFile> m_file;
};

} // namespace touchstone
