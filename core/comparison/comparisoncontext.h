#pragma once

#include "core/comparison/comparisonside.h"
#include "core/comparison/labelunion.h"
#include "core/comparison/reportvalues.h"
#include "core/comparison/rowpairs.h"
#include "core/comparison/sidecounts.h"

namespace touchstone {

/// What every part of a comparison looks at; lives for as long as compare() runs.
struct ComparisonContext {
    const ComparisonSide& baseline;
    const ComparisonSide& candidate;
    const ComparisonParameters& parameters;
    const LabelUnion& labels;
    const SideCounts& baselineCounts;
    const SideCounts& candidateCounts;
    const RowPairs& pairs; ///< the rows that both predicted, whether all of them or some
    bool paired = false;   ///< both predicted exactly the same rows
    bool sameLoss = true;  ///< p@1 of the two can be compared

    bool isLabelled() const { return baselineCounts.labelled > 0 && candidateCounts.labelled > 0; }
};

} // namespace touchstone
