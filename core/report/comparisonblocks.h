#pragma once

#include "core/comparison/comparisonreport.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The parts that the plain-text and the Markdown report share.
namespace touchstone {

/// A headline metric with the name that people see.
struct NamedMetric {
    std::string_view name; ///< "P@1"
    const MetricChange* metric;
};
std::array<NamedMetric, 5> namedMetrics(const Headline& headline);

/// What is worth listing of the label table.
struct LabelPicks {
    std::vector<const LabelChange*> degraded; ///< in the change distribution, largest loss first
    std::vector<const LabelChange*> improved; ///< in the change distribution, largest gain first
    std::vector<const LabelChange*> added;    ///< new, most candidate rows first
    std::vector<const LabelChange*> removed;  ///< most baseline rows first
    std::int64_t common = 0;                  ///< number of common labels
};
/// All of them; the caller shows as many as it likes. Ties are in the order of the names.
LabelPicks pickLabels(const ComparisonReport& report);

/// Rows (title, baseline, candidate) that say what the sides are.
std::vector<std::array<std::string, 3>> sideRows(const ComparisonReport& report);

/// Parts of the decomposition with their names, in the order in which they are added.
std::array<std::pair<std::string_view, double>, 4> namedParts(const Decomposition& decomposition);

/// "299 common labels, 7 new, 2 removed; ..."
std::string labelSentence(const ComparisonReport& report, const LabelPicks& picks);

/// Both p@1 histograms as bars, baseline left and candidate right; a bar's length is the share of the side's
/// rows.
std::string p1Bars(const ComparisonReport& report);
/// Distances of the two, in one line; says why when they are withheld.
std::string p1DistanceLine(const ComparisonReport& report);
/// The f1 changes as bars with counts and the counts that the fitted normal curve expects.
std::string changeBars(const ChangeDistribution& distribution);
/// Mean, sd and share in the band, in one line.
std::string changeLine(const ChangeDistribution& distribution);

} // namespace touchstone
