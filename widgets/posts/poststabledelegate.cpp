#include "widgets/posts/poststabledelegate.h"

#include "core/comparison/flips.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/postsmodel.h"

#include <QPainter>

#include <algorithm>
#include <optional>

namespace touchstone {

namespace {

constexpr int padding = 6;
constexpr int barWidth = 36;
constexpr int textsKept = 1500; ///< some pages of the list

QColor cellColor(const QModelIndex& index, const ChartColors& colors)
{
    const QVariant cell = index.data(PostsModel::CellRole);
    if (!cell.isValid())
        return colors.secondary;
    switch (static_cast<FlipCell>(cell.toInt())) {
    case FlipCell::OnlyBaseline:
        return colors.worseText;
    case FlipCell::OnlyCandidate:
        return colors.betterText;
    default:
        return colors.secondary;
    }
}

} // namespace

PostsTableDelegate::PostsTableDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
    , m_texts(textsKept)
{
}

void PostsTableDelegate::prepare(const QStyleOptionViewItem& option) const
{
    if (m_palette != option.palette.cacheKey()) {
        m_palette = option.palette.cacheKey();
        m_colors = ChartColors::of(option.palette);
    }
    if (m_numberWidth > 0 && m_font == option.font && m_direction == option.direction)
        return;
    m_font = option.font;
    m_direction = option.direction;
    m_texts.clear();
    m_numberWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("0.000")) + 2;
}

const QStaticText& PostsTableDelegate::shaped(const QPainter& painter, const QString& text, int width) const
{
    const std::pair key(text, width);
    if (const QStaticText* known = m_texts.object(key))
        return *known;
    // Of a text that goes on for pages only what could be seen is shaped, a letter being two pixels wide at least.
    const QString begin = oneLine(text, width / 2 + 16);
    auto* made = new QStaticText(painter.fontMetrics().elidedText(begin, Qt::ElideRight, width + 1));
    made->setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setTextDirection(m_direction); // each run of text in its own, at the cell's side of it
    option.setWrapMode(QTextOption::NoWrap);
    made->setTextOption(option);
    made->prepare(QTransform(), m_font);
    m_texts.insert(key, made);
    return *made;
}

void PostsTableDelegate::paintText(
    QPainter* painter, const QRect& area, const QString& text, const QColor& color) const
{
    if (text.isEmpty() || area.width() <= 0)
        return;
    const QStaticText& ready = shaped(*painter, text, area.width());
    const QSizeF size = ready.size();
    const qreal left = m_direction == Qt::RightToLeft ? area.x() + area.width() - size.width() : area.x();
    painter->setPen(color);
    painter->drawStaticText(QPointF(left, area.y() + (area.height() - size.height()) / 2), ready);
}

/// The label at the left; the number and its bar stand at the same place in every row.
void PostsTableDelegate::paintAnswer(QPainter* painter, const QRect& area, const QModelIndex& index,
    SideRole side, const std::optional<QColor>& selected) const
{
    const QVariant p1 = index.data(PostsModel::P1Role);
    if (!p1.isValid()) {
        paintText(painter, area, displayformat::absent(), selected.value_or(m_colors.secondary));
        return;
    }
    const int room = std::max(0, area.width() - m_numberWidth - barWidth - 2 * padding);
    const bool right = index.data(PostsModel::RightRole).toBool();
    QString label = index.data(PostsModel::LabelRole).toString();
    if (right)
        label = QString(QChar(0x2713)) + QLatin1Char(' ') + label;
    paintText(painter, QRect(area.left(), area.top(), room, area.height()), label,
        selected.value_or(m_colors.sideText(side)));
    const QRect bar(area.right() - m_numberWidth - padding - barWidth, area.center().y() - 3, barWidth, 7);
    if (bar.left() > area.left()) {
        QColor ground = selected.value_or(m_colors.secondary);
        ground.setAlphaF(0.25F);
        painter->fillRect(bar, ground);
        const double share = std::clamp(p1.toDouble(), 0.0, 1.0);
        painter->fillRect(QRect(bar.topLeft(), QSize(static_cast<int>(share * barWidth + 0.5), bar.height())),
            selected.value_or(m_colors.side(side)));
    }
    const QRect number(area.right() + 1 - m_numberWidth, area.top(), m_numberWidth, area.height());
    paintText(painter, number, displayformat::rate(p1.toDouble()), selected.value_or(m_colors.text));
}

void PostsTableDelegate::paintContent(QPainter* painter, const QRect& area, const QModelIndex& index,
    const std::optional<QColor>& selected) const
{
    switch (index.column()) {
    case PostsModel::BaselineColumn:
        paintAnswer(painter, area, index, SideRole::Baseline, selected);
        break;
    case PostsModel::CandidateColumn:
        paintAnswer(painter, area, index, SideRole::Candidate, selected);
        break;
    case PostsModel::CellColumn:
    case PostsModel::MarkColumn: {
        // The sign alone, rather than half a word behind it.
        QString text = index.data().toString();
        if (painter->fontMetrics().horizontalAdvance(text) > area.width())
            text = text.left(1);
        paintText(painter, area, text,
            selected.value_or(
                index.column() == PostsModel::CellColumn ? cellColor(index, m_colors) : m_colors.text));
        break;
    }
    case PostsModel::TimeColumn:
        paintText(painter, area, index.data().toString(), selected.value_or(m_colors.secondary));
        break;
    default:
        paintText(painter, area, index.data().toString(), selected.value_or(m_colors.text));
    }
}

void PostsTableDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Not initStyleOption(): it asks for a dozen roles, and a page of this table has hundreds of cells.
    QStyleOptionViewItem cell = option;
    cell.index = index;
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    prepare(cell);

    const auto group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    std::optional<QColor> selected;
    if (cell.state.testFlag(QStyle::State_Selected))
        selected = cell.palette.color(group, QPalette::HighlightedText);
    painter->save();
    painter->setFont(cell.font);
    painter->setClipRect(cell.rect);
    paintContent(painter, cell.rect.adjusted(padding, 0, -padding, 0), index, selected);
    painter->restore();
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        focus.backgroundColor = cell.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
}

} // namespace touchstone
