#pragma once

#include <QStyledItemDelegate>

namespace touchstone {

/// Paints a LabelsModel: numbers of each side in its colour, the change with its bar, verdicts as pills.
class LabelTableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelTableDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace touchstone
