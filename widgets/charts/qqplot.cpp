#include "widgets/charts/qqplot.h"

#include <QLocale>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace touchstone {

namespace {

constexpr double hitDistance = 7;

QString signedText(double value, int decimals)
{
    const QString text = QLocale().toString(value, 'f', decimals);
    return value > 0 ? QLocale().positiveSign() + text : text;
}

} // namespace

QqPlot::QqPlot(QWidget* parent)
    : Chart(parent)
{
}

void QqPlot::setPoints(std::vector<QqPoint> points, std::optional<double> mean, std::optional<double> sd)
{
    m_points = std::move(points);
    m_mean = mean;
    m_sd = sd && *sd > 0 ? sd : std::nullopt;
    m_lowest = 0;
    m_highest = 0;
    m_reach = 1;
    for (const QqPoint& point : m_points) {
        m_lowest = std::min(m_lowest, point.value);
        m_highest = std::max(m_highest, point.value);
        m_reach = std::max(m_reach, std::abs(point.normal));
    }
    const double air = std::max(0.01, (m_highest - m_lowest) * 0.05);
    m_lowest -= air;
    m_highest += air;
    m_reach *= 1.05;
    setAccessibleDescription(
        tr("%n label(s) against the quantiles of a normal distribution", nullptr, itemCount()));
    itemsChanged();
}

void QqPlot::setMarked(const std::vector<QString>& names)
{
    const std::unordered_set<QString> wanted(names.begin(), names.end());
    for (QqPoint& point : m_points)
        point.marked = wanted.contains(point.name);
    update();
}

QString QqPlot::itemText(int item) const
{
    const QqPoint& point = m_points[static_cast<std::size_t>(item)];
    return tr("%1: change %2 at normal quantile %3")
        .arg(point.name, signedText(point.value, 3), signedText(point.normal, 2));
}

ChartTable QqPlot::table() const
{
    ChartTable result;
    result.headers = {tr("Label"), tr("Normal quantile"), tr("Change")};
    for (const QqPoint& point : m_points)
        result.rows.push_back({point.name, signedText(point.normal, 3), signedText(point.value, 3)});
    return result;
}

QqPlot::Axes QqPlot::axes(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    const double numbers = metrics.horizontalAdvance(QStringLiteral("+0.000")) + 4;
    Axes axes;
    axes.plot = area.adjusted(numbers, metrics.height() * 1.7, -8, -metrics.height() * 2.3);
    axes.x = {-m_reach, m_reach, axes.plot.left(), axes.plot.right()};
    axes.y = {m_lowest, m_highest, axes.plot.bottom(), axes.plot.top()};
    return axes;
}

int QqPlot::itemAt(const QPointF& position) const
{
    const Axes at = axes(drawingArea());
    int nearest = -1;
    double best = hitDistance * hitDistance;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const double dx = at.x.toPixel(m_points[i].normal) - position.x();
        const double dy = at.y.toPixel(m_points[i].value) - position.y();
        if (dx * dx + dy * dy < best) {
            best = dx * dx + dy * dy;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

void QqPlot::drawAxes(
    QPainter& painter, const QRectF& area, const Axes& axes, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const int lines = std::clamp(static_cast<int>(axes.plot.height() / (metrics.height() * 2)), 1, 6);
    const AxisTicks left = linearTicks(m_lowest, m_highest, lines);
    for (const double value : left.values) {
        const double at = std::round(axes.y.toPixel(value)) + 0.5;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(axes.plot.left(), at), QPointF(axes.plot.right(), at));
        painter.setPen(colors.secondary);
        drawElided(painter,
            QRectF(area.left() - 8, at - metrics.height() / 2, axes.plot.left() - area.left() + 2,
                metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, signedText(value, std::max(1, left.decimals)));
    }
    painter.setPen(colors.secondary);
    for (const double value : linearTicks(-m_reach, m_reach, 6).values) {
        const double at = axes.x.toPixel(value);
        painter.drawText(QRectF(at - 30, axes.plot.bottom() + 4, 60, metrics.height()), Qt::AlignCenter,
            signedText(value, 0));
    }
    painter.drawLine(axes.plot.bottomLeft(), axes.plot.bottomRight());
    drawElided(painter,
        QRectF(
            axes.plot.left(), axes.plot.bottom() + 3 + metrics.height(), axes.plot.width(), metrics.height()),
        Qt::AlignCenter, tr("quantile of the standard normal distribution"));
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(bold);
    painter.setPen(colors.text);
    drawElided(painter, QRectF(axes.plot.left(), area.top(), axes.plot.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, title());
    painter.restore();
}

void QqPlot::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    if (m_points.empty()) {
        painter.setPen(colors.secondary);
        drawElided(painter, area, Qt::AlignCenter, tr("No values to show"));
        return;
    }
    const Axes at = axes(area);
    drawAxes(painter, area, at, colors);
    painter.save();
    painter.setClipRect(at.plot.adjusted(-5, -5, 5, 5));
    if (m_mean && m_sd) {
        painter.setPen(QPen(colors.curve, 1.6));
        painter.drawLine(QPointF(at.plot.left(), at.y.toPixel(*m_mean - *m_sd * m_reach)),
            QPointF(at.plot.right(), at.y.toPixel(*m_mean + *m_sd * m_reach)));
    }
    const auto place = [&](const QqPoint& point) {
        return QPointF(at.x.toPixel(point.normal), at.y.toPixel(point.value));
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.neutral);
    for (const QqPoint& point : m_points)
        painter.drawEllipse(place(point), 2.5, 2.5);
    painter.setPen(QPen(colors.background, 1));
    painter.setBrush(colors.mark);
    for (const QqPoint& point : m_points) {
        if (point.marked)
            painter.drawEllipse(place(point), 5, 5);
    }
    for (const int item : {hoveredItem(), hasFocus() ? currentItem() : -1}) {
        if (item < 0)
            continue;
        painter.setPen(QPen(colors.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place(m_points[static_cast<std::size_t>(item)]), 7, 7);
    }
    painter.restore();
}

QSize QqPlot::sizeHint() const
{
    return {360, 280};
}

QSize QqPlot::minimumSizeHint() const
{
    return {220, fontMetrics().height() * 9};
}

} // namespace touchstone
