#include "widgets/charts/chartaccessible.h"

#include "widgets/charts/chart.h"

#include <QAccessibleWidget>

namespace touchstone {

namespace {

class ChartAccessible final : public QAccessibleWidget
{
public:
    explicit ChartAccessible(Chart* chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto* chart = static_cast<const Chart*>(object());
        if (kind == QAccessible::Value && chart->currentItem() >= 0)
            return chart->itemText(chart->currentItem());
        return QAccessibleWidget::text(kind);
    }
};

} // namespace

QAccessibleInterface* chartAccessible(const QString&, QObject* object)
{
    auto* chart = qobject_cast<Chart*>(object);
    return chart == nullptr ? nullptr : new ChartAccessible(chart); // owned by Qt's cache
}

} // namespace touchstone
