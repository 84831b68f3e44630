#pragma once

#include "core/data/execution.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace touchstone {

/// The two executions of a comparison, and the trainings of their models, line by line: parameters, inputs,
/// environment and code of both.
class RunDifferencesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunDifferencesModel)

public:
    enum Column { GroupColumn, NameColumn, BaselineColumn, CandidateColumn, ColumnCount };

    /// One side: its evaluation and, where it is known, the training of its model.
    struct Side {
        const Execution* evaluation = nullptr;
        const Execution* training = nullptr;
    };

    explicit RunDifferencesModel(QObject* parent = nullptr);

    /// Nothing of the executions is kept.
    void setRuns(const Side& baseline, const Side& candidate);
    void setDifferencesOnly(bool only);
    /// Words that a line must have.
    void setFilterText(const QString& text);
    /// How many of all lines differ.
    int differences() const;
    int lineCount() const { return static_cast<int>(m_lines.size()); }
    bool differs(int row) const { return line(row).differs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString group;
        QString name;
        QString baseline; ///< null: the side has no such line
        QString candidate;
        bool differs = false;
    };
    const Line& line(int row) const { return m_lines[m_rows[static_cast<std::size_t>(row)]]; }
    void arrange();

    std::vector<Line> m_lines;
    std::vector<std::size_t> m_rows;
    QString m_baselineTitle;
    QString m_candidateTitle;
    QString m_text;
    bool m_differencesOnly = true;
};

} // namespace touchstone
