#pragma once

#include "core/lineage/lineagedot.h"
#include "widgets/charts/chartcolors.h"

#include <QGraphicsView>
#include <QSize>

#include <vector>

namespace touchstone {

class LineageEdgeItem;
class LineageNodeItem;

/// The graph as Graphviz placed it. Arrow keys go along the lines (Left: where it came from, Right: what came of it, Up and Down:
/// to the next one above and below), Home to the item that was asked for, Return opens. Wheel, plus and minus zoom, dragging moves.
class LineagePicture final : public QGraphicsView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineagePicture)

public:
    explicit LineagePicture(QWidget* parent = nullptr);

    /// The room that a node takes, for layoutRequest().
    LineageBox boxOf(const LineageNode& node) const;
    /// `layout` is of this graph. What the keyboard was at stays, where it is still there; of a group that is shown one by one, the
    /// first. So does the size that the user chose; else the whole is shown, or what can be read of it around the item.
    void setGraph(const LineageGraph& graph, const LineageLayout& layout, const LineageNodeId& asked);
    void clear();

    bool isEmpty() const { return m_nodes.empty(); }
    LineageNodeId current() const;
    void setCurrent(const LineageNodeId& node);
    /// Marks what holds the text; gives how many.
    int search(const QString& text);
    /// Brings one of them into view, where none is.
    void showMatch();
    /// To the next (+1) or previous (-1) of them, in the middle of the view; gives its place, from 1; 0: there are none.
    int goToMatch(int step);

    void zoom(double factor);
    /// All of it, but not larger than it is; from then on, whatever is shown.
    void fit();
    QByteArray svg() const;

signals:
    void currentChanged(const touchstone::LineageNodeId& node);
    void activated(const touchstone::LineageNodeId& node);
    void lineageRequested(const touchstone::LineageNodeId& node);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Size { First, Fitted, Chosen };

    LineageNodeItem* nodeAt(const QPoint& place) const;
    LineageNodeItem* currentItem() const { return m_nodes[static_cast<std::size_t>(m_current)]; }
    void select(int node);
    void goAlong(bool forward);
    void goBeside(int direction);
    void fitAll();
    double smallestScale() const;
    void showSized();
    void showAround(const LineageNodeItem& item);

    LineageGraph m_graph;
    std::vector<LineageNodeItem*> m_nodes; ///< of m_graph.nodes; the scene owns them
    std::vector<LineageEdgeItem*> m_edges;
    std::vector<int> m_matches;
    LineageNodeId m_asked;
    int m_current = -1;
    bool m_wasShown = false;
    QSize m_shownIn; ///< room without scroll bars, which come and go with what is shown
    Size m_size = Size::First;
};

} // namespace touchstone
