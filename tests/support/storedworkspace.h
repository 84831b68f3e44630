#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace testing {

/// A copy of the workspace that the first release made (format 1): import #1, split by time #2, trainings #3 and #5,
/// evaluations #4 and #6. As out of an archive, it lacks its empty folders. False when it could not be copied.
inline bool copyStoredWorkspace(const std::filesystem::path& to)
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::copy(fs::path(TOUCHSTONE_TEST_DATA) / "workspace-v1", to, fs::copy_options::recursive, error);
    if (error)
        return false;
    std::vector<fs::path> empty;
    for (const auto& entry : fs::directory_iterator(to, error)) {
        std::error_code unreadable;
        if (entry.is_directory(unreadable) && fs::is_empty(entry.path(), unreadable))
            empty.push_back(entry.path());
    }
    for (const auto& folder : empty)
        fs::remove(folder, error);
    return fs::exists(to / "workspace.sqlite", error);
}

} // namespace testing
