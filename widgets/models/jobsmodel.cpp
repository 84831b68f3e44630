#include "widgets/models/jobsmodel.h"

#include "widgets/models/displayformat.h"
#include "widgets/models/jobtext.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace touchstone {

JobsModel::JobsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void JobsModel::update(const JobInfo& job)
{
    const int row = rowOf(job.id);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_jobs.push_back(job);
        endInsertRows();
        return;
    }
    m_jobs[m_jobs.size() - 1 - static_cast<std::size_t>(row)] = job;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void JobsModel::remove(JobId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_jobs.erase(m_jobs.end() - 1 - row);
    endRemoveRows();
}

const JobInfo* JobsModel::job(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_jobs[m_jobs.size() - 1 - static_cast<std::size_t>(row)];
}

int JobsModel::rowOf(JobId id) const
{
    const auto found = std::ranges::find(m_jobs, id, &JobInfo::id);
    return found == m_jobs.end() ? -1 : static_cast<int>(m_jobs.end() - found) - 1;
}

int JobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobInfo& info = *job(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(info, index.column());
    case Qt::ToolTipRole:
        // Plain text: a message may quote what somebody's file holds.
        return index.column() == ResultColumn ? text(info, index.column()).toHtmlEscaped() : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == DurationColumn || index.column() == ProgressColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case ShareRole:
        if (index.column() == ProgressColumn && !isFinal(info.state) && info.progress.share())
            return *info.progress.share();
        return {};
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && (section == DurationColumn || section == ProgressColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles {
        tr("Job"), tr("State"), tr("Progress"), tr("Time"), tr("Result")};
    return titles[static_cast<std::size_t>(section)];
}

QString JobsModel::text(const JobInfo& job, int column)
{
    switch (column) {
    case TitleColumn:
        return job.title;
    case StateColumn:
        return jobtext::state(job.state);
    case ProgressColumn: {
        const auto share = job.progress.share();
        if (job.state == JobState::Done)
            return tr("%1 %").arg(100);
        return share && !isFinal(job.state) ? tr("%1 %").arg(static_cast<int>(*share * 100))
                                            : displayformat::absent();
    }
    case DurationColumn:
        // A job that was cancelled while it waited took no time.
        return job.state == JobState::Queued || (job.state == JobState::Cancelled && job.seconds == 0)
            ? displayformat::absent()
            : displayformat::duration(job.seconds);
    case ResultColumn:
        return jobtext::result(job);
    default:
        return {};
    }
}

} // namespace touchstone
