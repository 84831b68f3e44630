#include "widgets/executions/statusdelegate.h"

#include "core/data/execution.h"
#include "widgets/models/executionsmodel.h"

#include <QPainter>

namespace touchstone {

namespace {

constexpr int dotSize = 8;
constexpr int padding = 6;

/// Okabe and Ito's colours, which differ in lightness too.
QColor colourOf(ExecutionStatus status, const QPalette& palette)
{
    switch (status) {
    case ExecutionStatus::Running:
        return {0x56, 0xB4, 0xE9};
    case ExecutionStatus::Complete:
        return {0x00, 0x9E, 0x73};
    case ExecutionStatus::Error:
        return {0xD5, 0x5E, 0x00};
    case ExecutionStatus::Stopped:
    case ExecutionStatus::Interrupted:
        return {0xE6, 0x9F, 0x00};
    case ExecutionStatus::Queued:
        break;
    }
    return palette.color(QPalette::Mid);
}

} // namespace

void StatusDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const auto status = static_cast<ExecutionStatus>(index.data(ExecutionsModel::StatusRole).toInt());
    const bool mirrored = cell.direction == Qt::RightToLeft;
    const int left = mirrored ? cell.rect.right() - padding - dotSize : cell.rect.left() + padding;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colourOf(status, cell.palette));
    painter->drawEllipse(QRect(left, cell.rect.center().y() - dotSize / 2 + 1, dotSize, dotSize));
    painter->restore();
    const int indent = padding + dotSize + padding;
    cell.rect.adjust(mirrored ? padding : indent, 0, mirrored ? -indent : -padding, 0);
    cell.backgroundBrush = Qt::NoBrush;
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(dotSize + 3 * padding, 0);
}

} // namespace touchstone
