#pragma once

#include <QStyledItemDelegate>

namespace touchstone {

/// Cells of the list of posts: a side's first label with p@1 as a bar, everything else as plain text.
class PostsTableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsTableDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace touchstone
