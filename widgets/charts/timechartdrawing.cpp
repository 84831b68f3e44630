#include "widgets/charts/timechart.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr double sampleWidth = 28; // of a line in the legend
constexpr double entryGap = 16;    // between entries of the legend
constexpr double markerRadius = 3.6;

Qt::PenStyle penStyle(TimeSeries::Style style)
{
    switch (style) {
    case TimeSeries::Style::Dashed:
        return Qt::DashLine;
    case TimeSeries::Style::Dotted:
        return Qt::DotLine;
    case TimeSeries::Style::Solid:
        break;
    }
    return Qt::SolidLine;
}

/// Lines of one side that are not its first kind have hollow points: told apart without colours too.
void drawMarker(QPainter& painter, const QPointF& at, const TimeSeries& series, const ChartColors& colors)
{
    const QColor& color = colors.side(series.role);
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(series.style == TimeSeries::Style::Solid ? color : colors.background);
    drawSideMarker(painter, at, series.role, markerRadius);
}

} // namespace

void drawSideMarker(QPainter& painter, const QPointF& at, SideRole role, double radius)
{
    switch (role) {
    case SideRole::Baseline:
        painter.drawEllipse(at, radius, radius);
        return;
    case SideRole::Candidate: {
        const double reach = radius * 1.35;
        painter.drawPolygon(QPolygonF {at + QPointF(0, -reach), at + QPointF(reach, 0),
            at + QPointF(0, reach), at + QPointF(-reach, 0)});
        return;
    }
    case SideRole::Neutral:
        break;
    }
    painter.drawRect(QRectF(at.x() - radius * 0.9, at.y() - radius * 0.9, radius * 1.8, radius * 1.8));
}

double TimeChart::legendWidth() const
{
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const TimeSeries& series : m_data.series)
        width += sampleWidth + 6 + metrics.horizontalAdvance(series.name) + entryGap;
    return width;
}

TimeChart::Axes TimeChart::axes(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    Axes result;
    result.legendBelow
        = QFontMetricsF(bold).horizontalAdvance(title()) + entryGap + legendWidth() > area.width();
    const double top = area.top() + line * (result.legendBelow ? 2.9 : 1.7);
    const double bottom = area.bottom() - line * 1.5;
    const int most = std::clamp(static_cast<int>((bottom - top) / (line * 1.8)), 1, 6);
    result.ticks = linearTicks(m_lowest, m_highest, most);
    double numbers = 0;
    for (const double value : result.ticks.values)
        numbers = std::max(numbers, metrics.horizontalAdvance(valueText(value)));
    result.plot = QRectF(QPointF(area.left() + numbers + 8, top), QPointF(area.right() - 4, bottom));
    result.y = {m_lowest, m_highest, result.plot.bottom(), result.plot.top()};
    return result;
}

void TimeChart::drawTitles(
    QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const
{
    painter.save();
    const QFont plain = painter.font();
    const QFontMetricsF metrics(plain);
    const double line = metrics.height();
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    double x
        = axes.legendBelow ? area.left() : std::max(area.left(), area.right() - legendWidth() + entryGap);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const double titleWidth = axes.legendBelow ? area.width() : x - area.left() - entryGap / 2;
    drawElided(painter, QRectF(area.left(), area.top(), titleWidth, line), Qt::AlignLeft | Qt::AlignVCenter,
        title());
    painter.setFont(plain);
    const double y = area.top() + (axes.legendBelow ? line * 1.2 : 0);
    for (const TimeSeries& series : m_data.series) {
        const double left = std::min(sampleWidth, area.right() - x);
        painter.setPen(QPen(colors.side(series.role), 1.8, penStyle(series.style)));
        painter.drawLine(QPointF(x, y + line / 2), QPointF(x + left, y + line / 2));
        drawMarker(painter, QPointF(x + left / 2, y + line / 2), series, colors);
        painter.setPen(colors.sideText(series.role));
        const double width = metrics.horizontalAdvance(series.name) + 1;
        x += sampleWidth + 6;
        drawElided(painter, QRectF(x, y, std::max(0.0, std::min(width, area.right() - x)), line),
            Qt::AlignLeft | Qt::AlignVCenter, series.name);
        x += width - 1 + entryGap;
    }
    painter.restore();
}

void TimeChart::drawAxes(
    QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    for (const double value : axes.ticks.values) {
        const double at = std::round(axes.y.toPixel(value)) + 0.5;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(axes.plot.left(), at), QPointF(axes.plot.right(), at));
        painter.setPen(colors.secondary);
        drawElided(painter, QRectF(area.left() - 2, at - line / 2, axes.plot.left() - area.left() - 4, line),
            Qt::AlignRight | Qt::AlignVCenter, valueText(value));
    }
    painter.setPen(colors.secondary);
    painter.drawLine(axes.plot.bottomLeft(), axes.plot.bottomRight());
    double widest = 0;
    for (const QString& category : m_data.categories)
        widest = std::max(widest, std::min(120.0, metrics.horizontalAdvance(category)));
    const int columns = itemCount();
    const double column = axes.plot.width() / columns;
    const int every = std::max(1, static_cast<int>(std::ceil((widest + 10) / column)));
    for (int item = 0; item < columns; ++item) {
        const double at = columnMiddle(axes.plot, item);
        painter.drawLine(
            QPointF(at, axes.plot.bottom()), QPointF(at, axes.plot.bottom() + (item % every == 0 ? 4 : 2)));
        if (item % every != 0)
            continue;
        const double half = std::max(column * every, widest + 10) / 2;
        // The outer ones may not leave the picture.
        const double left = std::clamp(at - half, area.left() - 8, area.right() + 8 - 2 * half);
        drawElided(painter, QRectF(left, axes.plot.bottom() + 5, 2 * half, line), Qt::AlignCenter,
            m_data.categories[item]);
    }
}

void TimeChart::drawRange(QPainter& painter, const Axes& axes, const ChartColors& colors) const
{
    if (!m_range)
        return;
    const double half = axes.plot.width() / itemCount() / 2;
    const double left = columnMiddle(axes.plot, m_range->first) - half;
    const double right = columnMiddle(axes.plot, m_range->last) + half;
    painter.fillRect(QRectF(QPointF(left, axes.plot.top()), QPointF(right, axes.plot.bottom())), colors.band);
    painter.setPen(QPen(colors.mark, 1.4));
    for (const double x : {left, right})
        painter.drawLine(QPointF(x, axes.plot.top()), QPointF(x, axes.plot.bottom()));
}

void TimeChart::drawSeries(
    QPainter& painter, const Axes& axes, std::size_t index, const ChartColors& colors) const
{
    const TimeSeries& series = m_data.series[index];
    const QColor& color = colors.side(series.role);
    // A little beside each other, so that whiskers of equal values do not hide one another.
    const double column = axes.plot.width() / itemCount();
    const double aside = std::min(5.0, column / 8)
        * (static_cast<double>(index) - (static_cast<double>(m_data.series.size()) - 1) / 2);
    const auto place = [&](int item, double value) {
        return QPointF(columnMiddle(axes.plot, item) + aside, axes.y.toPixel(value));
    };
    std::optional<QPointF> before;
    for (int item = 0; item < itemCount(); ++item) {
        const TimePoint& point = series.points[static_cast<std::size_t>(item)];
        if (!point.value || !std::isfinite(*point.value)) {
            before.reset();
            continue;
        }
        const QPointF at = place(item, *point.value);
        if (point.lower && point.upper) {
            painter.setPen(QPen(color, 1));
            const QPointF low = place(item, *point.lower);
            const QPointF high = place(item, *point.upper);
            painter.drawLine(low, high);
            for (const QPointF& end : {low, high})
                painter.drawLine(end - QPointF(3, 0), end + QPointF(3, 0));
        }
        if (before) {
            painter.setPen(QPen(color, 1.8, penStyle(series.style)));
            painter.drawLine(*before, at);
        }
        before = at;
    }
    for (int item = 0; item < itemCount(); ++item) {
        const TimePoint& point = series.points[static_cast<std::size_t>(item)];
        if (point.value && std::isfinite(*point.value))
            drawMarker(painter, place(item, *point.value), series, colors);
    }
}

void TimeChart::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    if (isEmpty()) {
        painter.setPen(colors.secondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
            m_data.whyEmpty.isEmpty() ? tr("No values to show") : m_data.whyEmpty);
        return;
    }
    const Axes at = axes(area);
    if (at.plot.width() < 20 || at.plot.height() < 10)
        return;
    painter.save();
    drawRange(painter, at, colors);
    drawAxes(painter, area, at, colors);
    drawTitles(painter, area, at, colors);
    for (std::size_t i = 0; i < m_data.series.size(); ++i)
        drawSeries(painter, at, i, colors);
    for (const int item : {hoveredItem(), hasFocus() ? currentItem() : -1}) {
        if (item < 0 || item >= itemCount())
            continue;
        painter.setPen(QPen(colors.text, 1, Qt::DotLine));
        const double x = columnMiddle(at.plot, item);
        painter.drawLine(QPointF(x, at.plot.top()), QPointF(x, at.plot.bottom()));
    }
    painter.restore();
}

} // namespace touchstone
