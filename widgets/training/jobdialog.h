#pragma once

#include "widgets/models/jobinfo.h"

#include <QDialog>

#include <vector>

class QPushButton;

namespace touchstone {

class JobRunner;
class JobView;
class PlainLabel;
class WorkspaceStore;
struct JobRequest;

/// A form on the left, and the jobs that were started from it on the right, with progress and failures in place.
/// It stays open: several jobs can be queued, one after another. Closing it stops nothing.
class JobDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobDialog)

public:
    ~JobDialog() override;

signals:
    void started(touchstone::JobId id);
    void executionRequested(touchstone::ExecutionNumber number);

protected:
    /// `runner` and `store` must outlive the dialog.
    JobDialog(JobRunner& runner, WorkspaceStore& store, const QString& startText, QWidget* parent);

    /// What is filled in; called once, by the constructor of the class that inherits.
    void setForm(QWidget* form, const QString& emptyText);
    /// Shows whether the job can be started; call it when anything has changed.
    void updateState();
    WorkspaceStore& store() const { return m_store; }

    /// Why the job cannot be started as the form is; empty when it can.
    virtual QString problem() const = 0;
    virtual JobRequest request() const = 0;
    /// Datasets, models or executions have changed.
    virtual void workspaceChanged() = 0;

private:
    void start();
    void take(const JobInfo& job);
    void showHelp(const QWidget* focused);

    JobRunner& m_runner;
    WorkspaceStore& m_store;
    std::vector<JobId> m_jobs; ///< started here
    QWidget* m_left;
    PlainLabel* m_help;
    JobView* m_view;
    PlainLabel* m_waiting;
    PlainLabel* m_problem;
    QPushButton* m_start;
};

} // namespace touchstone
