#include "widgets/lineage/lineagepicture.h"

#include "widgets/lineage/lineageedgeitem.h"
#include "widgets/lineage/lineagenodeitem.h"

#include <QAccessible>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace touchstone {

namespace {

constexpr double room = 24;       // around the picture
constexpr double smallest = 0.05; // scales
constexpr double largest = 4;
constexpr double readable = 0.7; // below that, names are not to be read
constexpr int aroundItem = 40;   // pixels
constexpr double keyStep = 1.25;

} // namespace

LineagePicture::LineagePicture(QWidget* parent)
    : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setFrameShape(NoFrame);
    setDragMode(ScrollHandDrag);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("lineagePicture"));
    setAccessibleName(tr("Picture of where it came from"));
    scene()->setBackgroundBrush(palette().color(QPalette::Base));
}

LineageBox LineagePicture::boxOf(const LineageNode& node) const
{
    return NodeTexts::of(node).box(font());
}

void LineagePicture::clear()
{
    scene()->clear();
    m_nodes.clear();
    m_edges.clear();
    m_matches.clear();
    m_graph = {};
    m_current = -1;
}

void LineagePicture::setGraph(
    const LineageGraph& graph, const LineageLayout& layout, const LineageNodeId& asked)
{
    const bool another = asked != m_asked;
    std::vector<LineageNodeId> before; // the first of these that is still there
    QPoint place;
    if (m_current >= 0 && !another) {
        const LineageNode& node = m_graph.nodes[static_cast<std::size_t>(m_current)];
        before.push_back(node.id);
        for (const LineageNodeId& member : node.members)
            before.push_back(member);
        place = mapFromScene(currentItem()->pos());
    }
    clear();
    m_graph = graph;
    m_asked = asked;
    const ChartColors colors = ChartColors::of(palette());
    const LineageIndex index(m_graph);
    for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
        auto* item = new LineageNodeItem(m_graph.nodes[i], font(), colors);
        item->setPos(layout.centres[i].x, layout.centres[i].y);
        item->setAsked(m_graph.nodes[i].id == asked);
        scene()->addItem(item);
        m_nodes.push_back(item);
    }
    for (const LineageLayout::Line& line : layout.lines) {
        const LineageEdge& edge = m_graph.edges[line.edge];
        auto* item = new LineageEdgeItem(
            edge, line, *index.positionOf(edge.from), *index.positionOf(edge.to), font(), colors);
        scene()->addItem(item);
        m_edges.push_back(item);
    }
    scene()->setSceneRect(QRectF(-room, -room, layout.width + 2 * room, layout.height + 2 * room));
    std::optional<std::size_t> kept;
    for (auto id = before.begin(); id != before.end() && !kept; ++id)
        kept = index.positionOf(*id);
    select(static_cast<int>((kept ? kept : index.positionOf(asked)).value_or(0)));
    if (m_size != Size::Chosen || !kept) {
        m_wasShown = false;
        showSized();
        return;
    }
    // What the eye is at stays where it is.
    const QPoint moved = mapFromScene(currentItem()->pos()) - place;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved.y());
}

void LineagePicture::showSized()
{
    if (isEmpty() || !isVisible() || m_wasShown)
        return;
    m_wasShown = true;
    m_shownIn = maximumViewportSize();
    if (m_size != Size::Chosen)
        fitAll();
    if (m_size == Size::First && transform().m11() < readable)
        setTransform(QTransform::fromScale(readable, readable));
    if (m_size != Size::Fitted)
        showAround(*currentItem());
}

/// From the left edge of the picture, where things begin, if the item is in sight then; else with the item in the middle.
void LineagePicture::showAround(const LineageNodeItem& item)
{
    centerOn(&item);
    const double fromLeft = (item.sceneBoundingRect().right() - sceneRect().left()) * transform().m11();
    if (fromLeft < viewport()->width() - aroundItem)
        horizontalScrollBar()->setValue(horizontalScrollBar()->minimum());
    const double fromTop = (item.sceneBoundingRect().bottom() - sceneRect().top()) * transform().m22();
    if (fromTop < viewport()->height() / 2.0)
        verticalScrollBar()->setValue(verticalScrollBar()->minimum());
}

void LineagePicture::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_wasShown && m_shownIn == maximumViewportSize())
        return;
    m_wasShown = m_wasShown && m_size == Size::Chosen; // somebody who has chosen a size keeps it
    showSized();
}

void LineagePicture::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    showSized();
}

LineageNodeId LineagePicture::current() const
{
    return m_current < 0 ? LineageNodeId() : m_nodes[static_cast<std::size_t>(m_current)]->id();
}

void LineagePicture::setCurrent(const LineageNodeId& node)
{
    const auto found = std::ranges::find(m_graph.nodes, node, &LineageNode::id);
    if (found != m_graph.nodes.end())
        select(static_cast<int>(found - m_graph.nodes.begin()));
}

void LineagePicture::select(int node)
{
    if (node < 0 || node >= static_cast<int>(m_nodes.size()))
        return;
    if (m_current >= 0)
        m_nodes[static_cast<std::size_t>(m_current)]->setCurrent(false);
    m_current = node;
    LineageNodeItem* item = m_nodes[static_cast<std::size_t>(node)];
    item->setCurrent(true);
    std::vector<QRectF> taken;
    for (const LineageNodeItem* other : m_nodes)
        taken.push_back(other->sceneBoundingRect());
    for (LineageEdgeItem* edge : m_edges) {
        if (edge->touches(node))
            edge->highlight(taken);
        else
            edge->unhighlight();
    }
    ensureVisible(item, aroundItem, aroundItem);
    // The view is one widget for a screen reader; what the keyboard is at is what it says of itself.
    setAccessibleDescription(item->sentence());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    emit currentChanged(item->id());
}

int LineagePicture::search(const QString& text)
{
    m_matches.clear();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const bool found = m_nodes[i]->matches(text);
        m_nodes[i]->setFound(found);
        if (found)
            m_matches.push_back(static_cast<int>(i));
    }
    return static_cast<int>(m_matches.size());
}

void LineagePicture::showMatch()
{
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const auto isSeen = [&](int match) {
        return seen.contains(m_nodes[static_cast<std::size_t>(match)]->sceneBoundingRect());
    };
    if (!m_matches.empty() && std::ranges::none_of(m_matches, isSeen))
        centerOn(m_nodes[static_cast<std::size_t>(m_matches.front())]);
}

int LineagePicture::goToMatch(int step)
{
    if (m_matches.empty())
        return 0;
    auto next = step > 0 ? std::ranges::upper_bound(m_matches, m_current)
                         : std::ranges::lower_bound(m_matches, m_current);
    if (step > 0 && next == m_matches.end())
        next = m_matches.begin();
    else if (step < 0)
        next = next == m_matches.begin() ? m_matches.end() - 1 : next - 1;
    select(*next);
    centerOn(currentItem());
    return static_cast<int>(next - m_matches.begin()) + 1;
}

/// Smaller than all of it makes nothing easier to find.
double LineagePicture::smallestScale() const
{
    const QSizeF whole = sceneRect().size();
    if (isEmpty() || whole.isEmpty())
        return smallest;
    const double all = std::min(viewport()->width() / whole.width(), viewport()->height() / whole.height());
    return std::clamp(all, smallest, readable);
}

void LineagePicture::zoom(double factor)
{
    m_size = Size::Chosen;
    const double scale = std::clamp(transform().m11() * factor, smallestScale(), largest);
    setTransform(QTransform::fromScale(scale, scale));
}

void LineagePicture::fit()
{
    m_size = Size::Fitted;
    fitAll();
}

void LineagePicture::fitAll()
{
    // Scroll bars that were needed before would take room and move it aside.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitInView(sceneRect(), Qt::KeepAspectRatio);
    if (transform().m11() > 1)
        setTransform(QTransform());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

QByteArray LineagePicture::svg() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    const QRectF bounds = sceneRect();
    generator.setOutputDevice(&buffer);
    generator.setSize(bounds.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), bounds.size()));
    generator.setTitle(accessibleName());
    QPainter painter(&generator);
    scene()->render(&painter, QRectF(QPointF(0, 0), bounds.size()), bounds);
    painter.end();
    return bytes;
}

LineageNodeItem* LineagePicture::nodeAt(const QPoint& place) const
{
    return dynamic_cast<LineageNodeItem*>(itemAt(place));
}

/// To the neighbour along a line that is nearest in height.
void LineagePicture::goAlong(bool forward)
{
    const double height = m_nodes[static_cast<std::size_t>(m_current)]->y();
    int best = -1;
    double distance = std::numeric_limits<double>::max();
    for (const LineageEdgeItem* edge : m_edges) {
        const auto start = static_cast<int>(forward ? edge->from() : edge->to());
        const auto end = static_cast<int>(forward ? edge->to() : edge->from());
        if (start != m_current || end == m_current)
            continue;
        const double away = std::abs(m_nodes[static_cast<std::size_t>(end)]->y() - height);
        if (away < distance) {
            best = end;
            distance = away;
        }
    }
    select(best);
}

/// To the nearest node above or below, sideways counting double.
void LineagePicture::goBeside(int direction)
{
    const QPointF here = m_nodes[static_cast<std::size_t>(m_current)]->pos();
    int best = -1;
    double distance = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const QPointF there = m_nodes[i]->pos() - here;
        if (there.y() * direction < 1)
            continue;
        const double away = std::abs(there.y()) + 2 * std::abs(there.x());
        if (away < distance) {
            best = static_cast<int>(i);
            distance = away;
        }
    }
    select(best);
}

void LineagePicture::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const int key = event->key();
    if (event->matches(QKeySequence::ZoomIn) || key == Qt::Key_Plus || (control && key == Qt::Key_Equal)) {
        zoom(keyStep);
    } else if (event->matches(QKeySequence::ZoomOut) || key == Qt::Key_Minus) {
        zoom(1 / keyStep);
    } else if (control && key == Qt::Key_0) {
        fit();
    } else if (m_current < 0 || control) {
        QGraphicsView::keyPressEvent(event);
    } else if (key == Qt::Key_Right || key == Qt::Key_Left) {
        goAlong(key == Qt::Key_Right);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        goBeside(key == Qt::Key_Down ? 1 : -1);
    } else if (key == Qt::Key_Home) {
        setCurrent(m_asked);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        emit activated(current());
    } else {
        QGraphicsView::keyPressEvent(event);
    }
}

void LineagePicture::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0) {
        setTransformationAnchor(AnchorUnderMouse); // keys and buttons have nothing to do with where that is
        zoom(std::pow(1.0015, event->angleDelta().y()));
        setTransformationAnchor(AnchorViewCenter);
    }
    event->accept();
}

void LineagePicture::mousePressEvent(QMouseEvent* event)
{
    if (const LineageNodeItem* item = nodeAt(event->pos()))
        setCurrent(item->id());
    QGraphicsView::mousePressEvent(event);
}

void LineagePicture::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const LineageNodeItem* item = nodeAt(event->pos()))
        emit activated(item->id());
}

void LineagePicture::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (const LineageNodeItem* item = nodeAt(event->pos()))
            setCurrent(item->id());
    }
    if (m_current < 0)
        return;
    const LineageNodeId node = current();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, [this, node] { emit activated(node); });
    if (!m_graph.nodes[static_cast<std::size_t>(m_current)].isGroup())
        menu->addAction(tr("Show &its lineage"), this, [this, node] { emit lineageRequested(node); });
    menu->addSeparator();
    menu->addAction(tr("Zoom &in"), this, [this] { zoom(keyStep); });
    menu->addAction(tr("Zoom o&ut"), this, [this] { zoom(1 / keyStep); });
    menu->addAction(tr("&Fit"), this, &LineagePicture::fit);
    menu->popup(event->globalPos());
}

void LineagePicture::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || scene() == nullptr)
        return;
    scene()->setBackgroundBrush(palette().color(QPalette::Base));
    const ChartColors colors = ChartColors::of(palette());
    for (LineageNodeItem* item : m_nodes)
        item->setColors(colors);
    for (LineageEdgeItem* item : m_edges)
        item->setColors(colors);
}

} // namespace touchstone
