#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace touchstone {

/// A small table of ready cells, for lists of facts that need no model of their own. Numbers stand right.
class CellsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellsModel)

public:
    enum Role {
        SortRole = Qt::UserRole, ///< the value behind the text, or the text
    };

    struct Column {
        QString title;
        bool isNumber = false;
        QString explanation; ///< of the header; may be empty
    };
    struct Cell {
        QString text;
        QVariant value; ///< to sort by; invalid: the text
    };
    using Row = std::vector<Cell>;

    explicit CellsModel(QObject* parent = nullptr);

    /// Rows are as long as `columns`; missing cells are empty.
    void setCells(std::vector<Column> columns, std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

/// A text as one line of a table: white space becomes spaces, and what is longer than `most` characters is cut, never
/// through one.
QString oneLine(const QString& text, qsizetype most = 300);

} // namespace touchstone
