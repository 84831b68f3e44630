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
std::vector<NamedMetric> namedMetrics(const Headline& headline);

/// Cells of a headline metric: name, baseline, candidate, change, interval, p.
std::vector<std::string> metricCells(const NamedMetric& metric);
/// Cells of a label: label, rows and f1 of both sides, change, interval, q, verdict.
std::vector<std::string> labelCells(const LabelChange& label);
/// Titles of labelCells().
std::vector<std::string> labelTitles();

/// What is worth listing of the label table.
struct LabelPicks {
    /// In the change distribution and fallen: those with the verdict first, each largest loss first.
    std::vector<const LabelChange*> degraded;
    std::vector<const LabelChange*> improved; ///< the mirror
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
/// What the verdicts are, how many labels have each, and what they were judged against. Empty when nothing was judged.
std::string verdictSentence(const ComparisonReport& report);
/// The noise floor in a few sentences; empty without a twin.
std::string twinText(const ComparisonReport& report);
/// Bootstrap intervals of the headline in a line; empty where none was asked for.
std::string bootstrapLine(const ComparisonReport& report);
/// Weighted means; empty without weights.
std::string importanceText(const ComparisonReport& report);
/// The paired numbers on rows of both; empty without an overlap.
std::string overlapText(const ComparisonReport& report);
/// Rows (label, f1, f1, change, interval, what is to be said) of the labels that must not degrade.
std::vector<std::vector<std::string>> protectedRows(const ComparisonReport& report);

/// Both p@1 histograms as bars, baseline left and candidate right; a bar's length is the share of the side's
/// rows.
std::string p1Bars(const ComparisonReport& report);
/// The f1 changes as bars with counts and the counts that the fitted normal curve expects.
std::string changeBars(const ChangeDistribution& distribution);
/// Mean, sd, share in the band, robust alternatives and what the tests of normality say.
std::string changeLine(const ChangeDistribution& distribution);

} // namespace touchstone
