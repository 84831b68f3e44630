#include "widgets/jobs/progressdelegate.h"

#include "widgets/models/jobsmodel.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace touchstone {

ProgressDelegate::ProgressDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void ProgressDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (const QVariant share = index.data(JobsModel::ShareRole); share.isValid()) {
        QRectF bar = QRectF(cell.rect).adjusted(4, 4, -4, -4);
        bar.setWidth(bar.width() * share.toDouble());
        QColor tint(0x00, 0x72, 0xB2);
        tint.setAlphaF(0.35F);
        painter->fillRect(bar, tint);
    }
    cell.rect.adjust(6, 0, -6, 0);
    cell.backgroundBrush = Qt::NoBrush;
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

} // namespace touchstone
