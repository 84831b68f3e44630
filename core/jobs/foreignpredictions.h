#pragma once

#include "core/jobs/importexecutionsjob.h"
#include "core/jobs/predictionmatching.h"
#include "core/tracking/predictionfile.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace touchstone {

/// One set of predictions of a run: a file, or its arrays.
struct PredictionItem {
    std::string name;           ///< "test_predictions.csv"
    std::filesystem::path file; ///< of arrays: that of the labels' numbers
    std::vector<std::pair<std::string, std::filesystem::path>>
        files;                              ///< all that it is made of, with their names
    std::optional<PredictionLayout> layout; ///< nothing: arrays
};

/// The sets of predictions of a run. Errors: one that the run names itself cannot be read.
Result<std::vector<PredictionItem>> predictionsIn(
    const ForeignRun& run, const PredictionColumnChoice& columns, const std::stop_token& stop);

/// Whether an execution was made of just these predictions: its inputs have their names and hashes, and their columns were
/// taken for the same.
Result<bool> isMadeOf(const Execution& execution, const PredictionItem& item, const std::stop_token& stop);

/// Takes in one set of predictions as an execution, whose description is `description`: finds or makes its dataset, matches
/// the rows, counts them. `record`: what the run recorded, where the execution stands for all of it.
Result<Execution> takeInPredictions(const JobContext& context, const ImportExecutionsParameters& parameters,
    const ForeignRun& run, const PredictionItem& item, Execution description,
    const std::optional<ForeignRecord>& record, std::vector<Rejection>& rejected);

} // namespace touchstone
