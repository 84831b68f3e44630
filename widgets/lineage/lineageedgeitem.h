#pragma once

#include "core/lineage/lineagedot.h"
#include "widgets/charts/chartcolors.h"

#include <QFont>
#include <QGraphicsItem>
#include <QPainterPath>

#include <vector>

namespace touchstone {

/// A line of the picture with its arrow. While one of its ends is the current node it is heavier and, where there is room, says what it
/// means; its tool tip and the table say it always.
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
    /// Writes its words where they cover none of `taken`, and adds their place to these.
    void highlight(std::vector<QRectF>& taken);
    void unhighlight();
    /// Where its words are; null where there are none.
    const QRectF& labelBox() const { return m_labelBox; }
    void setColors(const ChartColors& colors);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    /// Nothing where there is no room.
    QRectF freeBox(const std::vector<QRectF>& taken) const;

    std::size_t m_from;
    std::size_t m_to;
    QString m_label;
    QFont m_font;
    ChartColors m_colors;
    QPainterPath m_path;
    QPolygonF m_arrow;
    bool m_highlighted = false;
    QRectF m_labelBox;
};

} // namespace touchstone
