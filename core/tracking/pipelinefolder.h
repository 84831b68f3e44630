#pragma once

#include "core/base/result.h"
#include "core/tracking/foreignfolder.h"
#include "core/tracking/foreignrun.h"

#include <filesystem>
#include <stop_token>

namespace touchstone {

/// Whether the folder holds the predictions that the reference pipeline leaves.
bool looksLikePipeline(const ForeignFolder& folder);

/// The files of a run of the reference pipeline: parameters.json, test_predictions.csv, predictions.csv, the models, and
/// the lines of JSON in what its steps printed (stdout.txt, *.log). Errors: not a folder; parameters.json is damaged.
Result<ForeignRuns> readPipeline(const std::filesystem::path& folder, const std::stop_token& stop);

} // namespace touchstone
