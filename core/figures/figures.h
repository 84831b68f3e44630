#pragma once

#include "core/comparison/comparisonreport.h"

#include <string>

/// The figures of a report, as SVG documents that need no style sheet, no script and no font of their own. The same
/// report gives the same bytes. Baseline is left and blue, candidate right and orange; what a colour says is also said
/// by place, sign or text.
namespace touchstone {

/// A figure, and what it shows in a sentence; `svg` is empty where the report has nothing to draw.
struct Figure {
    std::string svg;
    std::string caption;
};

/// Histograms of p@1 of both sides beside each other, on the same axes: shares of the side's rows, with the mean as a
/// line.
Figure p1Figure(const ComparisonReport& report);
/// The f1 changes with the fitted normal curve, the band and, where they are known, the curve of no change and the
/// twin's changes scaled to as many labels.
Figure changeFigure(const ComparisonReport& report);
/// The four parts of the change of P@1, each from 0 to its value, and their sum.
Figure whyFigure(const ComparisonReport& report);
/// How often the first label is right by p@1, with Wilson's limits.
Figure calibrationFigure(const ComparisonReport& report);
/// The changes of the headline metrics with their 95 % intervals.
Figure headlineFigure(const ComparisonReport& report);
/// P@1 (mean p@1 where a side has no labels) by month or week, with 95 % intervals; where nobody asked for slices, by
/// the months that the evaluations know, without intervals.
Figure timeFigure(const ComparisonReport& report);

} // namespace touchstone
