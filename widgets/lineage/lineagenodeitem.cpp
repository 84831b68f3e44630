#include "widgets/lineage/lineagenodeitem.h"

#include "widgets/models/lineagewords.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace touchstone {

namespace {

constexpr double marginX = 8;
constexpr double marginY = 5;
constexpr double shapeSide = 18;
constexpr double gap = 7;
constexpr double narrowest = 84;
constexpr double widest = 210; // of the texts
constexpr double groupOffset = 4;
constexpr double heavyPen = 3;
constexpr double smallestText = 0.35; // scale; below that, words are only dirt

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Lineage", text);
}

QPainterPath polygon(const QRectF& place, std::initializer_list<QPointF> points)
{
    QPolygonF shape;
    for (const QPointF& point : points)
        shape << QPointF(place.left() + point.x() * place.width(), place.top() + point.y() * place.height());
    QPainterPath path;
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

QPainterPath cylinder(const QRectF& place)
{
    const double lid = place.height() * 0.3;
    QPainterPath path;
    path.addEllipse(QRectF(place.left(), place.top(), place.width(), lid));
    path.moveTo(place.left(), place.top() + lid / 2);
    path.lineTo(place.left(), place.bottom() - lid / 2);
    path.arcTo(QRectF(place.left(), place.bottom() - lid, place.width(), lid), 180, 180);
    path.lineTo(place.right(), place.top() + lid / 2);
    return path;
}

/// One shape a kind; executions are variations of a circle.
QPainterPath shapeOf(LineageKind kind, const QRectF& place)
{
    QPainterPath path;
    switch (kind) {
    case LineageKind::File:
        path = polygon(place, {{0.1, 0}, {0.65, 0}, {0.9, 0.25}, {0.9, 1}, {0.1, 1}});
        path.addPath(polygon(place, {{0.65, 0}, {0.65, 0.25}, {0.9, 0.25}}));
        break;
    case LineageKind::Dataset:
        path = cylinder(place);
        break;
    case LineageKind::Import: // an arrow downwards
        path = polygon(
            place, {{0.35, 0}, {0.65, 0}, {0.65, 0.5}, {0.95, 0.5}, {0.5, 1}, {0.05, 0.5}, {0.35, 0.5}});
        break;
    case LineageKind::Split: // two parts
        path = polygon(place, {{0, 0.05}, {0.42, 0.05}, {0.42, 0.95}, {0, 0.95}});
        path.addPath(polygon(place, {{0.58, 0.05}, {1, 0.05}, {1, 0.95}, {0.58, 0.95}}));
        break;
    case LineageKind::Training:
        path = polygon(place, {{0.1, 0}, {1, 0.5}, {0.1, 1}});
        break;
    case LineageKind::Search:
        path.addEllipse(QRectF(place.left(), place.top(), place.width() * 0.72, place.height() * 0.72));
        path.moveTo(place.left() + place.width() * 0.62, place.top() + place.height() * 0.62);
        path.lineTo(place.bottomRight());
        break;
    case LineageKind::Evaluation: // bars
        path = polygon(place, {{0, 0.5}, {0.26, 0.5}, {0.26, 1}, {0, 1}});
        path.addPath(polygon(place, {{0.37, 0}, {0.63, 0}, {0.63, 1}, {0.37, 1}}));
        path.addPath(polygon(place, {{0.74, 0.3}, {1, 0.3}, {1, 1}, {0.74, 1}}));
        break;
    case LineageKind::Prediction:
        path = polygon(
            place, {{0, 0.25}, {0.55, 0.25}, {0.55, 0}, {1, 0.5}, {0.55, 1}, {0.55, 0.75}, {0, 0.75}});
        break;
    case LineageKind::External:
        path.addEllipse(place);
        break;
    case LineageKind::Model:
        path = polygon(place, {{0.25, 0.05}, {0.75, 0.05}, {1, 0.5}, {0.75, 0.95}, {0.25, 0.95}, {0, 0.5}});
        break;
    case LineageKind::Comparison: // two halves
        path = polygon(place, {{0.45, 0}, {0.45, 1}, {0, 0.5}});
        path.addPath(polygon(place, {{0.55, 0}, {0.55, 1}, {1, 0.5}}));
        break;
    case LineageKind::Decision:
        path = polygon(
            place, {{0.3, 0}, {0.7, 0}, {1, 0.3}, {1, 0.7}, {0.7, 1}, {0.3, 1}, {0, 0.7}, {0, 0.3}});
        break;
    case LineageKind::Version: // a label
        path = polygon(place, {{0, 0.2}, {0.65, 0.2}, {1, 0.5}, {0.65, 0.8}, {0, 0.8}});
        break;
    case LineageKind::Move:
        path = polygon(
            place, {{0, 0.36}, {0.6, 0.36}, {0.6, 0.1}, {1, 0.5}, {0.6, 0.9}, {0.6, 0.64}, {0, 0.64}});
        break;
    case LineageKind::Alias: // a flag
        path = polygon(place, {{0.1, 0}, {1, 0.28}, {0.22, 0.56}, {0.22, 1}, {0.1, 1}});
        break;
    }
    return path;
}

} // namespace

NodeTexts NodeTexts::of(const LineageNode& node)
{
    NodeTexts texts;
    texts.kind = lineagewords::kind(node.kind);
    if (node.isGroup()) {
        texts.kind = translated(QT_TRANSLATE_NOOP("Lineage", "%1 x %2"))
                         .arg(QLocale().toString(static_cast<qulonglong>(node.members.size())), texts.kind);
    }
    texts.title = lineagewords::name(node).simplified();
    if (node.kind != LineageKind::File)
        texts.note = QString::fromStdString(node.note).simplified();
    QStringList marks;
    if (node.state == LineageState::Missing
        || (node.state != LineageState::Here && node.kind != LineageKind::File))
        marks.append(lineagewords::state(node.state));
    if (!node.stale.empty())
        marks.append(translated(QT_TRANSLATE_NOOP("Lineage", "stale")));
    texts.bad = !marks.isEmpty();
    texts.group = node.isGroup();
    if (node.current)
        marks.append(translated(QT_TRANSLATE_NOOP("Lineage", "in use")));
    texts.marks = marks.join(QStringLiteral(", "));
    return texts;
}

LineageBox NodeTexts::box(const QFont& font) const
{
    const QFontMetricsF plain(font);
    const QFontMetricsF bold(boldOf(font));
    double width = std::max({plain.horizontalAdvance(kind), bold.horizontalAdvance(title),
        plain.horizontalAdvance(note), bold.horizontalAdvance(marks)});
    width = std::clamp(width + 2, narrowest, widest);
    const double pile = group ? groupOffset : 0;
    const int lines = 2 + (note.isEmpty() ? 0 : 1) + (marks.isEmpty() ? 0 : 1);
    return {.width = width + shapeSide + gap + 2 * marginX + pile,
        .height = lines * std::max(plain.height(), bold.height()) + 2 * marginY + pile};
}

LineageNodeItem::LineageNodeItem(const LineageNode& node, const QFont& font, const ChartColors& colors)
    : m_id(node.id)
    , m_kind(node.kind)
    , m_dashed(node.state != LineageState::Here && node.kind != LineageKind::File)
    , m_texts(NodeTexts::of(node))
    , m_sentence(lineagewords::sentence(node))
    , m_font(font)
    , m_colors(colors)
{
    const LineageBox box = m_texts.box(font);
    m_size = {box.width, box.height};
    setToolTip(QStringLiteral("<p>%1</p>").arg(m_sentence.toHtmlEscaped()));
    setZValue(1); // above the lines
}

bool LineageNodeItem::matches(const QString& text) const
{
    return !text.isEmpty()
        && (m_sentence.contains(text, Qt::CaseInsensitive)
            || m_texts.marks.contains(text, Qt::CaseInsensitive));
}

void LineageNodeItem::setColors(const ChartColors& colors)
{
    m_colors = colors;
    update();
}

void LineageNodeItem::setAsked(bool asked)
{
    m_asked = asked;
    update();
}

void LineageNodeItem::setCurrent(bool current)
{
    m_current = current;
    update();
}

void LineageNodeItem::setFound(bool found)
{
    m_found = found;
    update();
}

QRectF LineageNodeItem::boundingRect() const
{
    return QRectF(QPointF(-m_size.width() / 2, -m_size.height() / 2), m_size)
        .adjusted(-heavyPen, -heavyPen, heavyPen, heavyPen);
}

/// Okabe and Ito's: blue for data, green for models, amber for what is judged, purple for releases; work is grey. The blue and
/// the orange of the two sides of a comparison are not among them.
QColor LineageNodeItem::accent() const
{
    switch (m_kind) {
    case LineageKind::File:
    case LineageKind::Dataset:
        return m_colors.parts[3];
    case LineageKind::Model:
        return m_colors.better;
    case LineageKind::Comparison:
    case LineageKind::Decision:
        return m_colors.parts[0];
    case LineageKind::Version:
    case LineageKind::Move:
    case LineageKind::Alias:
        return m_colors.parts[2];
    default:
        return m_colors.secondary;
    }
}

void LineageNodeItem::paintShape(QPainter& painter, const QRectF& place) const
{
    const QColor color = accent();
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(mixedColor(m_colors.background, color, 0.35));
    painter.drawPath(shapeOf(m_kind, place));
}

void LineageNodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const double pile = m_texts.group ? groupOffset : 0;
    QRectF box(-m_size.width() / 2, -m_size.height() / 2, m_size.width() - pile, m_size.height() - pile);
    const QColor edge = m_current ? m_colors.baseline : m_asked ? m_colors.text : accent();
    QPen pen(edge, m_current || m_asked ? heavyPen : 1.2);
    if (m_dashed)
        pen.setStyle(Qt::DashLine);
    const bool tiny
        = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < smallestText;
    QColor fill = m_found ? mixedColor(m_colors.background, m_colors.parts[0], tiny ? 0.9 : 0.3)
                          : mixedColor(m_colors.background, accent(), tiny ? 0.25 : 0.06);
    if (tiny && (m_current || m_asked))
        fill = edge; // the border alone is not to be seen
    painter->setPen(pen);
    painter->setBrush(fill);
    if (m_texts.group)
        painter->drawRoundedRect(box.translated(groupOffset, groupOffset), 5, 5);
    painter->drawRoundedRect(box, 5, 5);
    if (tiny) {
        const double side = box.height() - 2 * marginY;
        paintShape(*painter, QRectF(box.center() - QPointF(side, side) / 2, QSizeF(side, side)));
        return;
    }
    paintShape(
        *painter, QRectF(box.left() + marginX, box.center().y() - shapeSide / 2, shapeSide, shapeSide));
    paintTexts(*painter, box);
}

void LineageNodeItem::paintTexts(QPainter& painter, const QRectF& box) const
{
    QRectF line = box.adjusted(marginX + shapeSide + gap, marginY, -marginX + 1, 0);
    const auto write
        = [&](const QString& text, const QFont& font, const QColor& color, Qt::TextElideMode mode) {
              if (text.isEmpty())
                  return;
              const QFontMetricsF metrics(font);
              line.setHeight(std::max(metrics.height(), QFontMetricsF(boldOf(m_font)).height()));
              painter.setFont(font);
              painter.setPen(color);
              painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                  metrics.elidedText(text, mode, line.width()));
              line.translate(0, line.height());
          };
    // Grey is not to be read on the colour of what was found.
    const QColor& secondary = m_found ? m_colors.text : m_colors.secondary;
    write(m_texts.kind, m_font, secondary, Qt::ElideRight);
    write(m_texts.title, boldOf(m_font), m_colors.text, Qt::ElideMiddle);
    write(m_texts.note, m_font, secondary, Qt::ElideRight);
    write(m_texts.marks, boldOf(m_font), m_texts.bad ? m_colors.worseText : m_colors.betterText,
        Qt::ElideRight);
}

} // namespace touchstone
