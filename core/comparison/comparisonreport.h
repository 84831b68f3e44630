#pragma once

#include "core/base/error.h"
#include "core/base/sides.h"
#include "core/comparison/changedistribution.h"
#include "core/comparison/comparisonside.h"
#include "core/comparison/confusionshift.h"
#include "core/comparison/decomposition.h"
#include "core/comparison/drift.h"
#include "core/comparison/estimate.h"
#include "core/comparison/flips.h"
#include "core/comparison/headline.h"
#include "core/comparison/importance.h"
#include "core/comparison/labelchange.h"
#include "core/comparison/overlap.h"
#include "core/comparison/p1comparison.h"
#include "core/comparison/reportvalues.h"
#include "core/comparison/resampling.h"
#include "core/comparison/slices.h"
#include "core/comparison/timeslice.h"
#include "core/comparison/twin.h"

#include <optional>
#include <vector>

namespace touchstone {

/// Everything computed from a pair of executions: one value, made by compare() and never changed after.
struct ComparisonReport {
    Baseline<SideReport> baseline;
    Candidate<SideReport> candidate;
    ComparisonParameters parameters;
    bool paired = false; ///< both predicted exactly the same rows of the same dataset content
    std::vector<Warning> warnings;
    Headline headline;        ///< on all labelled rows (mean p@1: on all rows)
    Headline headlineKnown;   ///< on rows whose gold label the side's model knows
    Headline headlineCommon;  ///< on rows whose gold label has the status common
    Both<Denominator> all;    ///< all labelled rows
    Both<Denominator> known;  ///< rows whose gold label the side's model knows
    Both<Denominator> common; ///< rows whose gold label has the status common
    P1Comparison p1;
    LabelFreeEstimate estimate;      ///< of the candidate's metrics, from its p@1
    std::vector<LabelChange> labels; ///< every label of either side, by name
    ChangeDistribution distribution;
    std::optional<TwinReport> twin;                         ///< nothing without a twin
    std::optional<Importance> importance;                   ///< nothing without weights
    std::optional<statistics::ResampledHeadline> resampled; ///< bootstrap of the headline, on demand
    std::optional<Overlap> overlap;             ///< nothing when paired, or where no row is on both sides
    std::optional<Flips> flips;                 ///< nothing when unpaired
    std::optional<Confusion> confusion;         ///< nothing when a side has no labels
    std::optional<Decomposition> decomposition; ///< nothing when a side has no labels
    std::optional<Slices> slices;               ///< only where asked for
    Drift drift;                                ///< what needs no labels
    std::optional<TimePart> timePart;           ///< nothing where all rows of both sides are compared
};

} // namespace touchstone
