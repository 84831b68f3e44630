#include "widgets/lineage/lineageedgeitem.h"

#include "widgets/models/lineagewords.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace touchstone {

namespace {

constexpr double arrowWidth = 3.5;

QPointF pointOf(const LineagePoint& point)
{
    return {point.x, point.y};
}

} // namespace

LineageEdgeItem::LineageEdgeItem(const LineageEdge& edge, const LineageLayout::Line& line, std::size_t from,
    std::size_t to, const QFont& font, const ChartColors& colors)
    : m_from(from)
    , m_to(to)
    , m_label(lineagewords::relation(edge))
    , m_font(font)
    , m_colors(colors)
    , m_path(pointOf(line.points.front()))
{
    for (std::size_t i = 1; i + 2 < line.points.size(); i += 3)
        m_path.cubicTo(pointOf(line.points[i]), pointOf(line.points[i + 1]), pointOf(line.points[i + 2]));
    const QPointF base = pointOf(line.points.back());
    const QPointF tip = pointOf(line.tip);
    const QLineF along(base, tip);
    if (along.length() > 0) {
        const QPointF across(
            -along.dy() / along.length() * arrowWidth, along.dx() / along.length() * arrowWidth);
        m_arrow << tip << base + across << base - across;
    }
    setToolTip(m_label.toHtmlEscaped());
}

void LineageEdgeItem::highlight(std::vector<QRectF>& taken)
{
    prepareGeometryChange();
    m_highlighted = true;
    m_labelBox = freeBox(taken);
    if (!m_labelBox.isNull())
        taken.push_back(m_labelBox);
    setZValue(2); // its words lie above other lines
}

void LineageEdgeItem::unhighlight()
{
    if (!m_highlighted)
        return;
    prepareGeometryChange();
    m_highlighted = false;
    m_labelBox = {};
    setZValue(0);
}

void LineageEdgeItem::setColors(const ChartColors& colors)
{
    m_colors = colors;
    update();
}

QRectF LineageEdgeItem::freeBox(const std::vector<QRectF>& taken) const
{
    const QFontMetricsF metrics(m_font);
    QRectF box(0, 0, metrics.horizontalAdvance(m_label) + 8, metrics.height() + 2);
    const QRectF course = m_path.boundingRect();
    if (box.width() > std::max(course.width(), course.height()))
        return {};
    for (const double place : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
        box.moveCenter(m_path.pointAtPercent(place));
        const auto covers = [&](const QRectF& other) { return other.intersects(box); };
        if (std::none_of(taken.begin(), taken.end(), covers))
            return box;
    }
    return {};
}

QRectF LineageEdgeItem::boundingRect() const
{
    return (m_path.boundingRect() | m_arrow.boundingRect() | m_labelBox).adjusted(-2, -2, 2, 2);
}

void LineageEdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor color = m_highlighted ? m_colors.text : m_colors.secondary;
    painter->setPen(QPen(color, m_highlighted ? 2 : 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    painter->setBrush(color);
    painter->drawPolygon(m_arrow);
    if (m_labelBox.isNull())
        return;
    painter->setPen(QPen(m_colors.grid, 1));
    painter->setBrush(m_colors.background);
    painter->drawRoundedRect(m_labelBox, 3, 3);
    painter->setPen(m_colors.text);
    painter->setFont(m_font);
    painter->drawText(m_labelBox, Qt::AlignCenter | Qt::TextSingleLine, m_label);
}

} // namespace touchstone
