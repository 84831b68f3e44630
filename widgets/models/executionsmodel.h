#pragma once

#include "core/data/execution.h"

#include <QAbstractTableModel>

#include <optional>
#include <string_view>
#include <vector>

namespace touchstone {

/// The executions of a workspace as a table, read-only, in the order in which they were given.
class ExecutionsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExecutionsModel)

public:
    enum Column {
        NumberColumn,
        StepColumn,
        NameColumn,
        StatusColumn,
        ModelColumn,
        DatasetColumn,
        P1Column,
        RecallAt5Column,
        F1Column,
        MeanP1Column,
        DurationColumn,
        StartedColumn,
        ColumnCount,
    };

    enum Role {
        SortRole
        = Qt::UserRole, ///< the value behind the text: a number, a text, or an invalid QVariant for none
    };

    explicit ExecutionsModel(QObject* parent = nullptr);

    void setExecutions(std::vector<Execution> executions);
    const Execution& execution(int row) const { return m_executions[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Execution& execution, int column) const;
    QString toolTip(const Execution& execution, int column) const;
    QVariant sortValue(const Execution& execution, int column) const;

    std::vector<Execution> m_executions;
};

} // namespace touchstone
