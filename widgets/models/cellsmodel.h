#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace touchstone {

/// What a cell shows.
struct Cell {
    QString text;
    std::optional<double> number {}; ///< what it is sorted by; nothing: the text
    int link = -1;                   ///< where it leads to, a number of the owner of the model; -1: nowhere
};

/// A small table that is made at once: its cells are texts, some of which lead somewhere. Sorts in itself; rows without a
/// number come last in either direction.
class CellsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellsModel)

public:
    enum Role {
        SortRole = Qt::UserRole, ///< the number of a cell, or its text
    };

    struct Column {
        QString title;
        bool number = false; ///< aligned right
        QString toolTip {};
    };
    using Row = std::vector<Cell>;

    explicit CellsModel(QObject* parent = nullptr);

    /// Rows with fewer cells than columns are filled with empty ones. Keeps the sorting.
    void setCells(std::vector<Column> columns, std::vector<Row> rows);
    /// -1: nowhere.
    int link(const QModelIndex& index) const;
    /// Of the first cell of the row that leads somewhere, when that one does not.
    int linkOfRow(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1: as they were given.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    const Cell& cell(int row, int column) const;
    void sortRows();

    std::vector<Column> m_columns;
    std::vector<Row> m_cells;
    std::vector<std::size_t> m_rows; ///< in the order of the column
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// A text as one line of a table: white space becomes spaces, and what is longer than `most` characters is cut, never
/// through one.
QString oneLine(const QString& text, qsizetype most = 300);

} // namespace touchstone
