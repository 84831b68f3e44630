#pragma once

#include "core/lineage/lineagedot.h"
#include "widgets/charts/chartcolors.h"

#include <QFont>
#include <QGraphicsItem>
#include <QPainterPath>

namespace touchstone {

/// A line of the picture with its arrow. While one of its ends is the current node it is heavier and, where there is room, says what it means.
class LineageEdgeItem final : public QGraphicsItem
{
public:
    /// `from`, `to`: positions of its ends in the graph's nodes.
    LineageEdgeItem(const LineageEdge& edge, const LineageLayout::Line& line, std::size_t from,
        std::size_t to, const QFont& font, const ChartColors& colors);

    bool touches(int node) const
    {
        return static_cast<int>(m_from) == node || static_cast<int>(m_to) == node;
    }
    std::size_t from() const { return m_from; }
    std::size_t to() const { return m_to; }
    void setHighlighted(bool highlighted);
    void setColors(const ChartColors& colors);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QRectF labelBox() const;
    /// Whether its words cover nothing but the line; its tool tip and the table say them too.
    bool hasRoom() const;

    std::size_t m_from;
    std::size_t m_to;
    QString m_label;
    QFont m_font;
    ChartColors m_colors;
    QPainterPath m_path;
    QPolygonF m_arrow;
    bool m_highlighted = false;
};

} // namespace touchstone
