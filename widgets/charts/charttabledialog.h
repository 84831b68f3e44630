#pragma once

#include "widgets/charts/chart.h"

#include <QDialog>

namespace touchstone {

/// The numbers of a chart as a table that can be read, walked through and copied.
class ChartTableDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartTableDialog)

public:
    ChartTableDialog(const QString& title, const ChartTable& table, QWidget* parent = nullptr);
};

} // namespace touchstone
