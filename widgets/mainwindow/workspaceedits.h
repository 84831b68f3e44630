#pragma once

#include "core/base/error.h"
#include "core/data/datasetinfo.h"
#include "core/storage/discard.h"
#include "core/storage/modelrecord.h"
#include "widgets/executions/executiondetails.h"
#include "widgets/models/jobinfo.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <vector>

class QUndoStack;

namespace touchstone {

class JobRunner;
class WorkspaceStore;
struct JobContext;

/// What the window changes in the open workspace: each change is a job, and each can be undone.
class WorkspaceEdits final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceEdits)

public:
    /// All must outlive it.
    WorkspaceEdits(WorkspaceStore& store, JobRunner& jobs, QUndoStack& undo, QObject* parent = nullptr);

    void annotate(const AnnotationChange& change);
    void discard(const DatasetInfo& dataset);
    void discard(const ModelRecord& model);
    /// Brings a fastText file in; it becomes an execution, which stays.
    void importModel(const std::filesystem::path& file);

signals:
    /// Names, tags and notes that wait to be written.
    void pendingChanged(const std::vector<touchstone::AnnotationChange>& changes);
    /// `summary` is translated.
    void failed(const QString& summary, const touchstone::Error& error);

private:
    friend class AnnotateCommand;
    friend class DiscardCommand;

    using Work = std::function<Result<JobOutcome>(const JobContext&)>;
    JobId start(const QString& title, Work work);
    void write(const AnnotationChange& change);
    void finish(const JobInfo& job);
    void forgetWritten();

    WorkspaceStore& m_store;
    JobRunner& m_jobs;
    QUndoStack& m_undo;
    struct Pending {
        AnnotationChange change;
        bool written = false; ///< stays until the store shows it
    };
    std::map<JobId, Pending> m_pending;
    std::set<JobId> m_started;
};

} // namespace touchstone
