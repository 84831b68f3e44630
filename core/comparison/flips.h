#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/comparison/labelunion.h"
#include "core/data/predictions.h"

namespace touchstone {

/// Row by row agreement of two predictions of the same rows.
Flips countFlips(const Predictions& baseline, const Predictions& candidate, const LabelUnion& labels);

} // namespace touchstone
