#include "widgets/releases/releasesdata.h"

#include "core/jobs/person.h"
#include "widgets/settings/settings.h"

#include <utility>

namespace touchstone {

namespace {

constexpr const char* command = "touchstone (window)";

} // namespace

Result<ReleasesData> loadReleases(const std::filesystem::path& workspace)
{
    auto opened = Workspace::open(workspace, command);
    if (!opened)
        return failure(opened);
    auto history = releaseHistory(*opened);
    if (!history)
        return failure(history);
    return ReleasesData {.history = std::move(*history), .person = currentPerson()};
}

QString reviewerOf(const Settings& settings, const ReleasesData& data)
{
    const QString chosen = settings.value(settingkeys::reviewer);
    return chosen.isEmpty() ? QString::fromStdString(data.person) : chosen;
}

JobContext windowContext(const std::filesystem::path& workspace, Progress& progress, std::stop_token stop)
{
    return {.workspace = workspace, .command = command, .progress = progress, .stop = std::move(stop)};
}

} // namespace touchstone
