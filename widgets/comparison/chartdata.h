#pragma once

#include "core/comparison/comparisonreport.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/histogramdata.h"
#include "widgets/charts/qqplot.h"
#include "widgets/charts/whybar.h"
#include "widgets/models/selectionmodel.h"

#include <optional>
#include <vector>

/// What charts show of a comparison.
namespace touchstone::chartdata {

/// "#4 baseline"
QString sideTitle(const SideReport& side, SideRole role);
/// p@1 of both sides in the same bins.
HistogramData p1(const ComparisonReport& report);
/// The f1 changes with the fitted normal curve, the band and, where there is one, the curve of no change.
HistogramData changes(const ComparisonReport& report);
/// The labels of the change distribution, ascending.
std::vector<QqPoint> quantiles(const ComparisonReport& report);
/// Why P@1 moved; empty when a side has no labels.
std::vector<WhyBar::Part> whyParts(const ComparisonReport& report);
/// How many of the chosen labels lie in each bin of the changes; empty when none is chosen.
std::vector<std::int64_t> markedChanges(const ComparisonReport& report, const QStringList& labels);

/// The values from bin `first` to bin `last`; outer bins are open.
ValueRange rangeOf(const std::vector<double>& edges, int first, int last);
/// The bins that a range takes; nothing when it takes none.
std::optional<HistogramChart::Bins> binsOf(
    const std::vector<double>& edges, const std::optional<ValueRange>& range);

} // namespace touchstone::chartdata
