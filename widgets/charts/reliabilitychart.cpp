#include "widgets/charts/reliabilitychart.h"

#include "widgets/charts/timechart.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

constexpr double hitDistance = 9;
constexpr double markerRadius = 4;

} // namespace

ReliabilityChart::ReliabilityChart(QWidget* parent)
    : Chart(parent)
{
}

void ReliabilityChart::setSeries(std::vector<ReliabilitySeries> series, const QString& whyEmpty)
{
    m_series = std::move(series);
    m_whyEmpty = whyEmpty;
    QStringList names;
    for (const ReliabilitySeries& each : std::as_const(m_series))
        names.append(tr("%1 with %n bin(s)", nullptr, static_cast<int>(each.points.size())).arg(each.name));
    setAccessibleDescription(itemCount() == 0 ? whyEmpty : names.join(QStringLiteral("; ")));
    itemsChanged();
}

int ReliabilityChart::itemCount() const
{
    std::size_t count = 0;
    for (const ReliabilitySeries& series : m_series)
        count += series.points.size();
    return static_cast<int>(count);
}

std::pair<std::size_t, std::size_t> ReliabilityChart::pointOf(int item) const
{
    auto place = static_cast<std::size_t>(item);
    std::size_t number = 0;
    while (place >= m_series[number].points.size())
        place -= m_series[number++].points.size();
    return {number, place};
}

QString ReliabilityChart::itemText(int item) const
{
    const auto [number, place] = pointOf(item);
    const ReliabilitySeries& series = m_series[number];
    const ReliabilityPoint& point = series.points[place];
    return tr("%1: of %2 rows with a mean p@1 of %3, %4 are right (%5 to %6)")
        .arg(series.name, comparisonformat::count(point.rows), displayformat::rate(point.confidence),
            comparisonformat::percent(point.accuracy), comparisonformat::percent(point.lower),
            comparisonformat::percent(point.upper));
}

ChartTable ReliabilityChart::table() const
{
    ChartTable result;
    result.headers
        = {tr("Side"), tr("Mean p@1"), tr("Right"), tr("Lower limit"), tr("Upper limit"), tr("Rows")};
    for (const ReliabilitySeries& series : m_series) {
        for (const ReliabilityPoint& point : series.points)
            result.rows.push_back({series.name, displayformat::rate(point.confidence),
                displayformat::rate(point.accuracy), displayformat::rate(point.lower),
                displayformat::rate(point.upper), comparisonformat::count(point.rows)});
    }
    return result;
}

ReliabilityChart::Layout ReliabilityChart::layoutOf(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    const double numbers = metrics.horizontalAdvance(QLocale().toString(0.8, 'f', 1)) + 8;
    const double strips = std::clamp(area.height() * 0.22, line * 1.6, 90.0);
    Layout at;
    const double bottom = area.bottom() - line * 2.4 - strips;
    at.plot
        = QRectF(QPointF(area.left() + numbers, area.top() + line * 1.8), QPointF(area.right() - 6, bottom));
    at.counts = QRectF(QPointF(at.plot.left(), bottom + 4), QPointF(at.plot.right(), bottom + strips));
    at.x = {0, 1, at.plot.left(), at.plot.right()};
    at.y = {0, 1, at.plot.bottom(), at.plot.top()};
    return at;
}

int ReliabilityChart::itemAt(const QPointF& position) const
{
    const Layout at = layoutOf(drawingArea());
    int nearest = -1;
    double best = hitDistance * hitDistance;
    for (int item = 0; item < itemCount(); ++item) {
        const auto [number, place] = pointOf(item);
        const ReliabilityPoint& point = m_series[number].points[place];
        const double dx = at.x.toPixel(point.confidence) - position.x();
        const double dy = at.y.toPixel(point.accuracy) - position.y();
        if (dx * dx + dy * dy < best) {
            best = dx * dx + dy * dy;
            nearest = item;
        }
    }
    return nearest;
}

void ReliabilityChart::drawAxes(
    QPainter& painter, const QRectF& area, const Layout& at, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    const int most = std::clamp(static_cast<int>(at.plot.height() / (line * 1.6)), 1, 10);
    for (const double value : linearTicks(0, 1, most).values) {
        const double y = std::round(at.y.toPixel(value)) + 0.5;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(at.plot.left(), y), QPointF(at.plot.right(), y));
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(area.left() - 4, y - line / 2, at.plot.left() - area.left() - 2, line),
            Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'f', 1));
    }
    for (const double value : linearTicks(0, 1, 10).values) {
        const double x = at.x.toPixel(value);
        painter.setPen(colors.secondary);
        painter.drawLine(QPointF(x, at.counts.bottom()), QPointF(x, at.counts.bottom() + 3));
        painter.drawText(QRectF(x - 20, at.counts.bottom() + 4, 40, line), Qt::AlignCenter,
            QLocale().toString(value, 'f', 1));
    }
    painter.drawLine(at.plot.bottomLeft(), at.plot.bottomRight());
    drawElided(painter, QRectF(at.plot.left(), at.counts.bottom() + 4 + line, at.plot.width(), line),
        Qt::AlignCenter, tr("p@1; below, the number of rows"));
    painter.setPen(QPen(colors.secondary, 1.2, Qt::DotLine));
    painter.drawLine(at.plot.bottomLeft(), at.plot.topRight());

    painter.save();
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    double right = area.right();
    for (auto series = m_series.rbegin(); series != m_series.rend(); ++series) {
        const double width = metrics.horizontalAdvance(series->name) + 2;
        painter.setPen(colors.sideText(series->role));
        painter.drawText(
            QRectF(right - width, area.top(), width, line), Qt::AlignLeft | Qt::AlignVCenter, series->name);
        painter.setPen(QPen(colors.side(series->role), 1.6));
        painter.setBrush(colors.side(series->role));
        drawSideMarker(
            painter, QPointF(right - width - 10, area.top() + line / 2), series->role, markerRadius);
        right -= width + 30;
    }
    painter.setFont(bold);
    painter.setPen(colors.text);
    drawElided(painter, QRectF(area.left(), area.top(), std::max(0.0, right - area.left()), line),
        Qt::AlignLeft | Qt::AlignVCenter, title());
    painter.restore();
}

void ReliabilityChart::drawCounts(QPainter& painter, const Layout& at, const ChartColors& colors) const
{
    double highest = 0; // as shares, so that sides of different size can be compared
    const auto sumOf = [](const ReliabilitySeries& series) {
        double sum = 0;
        for (const std::int64_t count : series.counts)
            sum += static_cast<double>(count);
        return std::max(1.0, sum);
    };
    for (const ReliabilitySeries& series : m_series) {
        for (const std::int64_t count : series.counts)
            highest = std::max(highest, static_cast<double>(count) / sumOf(series));
    }
    if (highest <= 0)
        return;
    const double strip = at.counts.height() / static_cast<double>(m_series.size());
    for (std::size_t number = 0; number < m_series.size(); ++number) {
        const ReliabilitySeries& series = m_series[number];
        const double bottom = at.counts.top() + strip * static_cast<double>(number + 1) - 1;
        for (std::size_t bin = 0; bin + 1 < series.edges.size() && bin < series.counts.size(); ++bin) {
            const double height
                = (strip - 3) * static_cast<double>(series.counts[bin]) / sumOf(series) / highest;
            painter.fillRect(QRectF(QPointF(at.x.toPixel(series.edges[bin]) + 1, bottom - height),
                                 QPointF(at.x.toPixel(series.edges[bin + 1]) - 1, bottom)),
                mixedColor(colors.side(series.role), colors.background, 0.3));
        }
    }
}

void ReliabilityChart::drawSeries(
    QPainter& painter, const Layout& at, std::size_t number, const ChartColors& colors) const
{
    const ReliabilitySeries& series = m_series[number];
    const QColor& color = colors.side(series.role);
    std::optional<QPointF> before;
    for (const ReliabilityPoint& point : series.points) {
        const QPointF place(at.x.toPixel(point.confidence), at.y.toPixel(point.accuracy));
        painter.setPen(QPen(color, 1));
        painter.drawLine(
            QPointF(place.x(), at.y.toPixel(point.lower)), QPointF(place.x(), at.y.toPixel(point.upper)));
        painter.setPen(QPen(color, 1.6));
        if (before)
            painter.drawLine(*before, place);
        before = place;
    }
    painter.setBrush(color);
    for (const ReliabilityPoint& point : series.points)
        drawSideMarker(painter, QPointF(at.x.toPixel(point.confidence), at.y.toPixel(point.accuracy)),
            series.role, markerRadius);
}

void ReliabilityChart::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    if (itemCount() == 0) {
        painter.setPen(colors.secondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
            m_whyEmpty.isEmpty() ? tr("No values to show") : m_whyEmpty);
        return;
    }
    const Layout at = layoutOf(area);
    if (at.plot.width() < 20 || at.plot.height() < 10)
        return;
    painter.save();
    drawAxes(painter, area, at, colors);
    drawCounts(painter, at, colors);
    for (std::size_t number = 0; number < m_series.size(); ++number)
        drawSeries(painter, at, number, colors);
    for (const int item : {hoveredItem(), hasFocus() ? currentItem() : -1}) {
        if (item < 0 || item >= itemCount())
            continue;
        const auto [number, place] = pointOf(item);
        const ReliabilityPoint& point = m_series[number].points[place];
        painter.setPen(QPen(colors.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(at.x.toPixel(point.confidence), at.y.toPixel(point.accuracy)), 8, 8);
    }
    painter.restore();
}

QSize ReliabilityChart::sizeHint() const
{
    return {420, 320};
}

QSize ReliabilityChart::minimumSizeHint() const
{
    return {240, fontMetrics().height() * 10};
}

} // namespace touchstone
