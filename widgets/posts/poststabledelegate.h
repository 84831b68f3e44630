#pragma once

#include "widgets/charts/chartcolors.h"

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <optional>
#include <utility>

namespace touchstone {

/// Cells of the list of posts: a side's first label with p@1 as a bar, everything else as plain text. While somebody
/// scrolls, most of what is painted was painted a moment ago, so texts stay shaped and cut to the width of their column.
class PostsTableDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PostsTableDelegate)

public:
    explicit PostsTableDelegate(QObject* parent = nullptr);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// Forgets what was made for other colours, another font or direction.
    void prepare(const QStyleOptionViewItem& option) const;
    const QStaticText& shaped(const QPainter& painter, const QString& text, int width) const;
    void paintText(QPainter* painter, const QRect& area, const QString& text, const QColor& color) const;
    void paintAnswer(QPainter* painter, const QRect& area, const QModelIndex& index, SideRole side,
        const std::optional<QColor>& selected) const;
    void paintContent(QPainter* painter, const QRect& area, const QModelIndex& index,
        const std::optional<QColor>& selected) const;

    mutable QCache<std::pair<QString, int>, QStaticText> m_texts; ///< by text and width
    mutable QFont m_font;
    mutable Qt::LayoutDirection m_direction = Qt::LeftToRight;
    mutable qint64 m_palette = -1;
    mutable ChartColors m_colors;
    mutable int m_numberWidth = 0;
};

} // namespace touchstone
