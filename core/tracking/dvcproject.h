#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

/// Whether a folder has a dvc.yaml or dvc.lock, or what DVCLive left in `dvclive`.
bool looksLikeDvcProject(const std::filesystem::path& path);

/// Reads a DVC project: what lies in the folder, and commits of its git repository (empty `revisions`: the heads of
/// branches, the tags and HEAD, at most the newest thousand). Each stage that dvc.lock knows is one run a commit, "<commit>:<stage>"; its
/// dependencies are inputs, its outs outputs, with the digests of dvc.lock. The state of the folder is that of HEAD where it
/// is the same, else a run "workspace-<digest>:<stage>". Only for it outputs have paths, of files whose size and
/// md5 still agree. What a commit is known again by hangs on neither its branches nor the files at hand. Metrics and parameters are trees of JSON, YAML or TOML, their names joined with '.'; DVCLive's have
/// a history. git is asked for objects only; nothing of the repository runs.
/// Errors: not a folder, no project of DVC ("unknown-format"), a revision that git does not know ("no-such-revision"),
/// cancelled.
Result<ForeignRuns> readDvcProject(const std::filesystem::path& folder,
    const std::vector<std::string>& revisions, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
