#pragma once

#include "widgets/charts/chartcolors.h"

#include <QPointF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace touchstone {

/// One row of bars.
struct HistogramSeries {
    QString name;
    SideRole role = SideRole::Neutral;
    std::vector<std::int64_t> counts; ///< one less than edges
    std::optional<double> mean;       ///< drawn as a line with its value
    std::vector<std::int64_t> marked; ///< how much of each bar is marked; empty: nothing
};

/// A curve over the bars.
struct HistogramCurve {
    enum class Style { Solid, Dashed, Dotted };

    QString name;
    std::vector<QPointF> points; ///< x ascending; y in counts
    Style style = Style::Solid;
};

/// Values around 0 that do not matter: a shaded band; bars outside of it stand out.
struct HistogramBand {
    double lower = 0;
    double upper = 0;
};

/// What a histogram shows.
struct HistogramData {
    QString xTitle;                      ///< "p@1"
    QString unit;                        ///< what is counted: "rows", "labels"
    std::vector<double> edges;           ///< ascending; fewer than 2: nothing to show
    std::vector<HistogramSeries> series; ///< one, or baseline and candidate
    std::vector<HistogramCurve> curves;  ///< over the first series
    std::optional<HistogramBand> band;
    QString remark;          ///< above the bars, right: mu, sigma ...
    QString whyEmpty;        ///< shown when there is nothing to show
    bool signedAxis = false; ///< numbers of the x axis with their sign
    bool openEnds = false;   ///< the outer bins also hold what lies beyond
};

} // namespace touchstone
