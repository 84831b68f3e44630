#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/labelchange.h"
#include "core/statistics/standardized.h"

#include <optional>
#include <vector>

namespace touchstone {

/// What a comparison knows of every label beyond its rates; labels numbered as in the union.
struct LabelStatistics {
    std::vector<statistics::LabelCells> cells;             ///< paired; else empty
    std::vector<statistics::StandardizedCounts> baseline;  ///< unpaired; else empty
    std::vector<statistics::StandardizedCounts> candidate; ///< unpaired; else empty
};

/// Nothing where a side has no labels.
std::optional<LabelStatistics> labelStatistics(const ComparisonContext& context);

/// Adds interval, p, q, shrunken change and verdict to every common label of `labels` (in the order of the union), and
/// protection to those that must not degrade.
///
/// Paired: exact permutation test of the f1 change, linearised interval. Unpaired: the change is split into label mix
/// and within, and the within part is tested and judged; the interval is that of the raw change. Labels with too few
/// rows, or whose test cannot reach alpha, are left out of the correction (formulas-corrections.md, 1, 3, 5, 10, 11).
/// `retraining`: variance of f1 changes that retraining alone brings (of a twin), on the rows of the comparison; with
/// it sampling and retraining are judged together (4).
void judgeLabels(std::vector<LabelChange>& labels, const ComparisonContext& context,
    const LabelStatistics& statistics, std::optional<double> retraining);

/// Whether a label that must not degrade held, from what judgeLabels() found. Uncorrected: someone named this label, so
/// it is not one of many.
Protection protectionOf(const LabelChange& label, const ComparisonParameters& parameters);

/// The change that the verdict is about: within the label where the sides have different rows, else all of it.
std::optional<double> judgedChange(const LabelChange& label);

/// Common labels that are not "too few" and have both a change and its error, for random effects over labels.
struct TestedChanges {
    std::vector<double> changes;
    std::vector<double> standardErrors;
};
TestedChanges testedChanges(const std::vector<LabelChange>& labels);

} // namespace touchstone
