#include "widgets/mainwindow/navigator.h"

#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace touchstone {

namespace {

constexpr int margin = 8;
constexpr int padding = 10;

/// The title on the left, the number on the right, a rounded tint behind the chosen one.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QPalette& palette = option.palette;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect box = option.rect.adjusted(margin, 1, -margin, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QColor tint = palette.color(QPalette::Highlight);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            tint.setAlphaF(chosen ? 0.16F : 0.07F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tint);
            painter->drawRoundedRect(box, 5, 5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
            painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
        }
        QFont font = option.font;
        if (chosen)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        painter->setPen(palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
        const QRect text = box.adjusted(padding, 0, -padding, 0);
        const auto at = [&](Qt::Alignment side) {
            return QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter;
        };
        painter->drawText(text, static_cast<int>(at(Qt::AlignLeft)), index.data().toString());
        if (const QVariant count = index.data(Navigator::CountRole); count.isValid()) {
            painter->setFont(option.font);
            painter->setPen(palette.color(QPalette::Active, QPalette::PlaceholderText));
            painter->drawText(text, static_cast<int>(at(Qt::AlignRight)), QLocale().toString(count.toInt()));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, option.fontMetrics.height() + 14};
    }
};

} // namespace

Navigator::Navigator(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new PageDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Pages"));
    connect(this, &QListWidget::currentRowChanged, this, &Navigator::tell);
}

void Navigator::addPage(const QString& name, const QString& title)
{
    const QSignalBlocker quiet(this); // the first item becomes the current one
    auto* item = new QListWidgetItem(title, this);
    item->setData(NameRole, name);
}

void Navigator::setCount(const QString& name, int count)
{
    QListWidgetItem* item = page(name);
    if (item == nullptr)
        return;
    item->setData(CountRole, count);
    item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(item->text(), QLocale().toString(count)));
}

void Navigator::setCurrentPage(const QString& name)
{
    const QSignalBlocker quiet(this);
    if (QListWidgetItem* item = page(name))
        setCurrentItem(item);
    else
        setCurrentRow(-1, QItemSelectionModel::Clear);
}

QString Navigator::currentPage() const
{
    return currentItem() != nullptr ? currentItem()->data(NameRole).toString() : QString();
}

QSize Navigator::sizeHint() const
{
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(row)->text()));
    return {widest + fontMetrics().horizontalAdvance(QStringLiteral("00,000")) + 2 * (margin + padding) + 12,
        fontMetrics().height() * 12};
}

QListWidgetItem* Navigator::page(const QString& name) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(NameRole).toString() == name)
            return item(row);
    }
    return nullptr;
}

void Navigator::tell()
{
    if (currentItem() != nullptr)
        emit pageChosen(currentPage());
}

} // namespace touchstone
