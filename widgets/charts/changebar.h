#pragma once

#include <QRectF>

#include <optional>

class QPainter;

namespace touchstone {

struct ChartColors;

/// A small bar from a zero line in the middle of `area`: to the left, orange and filled for a loss; to the right, green
/// for a gain; grey for a change smaller than `matters`. `scale` is the change that reaches the border (> 0); a
/// whisker shows the interval. Nothing but the zero line without a change.
struct ChangeBar {
    std::optional<double> change;
    std::optional<double> lower; ///< of the interval; needs `upper`
    std::optional<double> upper;
    double matters = 0;
    double scale = 1;
};

void paintChangeBar(QPainter& painter, const QRectF& area, const ChangeBar& bar, const ChartColors& colors);

} // namespace touchstone
