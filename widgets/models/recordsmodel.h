#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace touchstone {

struct RecordColumn {
    QString title;
    QString explanation;
    bool numeric = false;
};

struct RecordCell {
    QString text;
    QVariant sort {}; ///< the value behind the text; invalid: the text itself
};

struct RecordRow {
    QString key; ///< unique in its table
    std::vector<RecordCell> cells;
};

/// A small read-only table whose texts are made before it is filled: what is listed of releases and gates.
class RecordsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordsModel)

public:
    enum Role {
        SortRole = Qt::UserRole, ///< the value behind the text; invalid for an empty cell
        KeyRole,                 ///< QString, of the row
    };

    explicit RecordsModel(std::vector<RecordColumn> columns, QObject* parent = nullptr);

    /// Rows with as many cells as there are columns. The same keys in the same order keep what is chosen.
    void setRows(std::vector<RecordRow> rows);
    /// -1 when there is none.
    int rowOf(const QString& key) const;
    QString keyOf(int row) const { return m_rows[static_cast<std::size_t>(row)].key; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RecordColumn> m_columns;
    std::vector<RecordRow> m_rows;
};

} // namespace touchstone
