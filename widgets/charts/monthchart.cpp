#include "widgets/charts/monthchart.h"

#include "widgets/models/displayformat.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr double hitDistance = 9;
constexpr double markRadius = 3.5;

QString valueText(const MonthPoint& point)
{
    QString text = displayformat::rate(point.value);
    if (point.lower && point.upper)
        text += QStringLiteral(" [%1, %2]")
                    .arg(displayformat::rate(*point.lower), displayformat::rate(*point.upper));
    return text;
}

} // namespace

MonthChart::MonthChart(QWidget* parent)
    : Chart(parent)
{
}

void MonthChart::setData(QStringList periods, std::vector<MonthSeries> series, const QString& whyEmpty)
{
    m_periods = std::move(periods);
    m_series = std::move(series);
    m_whyEmpty = whyEmpty;
    m_items.clear();
    m_highest = 0;
    for (std::size_t period = 0; period < static_cast<std::size_t>(m_periods.size()); ++period) {
        for (std::size_t line = 0; line < m_series.size(); ++line) {
            const auto& points = m_series[line].points;
            if (period >= points.size() || !points[period])
                continue;
            m_items.push_back({.period = period, .series = line});
            m_highest = std::max(m_highest, points[period]->upper.value_or(points[period]->value));
        }
    }
    m_highest = m_highest > 0 ? std::min(1.0, m_highest * 1.05) : 1;
    setAccessibleDescription(
        m_items.empty() ? m_whyEmpty : tr("%n value(s) over time", nullptr, itemCount()));
    itemsChanged();
}

const MonthPoint& MonthChart::point(const Place& place) const
{
    return *m_series[place.series].points[place.period];
}

QString MonthChart::itemText(int item) const
{
    const Place place = placeOf(item);
    return tr("%1, %2: %3, %4 rows")
        .arg(m_periods[static_cast<qsizetype>(place.period)], m_series[place.series].name,
            valueText(point(place)), QLocale().toString(static_cast<qlonglong>(point(place).rows)));
}

ChartTable MonthChart::table() const
{
    ChartTable result;
    result.headers = {tr("Time")};
    for (const MonthSeries& series : m_series) {
        result.headers.append(tr("%1, rows").arg(series.name));
        result.headers.append(series.name);
        result.headers.append(tr("%1, from").arg(series.name));
        result.headers.append(tr("%1, to").arg(series.name));
    }
    for (qsizetype period = 0; period < m_periods.size(); ++period) {
        QStringList row {m_periods[period]};
        for (const MonthSeries& series : m_series) {
            const auto at = static_cast<std::size_t>(period);
            if (at >= series.points.size() || !series.points[at]) {
                row.append({QLocale().toString(0), displayformat::absent(), displayformat::absent(),
                    displayformat::absent()});
                continue;
            }
            const MonthPoint& value = *series.points[at];
            row.append(
                {QLocale().toString(static_cast<qlonglong>(value.rows)), displayformat::rate(value.value),
                    displayformat::rate(value.lower), displayformat::rate(value.upper)});
        }
        result.rows.push_back(row);
    }
    return result;
}

MonthChart::Axes MonthChart::axes(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    const double numbers = metrics.horizontalAdvance(QStringLiteral("0.00")) + 6;
    Axes axes;
    axes.plot = area.adjusted(numbers, metrics.height() * 1.7, -8, -metrics.height() * 1.4);
    const double last = std::max(1.0, static_cast<double>(m_periods.size()) - 1);
    const double inset = std::min(24.0, axes.plot.width() / 8);
    axes.x = {0, last, axes.plot.left() + inset, axes.plot.right() - inset};
    axes.y = {0, m_highest, axes.plot.bottom(), axes.plot.top()};
    return axes;
}

QPointF MonthChart::position(const Axes& axes, const Place& place) const
{
    // One period alone stands in the middle; the sides step apart a little, so that neither hides the other.
    const double x
        = m_periods.size() == 1 ? axes.plot.center().x() : axes.x.toPixel(static_cast<double>(place.period));
    const double step = m_series.size() > 1 ? (place.series == 0 ? -2.5 : 2.5) : 0;
    return {x + step, axes.y.toPixel(point(place).value)};
}

int MonthChart::itemAt(const QPointF& position) const
{
    const Axes at = axes(drawingArea());
    int nearest = -1;
    double best = hitDistance * hitDistance;
    for (std::size_t item = 0; item < m_items.size(); ++item) {
        const QPointF offset = this->position(at, m_items[item]) - position;
        const double distance = QPointF::dotProduct(offset, offset);
        if (distance < best) {
            best = distance;
            nearest = static_cast<int>(item);
        }
    }
    return nearest;
}

void MonthChart::drawAxes(
    QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    const AxisTicks ticks
        = linearTicks(0, m_highest, std::clamp(static_cast<int>(axes.plot.height() / (line * 1.8)), 1, 6));
    for (const double value : ticks.values) {
        const double y = std::round(axes.y.toPixel(value)) + 0.5;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(axes.plot.left(), y), QPointF(axes.plot.right(), y));
        painter.setPen(colors.secondary);
        drawElided(painter, QRectF(area.left() - 8, y - line / 2, axes.plot.left() - area.left() + 4, line),
            Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'f', std::max(1, ticks.decimals)));
    }
    // As many names as have room.
    const double width = metrics.horizontalAdvance(QStringLiteral("2013-00")) + 12;
    const auto count = static_cast<std::size_t>(m_periods.size());
    const auto room = static_cast<std::size_t>(std::max(1.0, axes.plot.width() / width));
    const std::size_t step = std::max<std::size_t>(1, (count + room - 1) / room);
    for (std::size_t period = 0; period < count; period += step) {
        const double x = count == 1 ? axes.plot.center().x() : axes.x.toPixel(static_cast<double>(period));
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(x - width / 2, axes.plot.bottom() + 3, width, line), Qt::AlignCenter,
            m_periods[static_cast<qsizetype>(period)]);
    }
}

void MonthChart::drawSeries(
    QPainter& painter, const Axes& axes, std::size_t series, const ChartColors& colors) const
{
    const QColor& color = colors.side(m_series[series].role);
    QPainterPath line;
    bool open = false;
    const auto& points = m_series[series].points;
    for (std::size_t period = 0; period < points.size(); ++period) {
        if (!points[period]) {
            open = false;
            continue;
        }
        const QPointF at = position(axes, {.period = period, .series = series});
        if (open)
            line.lineTo(at);
        else
            line.moveTo(at);
        open = true;
        if (points[period]->lower && points[period]->upper) {
            const double top = axes.y.toPixel(std::min(m_highest, *points[period]->upper));
            const double bottom = axes.y.toPixel(*points[period]->lower);
            painter.setPen(QPen(color, 1));
            painter.drawLine(QPointF(at.x(), top), QPointF(at.x(), bottom));
            painter.drawLine(QPointF(at.x() - 2.5, top), QPointF(at.x() + 2.5, top));
            painter.drawLine(QPointF(at.x() - 2.5, bottom), QPointF(at.x() + 2.5, bottom));
        }
    }
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    painter.setPen(QPen(colors.background, 1));
    painter.setBrush(color);
    for (std::size_t period = 0; period < points.size(); ++period) {
        if (!points[period])
            continue;
        const QPointF at = position(axes, {.period = period, .series = series});
        if (m_series[series].role == SideRole::Candidate)
            painter.drawRect(
                QRectF(at.x() - markRadius, at.y() - markRadius, 2 * markRadius, 2 * markRadius));
        else
            painter.drawEllipse(at, markRadius, markRadius);
    }
}

void MonthChart::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    double legend = 0;
    for (const MonthSeries& series : m_series)
        legend += metrics.horizontalAdvance(series.name) + 26;
    drawElided(painter, QRectF(area.left(), area.top(), std::max(0.0, area.width() - legend), line),
        Qt::AlignLeft | Qt::AlignVCenter, title());
    painter.setFont(font());
    if (m_items.empty()) {
        painter.setPen(colors.secondary);
        painter.drawText(area.adjusted(0, line * 1.5, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_whyEmpty);
        painter.restore();
        return;
    }
    double x = area.right() - legend;
    for (const MonthSeries& series : m_series) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.side(series.role));
        const QPointF mark(x + 8, area.top() + line / 2);
        if (series.role == SideRole::Candidate)
            painter.drawRect(
                QRectF(mark.x() - markRadius, mark.y() - markRadius, 2 * markRadius, 2 * markRadius));
        else
            painter.drawEllipse(mark, markRadius, markRadius);
        painter.setPen(colors.sideText(series.role));
        const double width = metrics.horizontalAdvance(series.name) + 2;
        painter.drawText(QRectF(x + 16, area.top(), width, line), Qt::AlignVCenter, series.name);
        x += width + 24;
    }
    const Axes at = axes(area);
    drawAxes(painter, area, at, colors);
    for (std::size_t series = 0; series < m_series.size(); ++series)
        drawSeries(painter, at, series, colors);
    painter.setBrush(Qt::NoBrush);
    for (const int item : {hoveredItem(), hasFocus() ? currentItem() : -1}) {
        if (item < 0)
            continue;
        painter.setPen(QPen(colors.text, 1.5));
        painter.drawEllipse(position(at, placeOf(item)), 7, 7);
    }
    painter.restore();
}

QSize MonthChart::sizeHint() const
{
    return {420, fontMetrics().height() * 10};
}

QSize MonthChart::minimumSizeHint() const
{
    return {240, fontMetrics().height() * 9};
}

} // namespace touchstone
