#pragma once

#include "core/storage/modelrecord.h"
#include "widgets/models/labelcountsmodel.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace touchstone {

/// What a table of models shows of one.
struct ClassifierRow {
    ModelRecord model;
    std::string name;    ///< of the execution that made it
    std::string dataset; ///< that it was trained on; empty when it was loaded
    int uses = 0;        ///< executions that read it
};

/// The models of a workspace as a table, read-only.
class ClassifiersModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClassifiersModel)

public:
    enum Column {
        NumberColumn,
        NameColumn,
        DatasetColumn,
        LabelsColumn,
        DimensionColumn,
        LossColumn,
        SizeColumn,
        CreatedColumn,
        UsedColumn,
        ColumnCount,
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the value behind the text; invalid for none
    };

    explicit ClassifiersModel(QObject* parent = nullptr);

    void setRows(std::vector<ClassifierRow> rows);
    const ClassifierRow& classifier(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Row of the model that an execution made, or -1.
    int rowOf(ExecutionNumber execution) const;
    /// Its labels with the rows that it was trained on, in the order of the model.
    static std::vector<LabelRows> labelsOf(const ModelRecord& model);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ClassifierRow& row, int column) const;
    QVariant sortValue(const ClassifierRow& row, int column) const;

    std::vector<ClassifierRow> m_rows;
};

} // namespace touchstone
