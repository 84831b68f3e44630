#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

namespace testing {

/// Texts of visible labels and buttons that have less room than they need, which people see cut off.
inline QStringList clippedTexts(const QWidget& root)
{
    QStringList clipped;
    const auto add = [&clipped](const QWidget& widget, const QString& text, const QSize& needed) {
        const int missing = needed.width() - widget.width();
        if (missing > 1 || needed.height() - widget.height() > 3)
            clipped += QStringLiteral("\"%1\" has %2 x %3, needs %4 x %5")
                           .arg(text.left(60))
                           .arg(widget.width())
                           .arg(widget.height())
                           .arg(needed.width())
                           .arg(needed.height());
    };
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->visibleRegion().isEmpty())
            continue;
        if (const auto* area = qobject_cast<const QScrollArea*>(widget)) {
            const int hidden
                = area->widget() == nullptr ? 0 : area->widget()->width() - area->viewport()->width();
            if (hidden > 0 && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                clipped += QStringLiteral("%1 pixels at the right of %2")
                               .arg(hidden)
                               .arg(area->widget()->objectName());
        }
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            const int room
                = box->style()
                      ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                      .width();
            const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
            // What people named themselves may be long; it is in the list and in the tool tip.
            if (needed > room && !box->currentText().contains(QLatin1Char('#')))
                clipped += QStringLiteral("\"%1\" has %2, needs %3")
                               .arg(box->currentText())
                               .arg(room)
                               .arg(needed);
        }
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            // Labels that shorten their text on purpose have no smallest width of their own.
            if (label->text().isEmpty() || label->minimumSizeHint().width() == 0)
                continue;
            if (label->wordWrap())
                add(*label, label->text(), {0, label->heightForWidth(label->width())});
            else
                add(*label, label->text(), label->minimumSizeHint());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            const auto* tool = qobject_cast<const QToolButton*>(button);
            const bool showsText = tool == nullptr || tool->toolButtonStyle() != Qt::ToolButtonIconOnly;
            if (!button->text().isEmpty() && showsText)
                add(*button, button->text(), button->minimumSizeHint());
        }
    }
    return clipped;
}

} // namespace testing
