#pragma once

#include "core/comparison/labeldetails.h"
#include "widgets/charts/flowchart.h"
#include "widgets/charts/histogramdata.h"
#include "widgets/charts/monthchart.h"
#include "widgets/drilldown/linktable.h"

#include <QStringList>

#include <vector>

/// What is known of a label, as its tables and charts show it, with the posts behind every number.
namespace touchstone::labelparts {

/// Counts, rates and mean p@1 of both sides with intervals.
LinkedCells rates(const ComparisonReport& report, const LabelDetails& details);
/// Where its posts went: paired by answer before and now, else what took how many on either side. Largest first.
LinkedCells moves(const ComparisonReport& report, const LabelDetails& details);
/// Labels that it is confused with, both ways; the first cell leads to the label.
LinkedCells neighbours(const ComparisonReport& report, const LabelDetails& details);
/// Terms that rose, then those that fell; a term leads to the label's posts with it.
LinkedCells terms(const ComparisonReport& report, const LabelDetails& details);

/// The largest moves as a picture, with the posts behind each band.
struct Flows {
    FlowData data;
    std::vector<PostsFilter> posts; ///< one a band
};
Flows flows(const ComparisonReport& report, const LabelDetails& details);

/// p@1 of the label's posts on one side.
HistogramData p1(const ComparisonReport& report, const LabelDetails& details, SideRole side);

/// A rate over the months that are known.
struct OverTime {
    QStringList months;
    std::vector<MonthSeries> series; ///< baseline, candidate
};
OverTime f1(const LabelDetails& details);
OverTime meanP1(const LabelDetails& details);

} // namespace touchstone::labelparts
