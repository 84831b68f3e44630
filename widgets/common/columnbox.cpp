#include "widgets/common/columnbox.h"

#include <QSignalBlocker>

#include <algorithm>

namespace touchstone {

ColumnBox::ColumnBox(const QString& objectName, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFound({}, {});
}

/// Entry 0 is the guess (no data), entry 1 is none (an empty name), then the columns.
void ColumnBox::setFound(const std::string& used, const QStringList& available)
{
    const QSignalBlocker blocker(this);
    const QVariant chosen = currentData();
    clear();
    addItem(used.empty() ? tr("Automatic: none") : tr("Automatic: %1").arg(QString::fromStdString(used)));
    if (chosen.isValid())
        setItemText(0, tr("Automatic"));
    addItem(tr("None"), QString());
    for (const QString& column : available)
        addItem(column, column);
    setCurrentIndex(std::max(chosen.isValid() ? findData(chosen) : 0, 0));
}

void ColumnBox::reset()
{
    const QSignalBlocker blocker(this);
    setCurrentIndex(0);
}

std::optional<std::string> ColumnBox::choice() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(chosen.toString().toStdString()) : std::nullopt;
}

} // namespace touchstone
