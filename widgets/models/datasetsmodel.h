#pragma once

#include "core/data/datasetinfo.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace touchstone {

/// The dataset versions of a workspace as a table, read-only.
class DatasetsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatasetsModel)

public:
    enum Column {
        NameColumn,
        RowsColumn,
        LabelsColumn,
        UnlabelledColumn,
        FirstColumn,
        LastColumn,
        ImportColumn,
        UsedColumn,
        ColumnCount,
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the value behind the text; invalid for none
    };

    explicit DatasetsModel(QObject* parent = nullptr);

    /// `uses`: how many executions read the dataset of a hash. The same again changes nothing.
    void setDatasets(std::vector<DatasetInfo> datasets, std::map<std::string, int> uses);
    const DatasetInfo& dataset(int row) const { return m_datasets[static_cast<std::size_t>(row)]; }
    int usesOf(int row) const;
    /// Row of "reddit@1", or -1.
    int rowOf(const QString& reference) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    QVariant sortValue(int row, int column) const;

    std::vector<DatasetInfo> m_datasets;
    std::map<std::string, int> m_uses;
};

} // namespace touchstone
