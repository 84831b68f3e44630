#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>
#include <stop_token>

namespace touchstone {

/// Whether a folder is MLflow's file store or holds one as `mlruns`: an experiment's meta.yaml decides.
bool looksLikeMlflowFolder(const std::filesystem::path& path);

/// Reads a file store of MLflow (`mlruns`, or the folder above it) without writing to it. Experiments become groups,
/// runs come oldest first, and the latest value of a metric is that of the greatest (step, time, value). Artifacts are
/// files below the folder, or only an address. Deleted and damaged runs and experiments are among the skipped, one
/// each; what of a run could not be read is among its warnings ("part-not-read").
/// Errors: not there, not a folder, no store of MLflow ("unknown-format"), cancelled.
Result<ForeignRuns> readMlflowFolder(
    const std::filesystem::path& path, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
