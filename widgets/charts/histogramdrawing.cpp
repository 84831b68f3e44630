#include "widgets/charts/histogramchart.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr double curveGap = 40;      // a line, the gaps around it
constexpr double steppedBack = 0.55; // share of the background in bars that are not chosen

/// Told apart by their strokes; what is only a measure to compare with is quieter.
QPen penOf(const HistogramCurve& curve, double width, const ChartColors& colors)
{
    switch (curve.style) {
    case HistogramCurve::Style::Dashed:
        return {colors.secondary, width, Qt::DashLine};
    case HistogramCurve::Style::Dotted:
        return {colors.secondary, width + 0.4, Qt::DotLine};
    case HistogramCurve::Style::Solid:
        break;
    }
    return {colors.curve, width};
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void HistogramChart::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    if (m_data.edges.size() < 2 || m_data.series.empty()) {
        painter.setPen(colors.secondary);
        drawElided(painter, area, Qt::AlignCenter,
            m_data.whyEmpty.isEmpty() ? tr("No values to show") : m_data.whyEmpty);
        return;
    }
    for (const Panel& panel : panels(area)) {
        if (panel.plot.width() > 20 && panel.plot.height() > 10)
            drawPanel(painter, panel, colors);
    }
}

void HistogramChart::drawPanel(QPainter& painter, const Panel& panel, const ChartColors& colors) const
{
    if (m_data.band) {
        const AxisScale x = xScale(panel.plot);
        const double left = std::max(panel.plot.left(), x.toPixel(m_data.band->lower));
        const double right = std::min(panel.plot.right(), x.toPixel(m_data.band->upper));
        painter.fillRect(
            QRectF(QPointF(left, panel.plot.top()), QPointF(right, panel.plot.bottom())), colors.band);
    }
    drawTitles(painter, panel, colors);
    drawAxes(painter, panel, yScale(panel.plot), colors);
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        // Of two in one panel the second is an outline with hatching: told apart without colours too.
        if (i == 0)
            drawBars(painter, panel, panel.series[i], colors);
        else
            drawOutline(painter, panel, panel.series[i], colors);
    }
    drawCurves(painter, panel, colors);
    for (const std::size_t index : panel.series)
        drawMean(painter, panel, index, colors);
    drawFocus(painter, panel, colors);
}

QString HistogramChart::remark() const
{
    if (!m_data.remark.isEmpty())
        return m_data.remark;
    return m_scale == Scale::Shares ? tr("share of %1").arg(m_data.unit) : m_data.unit;
}

double HistogramChart::legendWidth() const
{
    const QFontMetricsF metrics(font());
    double width = metrics.horizontalAdvance(remark()) + 14;
    for (const auto& curve : m_data.curves)
        width += metrics.horizontalAdvance(curve.name) + curveGap;
    return width;
}

void HistogramChart::drawTitles(QPainter& painter, const Panel& panel, const ChartColors& colors) const
{
    painter.save();
    const QFont plain = painter.font();
    const double line = QFontMetricsF(plain).height();
    const QRectF row(panel.plot.left(), panel.frame.top(), panel.frame.right() - panel.plot.left(), line);
    // The remark and the legend stand right; the title takes what they leave.
    const double legendTop = row.top() + (panel.legendBelow ? line * 1.1 : 0);
    double right = row.right();
    const QFontMetricsF metrics(plain);
    for (auto curve = m_data.curves.rbegin(); curve != m_data.curves.rend(); ++curve) {
        const double width = metrics.horizontalAdvance(curve->name);
        painter.setPen(colors.secondary);
        painter.drawText(QRectF(right - width, legendTop, width + 1, line), Qt::AlignVCenter, curve->name);
        painter.setPen(penOf(*curve, 1.6, colors));
        const double middle = legendTop + line / 2;
        painter.drawLine(QPointF(right - width - 26, middle), QPointF(right - width - 6, middle));
        right -= width + curveGap;
    }
    painter.setPen(colors.secondary);
    if (panel.legendBelow) {
        drawElided(painter, QRectF(row.left(), legendTop, right - row.left(), line),
            Qt::AlignLeft | Qt::AlignVCenter, remark());
        right = row.right();
    } else {
        const double width = std::min(metrics.horizontalAdvance(remark()) + 2, (right - row.left()) * 0.6);
        drawElided(painter, QRectF(right - width, row.top(), width, line), Qt::AlignRight | Qt::AlignVCenter,
            remark());
        right -= width + 12;
    }

    painter.setFont(bold(plain));
    const double all = std::max(0.0, right - row.left());
    const double each = all / static_cast<double>(panel.series.size());
    double left = row.left();
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        const HistogramSeries& series = m_data.series[panel.series[i]];
        const double width = std::min(each, QFontMetricsF(painter.font()).horizontalAdvance(series.name) + 2);
        painter.setPen(m_data.series.size() > 1 ? colors.sideText(series.role) : colors.text);
        drawElided(
            painter, QRectF(left, row.top(), width, line), Qt::AlignLeft | Qt::AlignVCenter, series.name);
        left += width + 16;
    }
    painter.restore();
}

QString HistogramChart::heightText(double value, int decimals) const
{
    if (m_scale == Scale::Shares)
        return tr("%1 %").arg(QLocale().toString(100 * value, 'f', std::max(0, decimals - 2)));
    return QLocale().toString(value, 'f', decimals);
}

void HistogramChart::drawAxes(
    QPainter& painter, const Panel& panel, const AxisScale& y, const ChartColors& colors) const
{
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const int lines = std::clamp(static_cast<int>(panel.plot.height() / (metrics.height() * 1.8)), 1, 6);
    const double upper = highest() * (m_logarithmic ? 1.3 : 1.04);
    AxisTicks ticks
        = m_logarithmic ? logarithmicTicks(lowestShown(), upper, lines) : linearTicks(0, upper, lines);
    if (m_scale == Scale::Counts && !m_logarithmic)
        std::erase_if(ticks.values, [](double value) { return value != std::floor(value); });
    for (const double value : ticks.values) {
        const double at = std::round(y.toPixel(value)) + 0.5;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(panel.plot.left(), at), QPointF(panel.plot.right(), at));
        painter.setPen(colors.secondary);
        const QRectF label(panel.frame.left() - 8, at - metrics.height() / 2,
            panel.plot.left() - panel.frame.left() + 2, metrics.height());
        drawElided(painter, label, Qt::AlignRight | Qt::AlignVCenter,
            heightText(value, m_scale == Scale::Counts ? 0 : ticks.decimals));
    }

    const AxisScale x = xScale(panel.plot);
    const double widest = metrics.horizontalAdvance(xText(-0.88, 2)) + 16;
    const int most = std::max(1, static_cast<int>(panel.plot.width() / widest));
    const AxisTicks below = linearTicks(x.lower(), x.upper(), std::min(most, 10));
    painter.setPen(colors.secondary);
    for (const double value : below.values) {
        const double at = x.toPixel(value);
        painter.drawLine(QPointF(at, panel.plot.bottom()), QPointF(at, panel.plot.bottom() + 3));
        const QString text = xText(value, std::max(1, below.decimals));
        const double half = metrics.horizontalAdvance(text) / 2 + 1;
        painter.drawText(
            QRectF(at - half, panel.plot.bottom() + 4, 2 * half, metrics.height()), Qt::AlignCenter, text);
    }
    painter.drawLine(panel.plot.bottomLeft(), panel.plot.bottomRight());
    drawElided(painter,
        QRectF(panel.plot.left(), panel.plot.bottom() + 3 + metrics.height(), panel.plot.width(),
            metrics.height()),
        Qt::AlignCenter, m_data.xTitle);
    painter.restore();
}

QColor HistogramChart::barColor(std::size_t series, std::size_t bin, const ChartColors& colors) const
{
    QColor color = colors.side(m_data.series[series].role);
    if (m_data.band) {
        const double slack = 1e-9;
        if (m_data.edges[bin + 1] <= m_data.band->lower + slack)
            color = colors.worse;
        else if (m_data.edges[bin] >= m_data.band->upper - slack)
            color = colors.better;
    }
    if (m_chosen && !isChosen(bin))
        color = mixedColor(color, colors.background, steppedBack);
    return color;
}

void HistogramChart::drawBars(
    QPainter& painter, const Panel& panel, std::size_t index, const ChartColors& colors) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const HistogramSeries& series = m_data.series[index];
    const AxisScale x = xScale(panel.plot);
    const AxisScale y = yScale(panel.plot);
    for (std::size_t bin = 0; bin + 1 < m_data.edges.size(); ++bin) {
        const QRectF bar
            = barRect(panel.plot, x, y, bin, barHeight(series, static_cast<double>(series.counts[bin])));
        QColor color = barColor(index, bin, colors);
        if (static_cast<int>(bin) == hoveredItem())
            color = mixedColor(color, colors.text, 0.2);
        painter.fillRect(bar, color);
        if (!series.marked.empty() && series.marked[bin] > 0) {
            QRectF marked
                = barRect(panel.plot, x, y, bin, barHeight(series, static_cast<double>(series.marked[bin])));
            marked.setTop(std::min(marked.top(), panel.plot.bottom() - 2)); // one of a million is still seen
            painter.fillRect(marked, colors.mark);
        }
        if (isChosen(bin)) {
            painter.setPen(QPen(colors.text, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(bar);
        }
    }
    painter.restore();
}

void HistogramChart::drawOutline(
    QPainter& painter, const Panel& panel, std::size_t index, const ChartColors& colors) const
{
    painter.save();
    const HistogramSeries& series = m_data.series[index];
    const AxisScale x = xScale(panel.plot);
    const AxisScale y = yScale(panel.plot);
    QPainterPath steps(panel.plot.bottomLeft());
    for (std::size_t bin = 0; bin + 1 < m_data.edges.size(); ++bin) {
        const double value = barHeight(series, static_cast<double>(series.counts[bin]));
        const double top = value > 0 ? y.toPixel(value) : panel.plot.bottom();
        steps.lineTo(x.toPixel(m_data.edges[bin]), top);
        steps.lineTo(x.toPixel(m_data.edges[bin + 1]), top);
    }
    steps.lineTo(panel.plot.bottomRight());
    const QColor color = colors.side(series.role);
    QColor hatch = color;
    hatch.setAlphaF(0.45F);
    painter.fillPath(steps, QBrush(hatch, Qt::BDiagPattern));
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(steps);
    painter.restore();
}

void HistogramChart::drawMean(
    QPainter& painter, const Panel& panel, std::size_t index, const ChartColors& colors) const
{
    const HistogramSeries& series = m_data.series[index];
    if (!series.mean || *series.mean < m_data.edges.front() || *series.mean > m_data.edges.back())
        return;
    painter.save();
    painter.setFont(bold(painter.font()));
    const QFontMetricsF metrics(painter.font());
    const double at = std::round(xScale(panel.plot).toPixel(*series.mean)) + 0.5;
    const double top = panel.plot.top() - metrics.height() * 0.95;
    const QColor color = m_data.series.size() > 1 ? colors.sideText(series.role) : colors.text;
    painter.setPen(QPen(color, 2, Qt::DashLine));
    painter.drawLine(QPointF(at, top + 2), QPointF(at, panel.plot.bottom()));
    const QString text = tr("mean %1").arg(xText(*series.mean, 3));
    const double width = metrics.horizontalAdvance(text) + 2;
    // Of two means in one panel the smaller one stands left of its line, so that they never cover each other.
    bool left = at + width + 6 > panel.plot.right();
    for (const std::size_t other : panel.series)
        left = left
            || (other != index && m_data.series[other].mean && *m_data.series[other].mean > *series.mean);
    if (left && at - width - 6 < panel.frame.left())
        left = false;
    painter.setPen(color);
    painter.drawText(
        QRectF(left ? at - width - 5 : at + 5, top, width, metrics.height()), Qt::AlignCenter, text);
    painter.restore();
}

void HistogramChart::drawCurves(QPainter& painter, const Panel& panel, const ChartColors& colors) const
{
    painter.save();
    painter.setClipRect(panel.plot.adjusted(-1, -1, 1, 1));
    const AxisScale x = xScale(panel.plot);
    const AxisScale y = yScale(panel.plot);
    for (const HistogramCurve& curve : m_data.curves) {
        QPolygonF line;
        for (const QPointF& point : curve.points)
            line.append({x.toPixel(point.x()), y.toPixel(barHeight(m_data.series.front(), point.y()))});
        painter.setPen(penOf(curve, curve.style == HistogramCurve::Style::Solid ? 2 : 1.6, colors));
        painter.drawPolyline(line);
    }
    painter.restore();
}

void HistogramChart::drawFocus(QPainter& painter, const Panel& panel, const ChartColors& colors) const
{
    if (!hasFocus() || currentItem() < 0)
        return;
    const AxisScale x = xScale(panel.plot);
    const auto bin = static_cast<std::size_t>(currentItem());
    painter.save();
    painter.setPen(QPen(colors.text, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(x.toPixel(m_data.edges[bin]) - 1, panel.plot.top()),
        QPointF(x.toPixel(m_data.edges[bin + 1]) + 1, panel.plot.bottom())));
    painter.restore();
}

} // namespace touchstone
