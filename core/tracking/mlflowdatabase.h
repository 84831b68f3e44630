#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>
#include <stop_token>

namespace touchstone {

/// Whether a file is a SQLite database with MLflow's tables of runs and experiments.
bool looksLikeMlflowDatabase(const std::filesystem::path& path);

/// Reads MLflow's SQLite store (`mlflow.db`) without writing to it or to its log. What it delivers is as of
/// readMlflowFolder(); artifacts are found below the folder of the file. The latest value of a metric is that of the
/// table latest_metrics where it has one. Infinite values, which MLflow writes as the greatest number, are infinite
/// again. Columns are found by name, so stores of any age are read; views and virtual tables in the place of tables are
/// not, and stand among the skipped.
/// Errors: not a database, damaged, no store of MLflow ("unknown-format"), another program has written to it meanwhile
/// ("database-busy"), cancelled.
Result<ForeignRuns> readMlflowDatabase(
    const std::filesystem::path& path, Progress& progress, const std::stop_token& stop);

} // namespace touchstone
