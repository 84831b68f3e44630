#pragma once

#include "widgets/models/jobinfo.h"

#include <QAbstractTableModel>

#include <vector>

namespace touchstone {

/// The jobs of the window, the latest first. Connect it to the signals of a JobRunner.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobsModel)

public:
    enum Column { TitleColumn, StateColumn, ProgressColumn, DurationColumn, ResultColumn, ColumnCount };
    enum Role {
        /// Of the progress column, 0 to 1: how far a running job is; nothing when that is not known.
        ShareRole = Qt::UserRole + 1,
    };

    explicit JobsModel(QObject* parent = nullptr);

    /// Adds the job or takes over what has changed.
    void update(const JobInfo& job);
    void remove(JobId id);
    /// nullptr outside.
    const JobInfo* job(int row) const;
    /// -1 when it is not there.
    int rowOf(JobId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString text(const JobInfo& job, int column);

    std::vector<JobInfo> m_jobs; ///< the latest last
};

} // namespace touchstone
