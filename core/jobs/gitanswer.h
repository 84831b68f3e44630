#pragma once

#include <QStringList>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace touchstone {

/// How much git may take: a huge or remote repository must not hold a job up.
struct GitLimits {
    std::chrono::milliseconds time = std::chrono::seconds(2);
    std::size_t bytes = std::size_t {64} << 20; ///< of its output
    std::filesystem::path folder = {};          ///< to run in; empty: the current one
    std::stop_token stop = {};
};

/// Runs git, whose output `take` is given as it comes. It writes nothing, asks nothing, fetches nothing and runs no
/// program that the repository's configuration names.
/// False: there is no git, it fails, or it goes beyond a limit; what `take` was given until then counts for nothing.
bool readGit(const QStringList& arguments, const GitLimits& limits,
    const std::function<void(std::string_view bytes)>& take);

/// What git prints for these arguments, without white space around it; nothing where readGit() is false.
std::optional<std::string> gitAnswer(const QStringList& arguments, const GitLimits& limits = {});

} // namespace touchstone
