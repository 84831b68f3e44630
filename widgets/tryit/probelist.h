#pragma once

#include "core/base/result.h"
#include "core/data/reviewrecord.h"
#include "widgets/models/jobinfo.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QPushButton;

namespace touchstone {

class CellsModel;
class JobRunner;
class PlainLabel;
class TableView;
class WorkspaceStore;
struct JobContext;

/// The probe texts of the open workspace: save, change, remove, and undo of each. Every change is a job.
class ProbeList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProbeList)

public:
    /// Both must outlive it.
    ProbeList(JobRunner& jobs, WorkspaceStore& store, QWidget* parent = nullptr);

    const std::vector<Probe>& probes() const { return m_probes; }
    void save(const std::string& text, const std::optional<std::string>& expected);
    /// Gives a probe other words or another label.
    void change(std::int64_t id, const std::string& text, const std::optional<std::string>& expected);
    void remove(std::int64_t id);
    void undo();
    bool canUndo() const { return !m_undo.empty(); }

signals:
    /// The user wants to try it.
    void chosen(const touchstone::Probe& probe);
    /// The list was read again.
    void changed();
    void failed(const QString& summary, const touchstone::Error& error);

private:
    /// Writes, and leaves behind what undoes it.
    struct Step {
        QString title;
        std::function<Result<>(const JobContext&)> work;
    };
    /// Gives the step that undoes it, once it is done.
    using Work = std::function<Result<Step>(const JobContext&)>;

    void start(const QString& title, Work work, bool undoable);
    void finish(const JobInfo& job);
    void reload();
    void showProbes(std::vector<Probe> probes);
    void updateButtons();
    const Probe* current() const;

    JobRunner& m_jobs;
    WorkspaceStore& m_store;
    std::vector<Probe> m_probes;
    CellsModel* m_model;
    TableView* m_table;
    PlainLabel* m_empty;
    QPushButton* m_use;
    QPushButton* m_remove;
    QPushButton* m_undoButton;
    struct Started {
        JobId job;
        bool undoable = false;
        std::shared_ptr<std::optional<Step>> inverse; ///< written by the worker before it ends
    };
    std::vector<Started> m_started;
    std::vector<Step> m_undo;
};

} // namespace touchstone
