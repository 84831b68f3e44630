#include "widgets/charts/flowchart.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

constexpr double nodeWidth = 9;

double sizeOf(const std::vector<FlowBand>& bands, int node, bool before)
{
    double size = 0;
    for (const FlowBand& band : bands) {
        if ((before ? band.before : band.after) == node)
            size += before ? band.beforeSize : band.afterSize;
    }
    return size;
}

/// A node one below the other, as high as its bands together; every one keeps the height of a line of text.
std::vector<QRectF> column(
    const std::vector<double>& sizes, double x, const QRectF& area, double line, double scale)
{
    std::vector<QRectF> rects;
    double y = area.top();
    for (const double size : sizes) {
        const double height = std::max(size * scale, 1.0);
        const double room = std::max(height, line);
        rects.emplace_back(x, y + (room - height) / 2, nodeWidth, height);
        y += room + 3;
    }
    return rects;
}

/// Pixels for one unit so that both columns fit, each node taking a line at least.
double scaleFor(const std::vector<double>& sizes, double height, double line)
{
    double low = 0;
    double high = height;
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        double used = 0;
        for (const double size : sizes)
            used += std::max(size * middle, line) + 3;
        (used <= height ? low : high) = middle;
    }
    return low;
}

QColor colorOf(const ChartColors& colors, FlowKind kind)
{
    switch (kind) {
    case FlowKind::Lost:
        return colors.worse;
    case FlowKind::Won:
        return colors.better;
    case FlowKind::Stayed:
        return colors.baseline;
    case FlowKind::Between:
        break;
    }
    return colors.neutral;
}

} // namespace

FlowChart::FlowChart(QWidget* parent)
    : Chart(parent)
{
}

void FlowChart::setData(FlowData data)
{
    m_data = std::move(data);
    setAccessibleDescription(m_data.bands.empty() ? m_data.whyEmpty
                                                  : tr("%n flow(s) from %1 to %2", nullptr, itemCount())
                                                        .arg(m_data.beforeTitle, m_data.afterTitle));
    updateGeometry();
    itemsChanged();
}

ChartTable FlowChart::table() const
{
    ChartTable result;
    result.headers
        = {m_data.beforeTitle, m_data.afterTitle, tr("Before"), tr("Now"), tr("New label"), tr("In words")};
    for (const FlowBand& band : m_data.bands)
        result.rows.push_back({m_data.before[static_cast<std::size_t>(band.before)].name,
            m_data.after[static_cast<std::size_t>(band.after)].name,
            QLocale().toString(band.beforeSize, 'g', 6), QLocale().toString(band.afterSize, 'g', 6),
            band.isNew ? tr("new") : QString(), band.text});
    return result;
}

double FlowChart::columnWidth(const QRectF& area) const
{
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const auto* nodes : {&m_data.before, &m_data.after}) {
        for (const FlowNode& node : *nodes)
            width
                = std::max(width, metrics.horizontalAdvance(node.name + QStringLiteral("  ") + node.amount));
    }
    return std::min(width + 8, area.width() * 0.34);
}

FlowChart::Layout FlowChart::arrange(const QRectF& area) const
{
    Layout layout;
    const double line = QFontMetricsF(font()).height();
    const QRectF body = area.adjusted(0, line * 2.8, 0, 0);
    std::vector<double> before;
    std::vector<double> after;
    for (std::size_t node = 0; node < m_data.before.size(); ++node)
        before.push_back(sizeOf(m_data.bands, static_cast<int>(node), true));
    for (std::size_t node = 0; node < m_data.after.size(); ++node)
        after.push_back(sizeOf(m_data.bands, static_cast<int>(node), false));
    const double scale
        = std::min(scaleFor(before, body.height(), line), scaleFor(after, body.height(), line));
    const double names = columnWidth(area);
    // Left to right in every language: before is left, as the baseline is.
    layout.before = column(before, body.left() + names, body, line, scale);
    layout.after = column(after, body.right() - names - nodeWidth, body, line, scale);
    std::vector<double> beforeTop;
    std::vector<double> afterTop;
    for (const QRectF& rect : layout.before)
        beforeTop.push_back(rect.top());
    for (const QRectF& rect : layout.after)
        afterTop.push_back(rect.top());
    for (const FlowBand& band : m_data.bands) {
        const QRectF& from = layout.before[static_cast<std::size_t>(band.before)];
        const QRectF& to = layout.after[static_cast<std::size_t>(band.after)];
        double& y0 = beforeTop[static_cast<std::size_t>(band.before)];
        double& y1 = afterTop[static_cast<std::size_t>(band.after)];
        const double h0 = band.beforeSize * scale;
        const double h1 = band.afterSize * scale;
        const double x0 = from.right();
        const double x1 = to.left();
        const double middle = (x0 + x1) / 2;
        QPainterPath path(QPointF(x0, y0));
        path.cubicTo(middle, y0, middle, y1, x1, y1);
        path.lineTo(x1, y1 + std::max(h1, 0.5));
        path.cubicTo(
            middle, y1 + std::max(h1, 0.5), middle, y0 + std::max(h0, 0.5), x0, y0 + std::max(h0, 0.5));
        path.closeSubpath();
        layout.bands.push_back(path);
        y0 += h0;
        y1 += h1;
    }
    return layout;
}

int FlowChart::itemAt(const QPointF& position) const
{
    const Layout layout = arrange(drawingArea());
    for (std::size_t band = 0; band < layout.bands.size(); ++band) {
        if (layout.bands[band].contains(position))
            return static_cast<int>(band);
    }
    // Thin bands could hardly be hit.
    for (std::size_t band = 0; band < layout.bands.size(); ++band) {
        if (layout.bands[band].intersects(QRectF(position.x() - 3, position.y() - 3, 6, 6)))
            return static_cast<int>(band);
    }
    return -1;
}

void FlowChart::draw(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    painter.save();
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    drawElided(painter, QRectF(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        title());
    painter.setFont(font());
    if (m_data.bands.empty()) {
        painter.setPen(colors.secondary);
        painter.drawText(
            area.adjusted(0, line * 1.5, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_data.whyEmpty);
        painter.restore();
        return;
    }
    const double half = area.width() / 2 - 6;
    painter.setPen(colors.baselineText);
    drawElided(painter, QRectF(area.left(), area.top() + line * 1.3, half, line),
        Qt::AlignLeft | Qt::AlignVCenter, m_data.beforeTitle);
    painter.setPen(colors.candidateText);
    drawElided(painter, QRectF(area.right() - half, area.top() + line * 1.3, half, line),
        Qt::AlignRight | Qt::AlignVCenter, m_data.afterTitle);
    const Layout layout = arrange(area);
    for (std::size_t band = 0; band < layout.bands.size(); ++band) {
        QColor color = colorOf(colors, m_data.bands[band].kind);
        const bool strong = static_cast<int>(band) == hoveredItem()
            || (hasFocus() && static_cast<int>(band) == currentItem());
        color.setAlphaF(strong ? 0.75F : 0.4F);
        painter.setPen(strong ? QPen(colors.text, 1.2) : QPen(Qt::NoPen));
        painter.setBrush(color);
        painter.drawPath(layout.bands[band]);
        if (m_data.bands[band].isNew) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QBrush(colors.text, Qt::BDiagPattern));
            painter.setOpacity(0.35);
            painter.drawPath(layout.bands[band]);
            painter.setOpacity(1);
        }
    }
    const auto drawNodes = [&](const std::vector<QRectF>& rects, const std::vector<FlowNode>& nodes,
                               const QColor& color, bool before) {
        const double width = columnWidth(area) - 5;
        for (std::size_t node = 0; node < rects.size(); ++node) {
            painter.fillRect(rects[node], color);
            painter.setPen(colors.text);
            const double left = before ? rects[node].left() - width - 5 : rects[node].right() + 5;
            const QRectF place(left, rects[node].center().y() - line / 2, width, line);
            const double number = metrics.horizontalAdvance(nodes[node].amount) + 6;
            painter.setPen(colors.secondary);
            painter.drawText(before ? QRectF(place.right() - number, place.top(), number, line)
                                    : QRectF(place.left(), place.top(), number, line),
                (before ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, nodes[node].amount);
            painter.setPen(colors.text);
            drawElided(painter, before ? place.adjusted(0, 0, -number, 0) : place.adjusted(number, 0, 0, 0),
                (before ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, nodes[node].name);
        }
    };
    drawNodes(layout.before, m_data.before, colors.baseline, true);
    drawNodes(layout.after, m_data.after, colors.candidate, false);
    painter.restore();
}

QSize FlowChart::sizeHint() const
{
    return {480, minimumSizeHint().height()};
}

QSize FlowChart::minimumSizeHint() const
{
    // Every answer has a line of its own.
    const std::size_t nodes = std::max(m_data.before.size(), m_data.after.size());
    const int lines = std::max(8, static_cast<int>(nodes));
    return {260, fontMetrics().height() * (lines + 3) + lines * 3 + 28};
}

} // namespace touchstone
