#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>

namespace touchstone {

/// Names of changed files that are recorded; beyond them they are only counted.
inline constexpr std::size_t mostChangedFiles = 100;

/// The git repository that the current folder lies in:
/// {"repository": its folder, "commit", "branch": null without one, "dirty", "changed": [files that differ from the
/// commit, by their paths in the repository], "changed_files": their number, "diff_sha256": of their differences as
/// `git diff HEAD --binary` prints them, null without any, "untracked": number of files that it does not know}.
/// git has two seconds for all of it; what it could not say in that time is null. An empty object where there is no
/// repository, no commit or no git.
nlohmann::json describeCode();

} // namespace touchstone
