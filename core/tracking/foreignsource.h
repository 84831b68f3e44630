#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/predictionfile.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

struct ForeignSourceOptions {
    PredictionColumnChoice columns;     ///< of a file of predictions
    std::vector<std::string> revisions; ///< of a DVC project; empty: all that it has
};

/// Reads whatever lies there: a store of MLflow, executions of Valohai, a DVC project, our own run folder, what the
/// reference pipeline left, or one file of predictions. All of it is found by content.
/// Errors: nothing of this is there; those of the readers.
Result<ForeignRuns> readForeignSource(const std::filesystem::path& source,
    const ForeignSourceOptions& options, Progress& progress, const std::stop_token& stop);

/// Whether readForeignSource() would find something there, as opposed to a file of posts. Names are looked at first; only
/// where they say nothing, JSON is read. Errors: cancelled.
Result<bool> holdsExecutions(const std::filesystem::path& source, const std::stop_token& stop);

/// Files that may hold predictions, by their name: tables and lines of JSON, also compressed.
bool mayHoldPredictions(std::string_view name);

} // namespace touchstone
