#pragma once

#include "core/tracking/foreignrun.h"
#include "core/tracking/predictionfile.h"

#include <memory>

namespace touchstone {

/// Predictions as NumPy arrays, mapped and not read. Rows have the number of ForeignArrays::row, if it is
/// there, and neither an id nor a right label. Errors: a file is missing or no such array; sizes that do not fit; a label
/// number that labels.txt lacks.
Result<std::unique_ptr<PredictionSource>> openArrayPredictions(
    const ForeignArrays& arrays, const std::vector<ForeignFile>& files);

} // namespace touchstone
