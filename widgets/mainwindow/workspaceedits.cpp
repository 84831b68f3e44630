#include "widgets/mainwindow/workspaceedits.h"

#include "core/jobs/loadjob.h"
#include "core/jobs/steprunner.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/displayformat.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <utility>

namespace touchstone {

namespace {

Result<WriteSession> beginSession(const JobContext& context)
{
    return WriteSession::begin(context.workspace, context.command, context.wait, context.stop);
}

/// Written by the worker, read once the job has ended.
using SharedDiscarded = std::shared_ptr<std::optional<Discarded>>;

} // namespace

class AnnotateCommand final : public QUndoCommand
{
public:
    AnnotateCommand(WorkspaceEdits& edits, AnnotationChange change)
        : QUndoCommand(change.title)
        , m_edits(edits)
        , m_change(std::move(change))
    {
    }

    void redo() override { m_edits.write(m_change); }
    void undo() override
    {
        AnnotationChange back = m_change;
        std::swap(back.forward, back.back);
        m_edits.write(back);
    }

private:
    WorkspaceEdits& m_edits;
    AnnotationChange m_change;
};

class DiscardCommand final : public QUndoCommand
{
public:
    using Throw = std::function<Result<Discarded>(WriteSession&, const std::string& command)>;

    DiscardCommand(WorkspaceEdits& edits, const QString& title, QString undoTitle, Throw discard)
        : QUndoCommand(title)
        , m_edits(edits)
        , m_undoTitle(std::move(undoTitle))
        , m_discard(std::move(discard))
    {
    }

    void redo() override
    {
        m_edits.start(text(),
            [discard = m_discard, discarded = m_discarded](const JobContext& context) -> Result<JobOutcome> {
                auto session = beginSession(context);
                if (!session)
                    return failure(session);
                auto done = discard(*session, context.command);
                if (!done)
                    return failure(done);
                *discarded = std::move(*done);
                return JobOutcome {};
            });
    }

    void undo() override
    {
        m_edits.start(
            m_undoTitle, [discarded = m_discarded](const JobContext& context) -> Result<JobOutcome> {
                if (!*discarded) // it was not deleted in the first place
                    return JobOutcome {};
                auto session = beginSession(context);
                if (!session)
                    return failure(session);
                if (auto restored = restoreDiscarded(*session, **discarded); !restored)
                    return failure(restored);
                discarded->reset();
                return JobOutcome {};
            });
    }

private:
    WorkspaceEdits& m_edits;
    QString m_undoTitle;
    Throw m_discard;
    SharedDiscarded m_discarded = std::make_shared<std::optional<Discarded>>();
};

WorkspaceEdits::WorkspaceEdits(WorkspaceStore& store, JobRunner& jobs, QUndoStack& undo, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_jobs(jobs)
    , m_undo(undo)
{
    connect(&m_jobs, &JobRunner::finished, this, &WorkspaceEdits::finish);
    connect(&m_store, &WorkspaceStore::changed, this, &WorkspaceEdits::forgetWritten);
    // What could be undone was in the workspace that was open before.
    connect(&m_store, &WorkspaceStore::opened, &m_undo, &QUndoStack::clear);
}

void WorkspaceEdits::annotate(const AnnotationChange& change)
{
    m_undo.push(new AnnotateCommand(*this, change));
}

void WorkspaceEdits::discard(const DatasetInfo& dataset)
{
    const QString name = QString::fromStdString(dataset.reference());
    m_undo.push(new DiscardCommand(*this, tr("Delete %1").arg(name), tr("Bring back %1").arg(name),
        [dataset](WriteSession& session, const std::string& command) {
            return discardDataset(session, dataset, command);
        }));
}

void WorkspaceEdits::discard(const ModelRecord& model)
{
    const QString name = tr("model #%1").arg(model.execution.value());
    m_undo.push(new DiscardCommand(*this, tr("Delete %1").arg(name), tr("Bring back %1").arg(name),
        [model](WriteSession& session, const std::string& command) {
            return discardModel(session, model, command);
        }));
}

void WorkspaceEdits::importModel(const std::filesystem::path& file)
{
    start(tr("Import the model %1").arg(displayformat::fromPath(file.filename())),
        [file](const JobContext& context) -> Result<JobOutcome> {
            auto loaded = loadModel(context, {.file = file, .recipe = {}, .name = file.filename().string()});
            if (!loaded)
                return failure(loaded);
            return JobOutcome {.summary = {}, .warnings = std::move(loaded->warnings)};
        });
}

JobId WorkspaceEdits::start(const QString& title, Work work)
{
    const JobId id = m_jobs.start({.title = title,
        .work = [work = std::move(work), workspace = m_store.path()](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            return work({.workspace = workspace,
                .command = "touchstone (window)",
                .progress = progress,
                .stop = stop});
        }});
    m_started.insert(id);
    return id;
}

void WorkspaceEdits::write(const AnnotationChange& change)
{
    const JobId id = start(change.title, [change](const JobContext& context) -> Result<JobOutcome> {
        auto session = beginSession(context);
        if (!session)
            return failure(session);
        if (const auto written = session->annotate(change.execution, change.forward); !written)
            return failure(written);
        return JobOutcome {};
    });
    m_pending[id] = {.change = change};
    forgetWritten();
}

void WorkspaceEdits::finish(const JobInfo& job)
{
    if (m_started.erase(job.id) == 0)
        return;
    const bool done = job.state == JobState::Done;
    if (const auto pending = m_pending.find(job.id); pending != m_pending.end()) {
        pending->second.written = done;
        if (!done) {
            m_pending.erase(pending);
            forgetWritten();
        }
    }
    if (job.state == JobState::Failed && job.error)
        emit failed(job.title, *job.error);
    if (done)
        m_store.reload();
}

void WorkspaceEdits::forgetWritten()
{
    std::erase_if(m_pending, [](const auto& entry) { return entry.second.written; });
    std::vector<AnnotationChange> changes;
    for (const auto& [id, pending] : m_pending)
        changes.push_back(pending.change);
    emit pendingChanged(changes);
}

} // namespace touchstone
