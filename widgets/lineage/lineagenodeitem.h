#pragma once

#include "core/lineage/lineagedot.h"
#include "core/lineage/lineagegraph.h"
#include "widgets/charts/chartcolors.h"

#include <QFont>
#include <QGraphicsItem>
#include <QStringList>

namespace touchstone {

/// What a node says and how much room that takes.
struct NodeTexts {
    QString kind;       ///< "evaluation", "12 x training"
    QString title;      ///< "#4"
    QString note;       ///< may be empty
    QString marks;      ///< "stale", "missing"; may be empty
    bool bad = false;   ///< the marks say that something is wrong
    bool group = false; ///< drawn as a pile

    static NodeTexts of(const LineageNode& node);
    /// In the scene's units, which are points of the layout.
    LineageBox box(const QFont& font) const;
};

/// A node of the picture: its kind as a shape and as a word, its name, and what is wrong with it as words. Where it is drawn too small for
/// words, the shape fills it.
class LineageNodeItem final : public QGraphicsItem
{
public:
    LineageNodeItem(const LineageNode& node, const QFont& font, const ChartColors& colors);

    const LineageNodeId& id() const { return m_id; }
    const QString& sentence() const { return m_sentence; }
    /// Whether the kind, the names and the marks hold this text.
    bool matches(const QString& text) const;
    void setColors(const ChartColors& colors);
    void setAsked(bool asked);     ///< the item whose lineage it is
    void setCurrent(bool current); ///< where the keyboard is
    void setFound(bool found);     ///< by the search

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QColor accent() const;
    void paintShape(QPainter& painter, const QRectF& place) const;
    void paintTexts(QPainter& painter, const QRectF& box) const;

    LineageNodeId m_id;
    LineageKind m_kind;
    bool m_dashed;
    NodeTexts m_texts;
    QString m_sentence;
    QFont m_font;
    ChartColors m_colors;
    QSizeF m_size;
    bool m_asked = false;
    bool m_current = false;
    bool m_found = false;
};

} // namespace touchstone
