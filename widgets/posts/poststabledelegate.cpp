#include "widgets/posts/poststabledelegate.h"

#include "core/comparison/flips.h"
#include "widgets/charts/chartcolors.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/postsmodel.h"

#include <QPainter>

#include <algorithm>
#include <optional>

namespace touchstone {

namespace {

constexpr int padding = 6;
constexpr int barWidth = 36;

/// Each run of text in its own direction: one from right to left keeps to its cell and its side of it.
void paintText(QPainter* painter, const QRect& area, const QString& text, const QColor& color)
{
    painter->setPen(color);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width() + 1));
}

/// The label at the left; the number and its bar stand at the same place in every row.
void paintAnswer(QPainter* painter, const QRect& area, const QModelIndex& index, const ChartColors& colors,
    SideRole side, const std::optional<QColor>& selected)
{
    const QVariant p1 = index.data(PostsModel::P1Role);
    if (!p1.isValid()) {
        paintText(painter, area, displayformat::absent(), selected.value_or(colors.secondary));
        return;
    }
    const int number = painter->fontMetrics().horizontalAdvance(QStringLiteral("0.000")) + 2;
    const int room = std::max(0, area.width() - number - barWidth - 2 * padding);
    const bool right = index.data(PostsModel::RightRole).toBool();
    QString label = index.data(PostsModel::LabelRole).toString();
    if (right)
        label = QString(QChar(0x2713)) + QLatin1Char(' ') + label;
    paintText(painter, QRect(area.left(), area.top(), room, area.height()), label,
        selected.value_or(colors.sideText(side)));
    const QRect bar(area.right() - number - padding - barWidth, area.center().y() - 3, barWidth, 7);
    if (bar.left() > area.left()) {
        QColor ground = selected.value_or(colors.secondary);
        ground.setAlphaF(0.25F);
        painter->fillRect(bar, ground);
        const double share = std::clamp(p1.toDouble(), 0.0, 1.0);
        painter->fillRect(QRect(bar.topLeft(), QSize(static_cast<int>(share * barWidth + 0.5), bar.height())),
            selected.value_or(colors.side(side)));
    }
    painter->setPen(selected.value_or(colors.text));
    painter->drawText(
        area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, displayformat::rate(p1.toDouble()));
}

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

void PostsTableDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Not initStyleOption(): it asks for a dozen roles, and a page of this table has hundreds of cells.
    QStyleOptionViewItem cell = option;
    cell.index = index;
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const auto group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const ChartColors colors = ChartColors::of(cell.palette);
    std::optional<QColor> selected;
    if (cell.state.testFlag(QStyle::State_Selected))
        selected = cell.palette.color(group, QPalette::HighlightedText);
    painter->save();
    painter->setFont(cell.font);
    painter->setClipRect(cell.rect);
    const QRect area = cell.rect.adjusted(padding, 0, -padding, 0);
    switch (index.column()) {
    case PostsModel::BaselineColumn:
        paintAnswer(painter, area, index, colors, SideRole::Baseline, selected);
        break;
    case PostsModel::CandidateColumn:
        paintAnswer(painter, area, index, colors, SideRole::Candidate, selected);
        break;
    case PostsModel::CellColumn:
    case PostsModel::MarkColumn: {
        // The sign alone, rather than half a word behind it.
        QString text = index.data().toString();
        if (painter->fontMetrics().horizontalAdvance(text) > area.width())
            text = text.left(1);
        paintText(painter, area, text,
            selected.value_or(
                index.column() == PostsModel::CellColumn ? cellColor(index, colors) : colors.text));
        break;
    }
    case PostsModel::TimeColumn:
        paintText(painter, area, index.data().toString(), selected.value_or(colors.secondary));
        break;
    default:
        paintText(painter, area, index.data().toString(), selected.value_or(colors.text));
    }
    painter->restore();
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        focus.backgroundColor = cell.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
}

} // namespace touchstone
