#pragma once

#include "core/data/execution.h"

#include <QAbstractTableModel>

#include <optional>
#include <string_view>
#include <vector>

namespace touchstone {

/// The executions of a workspace as a table, read-only, in the order of their numbers.
class ExecutionsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExecutionsModel)

public:
    enum Column {
        NumberColumn,
        NameColumn,
        StepColumn,
        StatusColumn,
        ModelColumn,
        DatasetColumn,
        P1Column,
        RecallAt5Column,
        F1Column,
        MeanP1Column,
        DurationColumn,
        StartedColumn,
        TagsColumn,
        ColumnCount,
    };

    enum Role {
        SortRole
        = Qt::UserRole, ///< the value behind the text: a number, a text, or an invalid QVariant for none
        NumberRole,     ///< number of the row's execution, qlonglong
        StatusRole,     ///< ExecutionStatus as int
    };

    explicit ExecutionsModel(QObject* parent = nullptr);

    /// Takes over what is new, gone or different, so that a selection survives. Numbers must ascend.
    void setExecutions(std::vector<Execution> executions);
    const Execution& execution(int row) const { return m_executions[static_cast<std::size_t>(row)]; }
    /// -1 when it is not there.
    int rowOf(ExecutionNumber number) const;
    /// How far the one that is running is ("running 42 %"); an empty text when that is not known.
    void setLiveStatus(ExecutionNumber number, const QString& text);
    /// Lets the durations of running executions follow the clock.
    void updateRunning();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Execution& execution, int column) const;
    QString toolTip(const Execution& execution, int column) const;
    QVariant sortValue(const Execution& execution, int column) const;

    void rowsChanged(int row, int firstColumn, int lastColumn);

    std::vector<Execution> m_executions;
    ExecutionNumber m_live;
    QString m_liveStatus;
};

} // namespace touchstone
