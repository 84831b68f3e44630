#include "widgets/labels/labeltabledelegate.h"

#include "widgets/charts/changebar.h"
#include "widgets/charts/chartcolors.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/labelsmodel.h"

#include <QPainter>

namespace touchstone {

namespace {

constexpr int padding = 6;

SideRole sideOf(int column)
{
    switch (column) {
    case LabelsModel::BaselineF1Column:
    case LabelsModel::BaselinePrecisionColumn:
    case LabelsModel::BaselineRecallColumn:
        return SideRole::Baseline;
    case LabelsModel::CandidateF1Column:
    case LabelsModel::CandidatePrecisionColumn:
    case LabelsModel::CandidateRecallColumn:
        return SideRole::Candidate;
    default:
        return SideRole::Neutral;
    }
}

void paintText(
    QPainter* painter, const QRect& area, const QModelIndex& index, const QString& text, const QColor& color)
{
    painter->setPen(color);
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    painter->drawText(area, alignment | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width() + 1));
}

/// Bar and number; the number stands right of the bar in every row.
void paintChange(QPainter* painter, const QRect& area, const QModelIndex& index, const LabelsModel& model,
    const ChartColors& colors, const QColor& text)
{
    const LabelChange& label = model.label(index.row());
    const QFontMetrics metrics = painter->fontMetrics();
    const int number = std::max(metrics.horizontalAdvance(comparisonformat::changeWithArrow(-0.888)),
                           metrics.horizontalAdvance(comparisonformat::changeWithArrow(0.888)))
        + 2;
    ChangeBar bar {
        .change = label.f1Change, .matters = model.thresholds().matters, .scale = model.changeScale()};
    if (label.interval) {
        bar.lower = label.interval->lower;
        bar.upper = label.interval->upper;
    }
    const QRect left = area.adjusted(0, 0, -number - padding, 0);
    if (left.width() > 24)
        paintChangeBar(*painter, left, bar, colors);
    paintText(painter, area.adjusted(std::max(0, area.width() - number), 0, 0, 0), index,
        comparisonformat::changeWithArrow(label.f1Change), text);
}

void paintVerdict(QPainter* painter, const QRect& area, LabelVerdict verdict, const ChartColors& colors,
    bool selected, const QColor& selectedText)
{
    QColor ink = colors.secondary;
    if (verdict == LabelVerdict::Degraded)
        ink = colors.worseText;
    else if (verdict == LabelVerdict::Improved)
        ink = colors.betterText;
    else if (verdict == LabelVerdict::New || verdict == LabelVerdict::Removed)
        ink = colors.baselineText;
    const QString text = painter->fontMetrics().elidedText(
        verdictWithSign(verdict), Qt::ElideRight, area.width() - 2 * padding + 1);
    const bool pill = verdict == LabelVerdict::Degraded || verdict == LabelVerdict::Improved;
    QRect place = area;
    if (pill && !selected) {
        const int height = painter->fontMetrics().height() + 2;
        place = QRect(area.left(), area.center().y() - height / 2,
            painter->fontMetrics().horizontalAdvance(text) + 2 * padding + 2, height);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixedColor(colors.background, ink, 0.14));
        painter->drawRoundedRect(place, height / 2.0, height / 2.0);
        painter->restore();
    }
    painter->setPen(selected ? selectedText : ink);
    painter->drawText(
        place.adjusted(padding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

} // namespace

void LabelTableDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& model = *static_cast<const LabelsModel*>(index.model());
    // Not initStyleOption(): it asks for a dozen roles, and a page of this table has hundreds of cells.
    QStyleOptionViewItem cell = option;
    cell.index = index;
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const auto group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor highlighted = cell.palette.color(group, QPalette::HighlightedText);
    ChartColors colors = ChartColors::of(cell.palette);
    if (selected) {
        const QColor ground = cell.palette.color(group, QPalette::Highlight);
        colors.secondary = highlighted;
        colors.text = highlighted;
        for (QColor* bar : {&colors.worse, &colors.better, &colors.neutral}) {
            if (contrastOf(*bar, ground) < 3)
                *bar = highlighted;
        }
    }
    painter->save();
    painter->setFont(cell.font);
    const QRect area = cell.rect.adjusted(padding, 0, -padding, 0);
    switch (index.column()) {
    case LabelsModel::ChangeColumn:
        paintChange(painter, area, index, model, colors, colors.text);
        break;
    case LabelsModel::VerdictColumn:
        paintVerdict(painter, area, model.verdict(index.row()), colors, selected, highlighted);
        break;
    default:
        paintText(painter, area, index, index.data().toString(),
            selected ? highlighted : colors.sideText(sideOf(index.column())));
    }
    painter->restore();
    if (cell.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(cell);
        focus.backgroundColor = cell.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, cell.widget);
    }
}

QSize LabelTableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * padding, 0);
}

} // namespace touchstone
