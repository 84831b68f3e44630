#pragma once

#include "core/base/result.h"
#include "core/data/predictions.h"

namespace touchstone {

/// Checks what every function that takes Predictions relies on: the columns have matching lengths, k is at
/// least 1, rows ascend, label numbers exist, first labels are the model's, probabilities are numbers in [0,
/// 1]. Errors: "damaged-predictions", with what is wrong and in which row.
Result<> checkPredictions(const Predictions& predictions);

} // namespace touchstone
