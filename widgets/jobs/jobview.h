#pragma once

#include "widgets/models/jobinfo.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace touchstone {

class JobRunner;
class LossPlot;
class PlainLabel;

/// One job in full: how far it is, its loss, how it ended; why it failed, with details, retry and copy.
class JobView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobView)

public:
    /// `runner` must outlive the view.
    explicit JobView(JobRunner& runner, QWidget* parent = nullptr);

    /// Follows this job from now on; an id of no job shows `emptyText`.
    void showJob(JobId id);
    JobId job() const { return m_id; }
    /// What is said while there is no job.
    void setEmptyText(const QString& text);

signals:
    void executionRequested(touchstone::ExecutionNumber number);
    /// The job was started once more, as this one, which is shown now.
    void retried(touchstone::JobId id);

private:
    void setUpActions();
    void take(const JobInfo& job);
    void showEmpty();
    void retry();
    void copyFailure();
    void updateDetails(const JobInfo& job);

    JobRunner& m_runner;
    JobId m_id;
    QString m_emptyText;
    PlainLabel* m_title;
    PlainLabel* m_state;
    QProgressBar* m_bar;
    PlainLabel* m_text;
    LossPlot* m_plot;
    PlainLabel* m_details;
    QPushButton* m_showDetails;
    QPushButton* m_retry;
    QPushButton* m_copy;
    QPushButton* m_execution;
    QPushButton* m_cancel;
};

} // namespace touchstone
