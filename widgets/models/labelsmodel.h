#pragma once

#include "core/comparison/comparisonreport.h"
#include "widgets/models/selectionmodel.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace touchstone {

/// The labels of a comparison as a table, filtered and sorted in itself: one pass over thousands of labels at each
/// typed letter is cheaper than what a proxy model tells a view about rows that come and go.
class LabelsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsModel)

public:
    enum Column {
        LabelColumn,
        BaselineSupportColumn,
        CandidateSupportColumn,
        BaselineF1Column,
        CandidateF1Column,
        ChangeColumn,
        IntervalColumn,
        WithinColumn, ///< what is judged where the sides are different rows
        QColumn,
        VerdictColumn,
        BaselinePrecisionColumn,
        CandidatePrecisionColumn,
        BaselineRecallColumn,
        CandidateRecallColumn,
        RelativeColumn,
        ShrunkenColumn,
        BaselinePredictedColumn,
        CandidatePredictedColumn,
        BaselineP1RowsColumn, ///< rows in the chosen range of p@1
        CandidateP1RowsColumn,
        SizeColumn, ///< of the change, whichever way it went
        ColumnCount,
    };
    enum Role {
        ValueRole = Qt::UserRole, ///< the number behind a cell that shows one: qlonglong or double
    };

    explicit LabelsModel(QObject* parent = nullptr);

    /// Null: nothing to show.
    void setReport(std::shared_ptr<const ComparisonReport> report);
    const ComparisonReport* report() const { return m_report.get(); }
    void setThresholds(const VerdictThresholds& thresholds);
    const VerdictThresholds& thresholds() const { return m_thresholds; }
    /// Which labels are shown; `selection.labels` are not a filter. The range of p@1 counts once setP1Rows() was told.
    void setFilter(const Selection& selection);
    /// Rows in the chosen range of p@1 for each label of the report; empty: no range is chosen.
    void setP1Rows(Both<std::vector<std::int64_t>> rows);
    bool hasP1Rows() const { return !m_p1Rows.baseline.empty(); }

    /// Labels are judged by a part of their change.
    bool hasWithin() const { return m_hasWithin; }

    const LabelChange& label(int row) const { return m_report->labels[at(row)]; }
    LabelVerdict verdict(int row) const { return m_verdicts[at(row)]; }
    QString name(int row) const { return m_names[at(row)]; }
    /// -1: not shown.
    int rowOf(const QString& name) const;
    /// All labels, shown or not.
    int labelCount() const { return static_cast<int>(m_names.size()); }
    /// How many of all labels have each verdict, in the order of allLabelVerdicts.
    std::array<int, allLabelVerdicts.size()> verdictCounts() const;
    /// The next row after `row` (step 1) or before it (step -1) that is degraded; without tests: whose f1 fell by what
    /// matters. -1: none.
    int nextDegraded(int row, int step) const;
    /// Largest change of the distribution's labels, at least 0.1: the scale of the change bars.
    double changeScale() const { return m_changeScale; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1: by name. Labels without a value come last in either direction.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

private:
    std::size_t at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    std::optional<double> number(std::size_t label, int column) const;
    QString text(std::size_t label, int column) const;
    QVariant value(std::size_t label, int column) const;
    QString toolTip(std::size_t label, int column) const;
    bool isShown(std::size_t label, const QStringList& words) const;
    void judge();
    void arrange();
    void sortRows();

    std::shared_ptr<const ComparisonReport> m_report;
    VerdictThresholds m_thresholds;
    Selection m_filter;
    Both<std::vector<std::int64_t>> m_p1Rows;
    std::vector<QString> m_names;  ///< of all labels
    std::vector<QString> m_folded; ///< the same without case
    std::vector<LabelVerdict> m_verdicts;
    std::vector<std::size_t> m_sorted; ///< all labels in the order of the column
    std::vector<std::size_t> m_rows;   ///< those that are shown
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    double m_changeScale = 1;
    bool m_hasWithin = false;
};

} // namespace touchstone
