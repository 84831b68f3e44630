#pragma once

#include "core/jobs/releasejob.h"
#include "core/jobs/steprunner.h"

#include <QString>

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace touchstone {

class Settings;

/// Everything that the release page and its dialogs know of a workspace at one moment. Cheap enough to copy.
struct ReleasesData {
    ReleaseHistory history;
    std::string person; ///< who works here, where the settings name nobody
};

/// Reads it; for a worker thread. Errors: a workspace or a record that cannot be read.
Result<ReleasesData> loadReleases(const std::filesystem::path& workspace);

/// Who decides: from the settings, else who works here.
QString reviewerOf(const Settings& settings, const ReleasesData& data);

/// The context of a job of the window. `progress` must outlive it.
JobContext windowContext(const std::filesystem::path& workspace, Progress& progress, std::stop_token stop);

} // namespace touchstone
