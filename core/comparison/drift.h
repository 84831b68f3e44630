#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/reportvalues.h"
#include "core/comparison/termdrift.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// A number of each side with the band that its change stays in, in 95 of 100 cases, when nothing changed.
struct DriftMeasure {
    std::optional<double> baseline;
    std::optional<double> candidate;
    std::optional<double> change;     ///< candidate - baseline
    std::optional<Interval> nullBand; ///< of the change

    bool isOutside() const
    {
        return change && nullBand && (*change < nullBand->lower || *change > nullBand->upper);
    }
};

/// A distance between the sides; it is drift where it lies above its band.
struct DriftDistance {
    std::optional<double> value;
    std::optional<Interval> nullBand;

    bool isOutside() const { return value && nullBand && *value > nullBand->upper; }
};

/// How often a label was the first one.
struct PredictedShare {
    std::string label;
    Both<std::int64_t> rows;
    Both<double> share; ///< of all rows of the side
    double change = 0;
    double z = 0; ///< the change over its deviation under no change
};

/// Which labels the models gave, whatever the gold labels are.
struct PredictedMix {
    int labels = 0;    ///< given by either side; rows without any label count as one more
    DriftDistance psi; ///< 0.5 added to each label
    DriftDistance totalVariation;
    std::vector<PredictedShare> shares; ///< of every label given, largest |z| first
    /// |z| that the label that moved most stays below, in 95 of 100 cases, when nothing changed.
    std::optional<double> zLimit;
    std::int64_t beyondLimit = 0; ///< labels with a larger |z|
};

/// What can be seen without gold labels. Rows are the unit everywhere: the words of one post are no independent sample.
/// Different rows: under no change the rows of both sides come from one source, and could have been dealt to the sides
/// any other way. The same rows (paired): each row's two values could have been exchanged. Where only some rows are the
/// same, they count as different, which makes the bands too wide.
struct Drift {
    bool paired = false;
    bool sameModel = false; ///< otherwise a change may come from the model
    PredictedMix predicted;
    DriftMeasure unknownWords;      ///< words that the side's model does not know / words
    DriftMeasure words;             ///< words a row, mean
    DriftDistance wordsDistance;    ///< Wasserstein-1 of the words a row, in words
    DriftMeasure meanP1;            ///< nothing but the values where the losses differ
    std::optional<TermDrift> terms; ///< on demand: it needs the texts
};

/// Everything but the terms. Bands of distances come from 200 deals that depend on the two executions only.
Drift driftOf(const ComparisonContext& context);

} // namespace touchstone
