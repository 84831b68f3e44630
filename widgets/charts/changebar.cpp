#include "widgets/charts/changebar.h"

#include "widgets/charts/chartcolors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace touchstone {

void paintChangeBar(QPainter& painter, const QRectF& area, const ChangeBar& bar, const ChartColors& colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double middle = std::round(area.center().x());
    const auto at = [&](double change) {
        return middle + std::clamp(change / bar.scale, -1.0, 1.0) * (area.width() / 2 - 1);
    };
    const double height = std::max(3.0, std::round(area.height() * 0.45));
    const double top = std::round(area.center().y() - height / 2);
    if (bar.change) {
        QColor color = *bar.change < 0 ? colors.worse : colors.better;
        if (std::abs(*bar.change) < bar.matters)
            color = colors.neutral;
        const double end = at(*bar.change);
        painter.fillRect(
            QRectF(QPointF(std::min(middle, end), top), QPointF(std::max(middle, end), top + height)), color);
    }
    painter.setPen(QPen(colors.secondary, 1));
    painter.drawLine(QPointF(middle, area.top() + 2), QPointF(middle, area.bottom() - 2));
    if (bar.change && bar.lower && bar.upper) {
        const double y = std::round(top + height / 2);
        painter.setPen(QPen(colors.text, 1));
        painter.drawLine(QPointF(at(*bar.lower), y), QPointF(at(*bar.upper), y));
        for (const double end : {at(*bar.lower), at(*bar.upper)})
            painter.drawLine(QPointF(end, y - 2), QPointF(end, y + 2));
    }
    painter.restore();
}

} // namespace touchstone
