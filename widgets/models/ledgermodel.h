#pragma once

#include "core/comparison/comparisonreport.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace touchstone {

/// The new or the removed labels of a comparison, with the numbers of the side that has them.
class LedgerModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LedgerModel)

public:
    enum Column {
        LabelColumn,
        RowsColumn,
        ShareColumn, ///< of the side's labelled rows
        F1Column,
        ReasonColumn,
        ColumnCount,
    };
    enum Role {
        ValueRole = Qt::UserRole, ///< the number behind a cell that shows one: qlonglong or double
    };

    /// LabelStatus::New or Removed.
    explicit LedgerModel(LabelStatus status, QObject* parent = nullptr);

    /// Null: nothing to show.
    void setReport(std::shared_ptr<const ComparisonReport> report);
    LabelStatus status() const { return m_status; }
    QString name(int row) const;
    /// Rows of all these labels on the side that has them.
    std::int64_t totalRows() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1: most rows first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    const LabelChange& label(int row) const
    {
        return m_report->labels[m_rows[static_cast<std::size_t>(row)]];
    }
    std::int64_t rowsOf(const LabelChange& label) const;
    std::optional<double> number(const LabelChange& label, int column) const;
    QString reason(const LabelChange& label) const;
    QString text(const LabelChange& label, int column) const;
    void arrange();

    LabelStatus m_status;
    std::shared_ptr<const ComparisonReport> m_report;
    std::vector<std::size_t> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace touchstone
