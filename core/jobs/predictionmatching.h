#pragma once

#include "core/base/progress.h"
#include "core/exchange/rejection.h"
#include "core/storage/datasetreader.h"
#include "core/storage/reference.h"
#include "core/tracking/predictionfile.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace touchstone {

struct MatchingParameters {
    std::filesystem::path file; ///< for messages
    std::vector<std::string>
        labels; ///< all that the classifier knows, in its order; empty: those that it predicted
    /// Not empty: the probabilities and labels are as fastText prints them with this loss.
    std::string fasttextLoss;
    /// The dataset was made of the very rows of this file, so that a line which cannot be read is no row of it.
    bool ofThisFile = false;
};

/// Predictions of a classifier that ran elsewhere, as columns in the numbers of a dataset; see Predictions.
struct MatchedPredictions {
    int k = 0;
    std::vector<std::int64_t> rows; ///< ascending
    std::vector<std::int32_t> truth;
    std::vector<std::int32_t> label;
    std::vector<float> probability;
    std::vector<std::string> labels; ///< the classifier's, then gold labels that it lacks
    std::int32_t modelLabels = 0;
    std::string matchedBy;    ///< "row", "id" or "order"
    std::int64_t missing = 0; ///< rows of the dataset part without a prediction
    std::vector<Rejection> rejected;
    std::vector<Warning> warnings; ///< labels-of-model-assumed, no-probabilities, rows-not-predicted
};

/// Gives every prediction its row: by its number, else by id where file and dataset have ids, else by order, when there
/// are as many rows as predictions. Right labels, where the file has them, must be those of the dataset: a row with the
/// same id and another label is left out.
/// Errors: nothing matches; by number or in order, counts or labels differ, naming the first difference, so that
/// predictions of other posts are never taken for those of these.
Result<MatchedPredictions> matchPredictions(PredictionSource& source, DatasetReader& dataset,
    std::span<const std::int64_t> part, const MatchingParameters& parameters, Progress& progress,
    const std::stop_token& stop);

} // namespace touchstone
