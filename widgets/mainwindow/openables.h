#pragma once

#include <QList>
#include <QUrl>

#include <filesystem>
#include <optional>
#include <vector>

namespace touchstone {

/// What the user dropped on the window or named on the command line, by what it is for.
struct Openables {
    std::optional<std::filesystem::path> workspace; ///< the first one
    std::vector<std::filesystem::path> models;      ///< .bin, .ftz
    std::vector<std::filesystem::path> data;  ///< everything else that is there: posts, or what ran elsewhere
    std::vector<std::filesystem::path> posts; ///< what somebody said to be posts
    std::vector<std::filesystem::path> missing;
    std::vector<std::filesystem::path> executions; ///< to be taken in; an empty path asks for one

    bool isEmpty() const
    {
        return !workspace && models.empty() && data.empty() && posts.empty() && missing.empty()
            && executions.empty();
    }
};

/// Absolute paths; `.sqlite` in a workspace means that workspace, a folder without workspace.sqlite is data (a folder
/// of files) unless it is called .touchstone.
Openables sortOpenables(const std::vector<std::filesystem::path>& paths);
/// Local files only.
Openables sortOpenables(const QList<QUrl>& urls);

} // namespace touchstone
