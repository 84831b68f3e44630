#pragma once

#include "widgets/models/jobinfo.h"

#include <QFrame>

class QProgressBar;
class QToolButton;

namespace touchstone {

class ElidedLabel;
class JobRunner;
class JobsPanel;
class PlainLabel;

/// The strip at the bottom of the window: the job that runs, how far it is and when it will be done, or how the last
/// one ended. It opens a panel with all jobs. A job that ends while the window is in the background asks for attention.
class JobsStrip final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobsStrip)

public:
    /// `runner` must outlive the strip.
    explicit JobsStrip(JobRunner& runner, QWidget* parent = nullptr);

    bool isExpanded() const;
    void setExpanded(bool expanded);

signals:
    void executionRequested(touchstone::ExecutionNumber number);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeRow();
    void refresh();
    void showJob(const JobInfo& job);
    void jobEnded(const JobInfo& job);

    JobRunner& m_runner;
    JobId m_shown;
    JobId m_last; ///< the latest that ended and was not dismissed
    JobsPanel* m_panel;
    QToolButton* m_expand;
    ElidedLabel* m_title;
    QProgressBar* m_bar;
    ElidedLabel* m_text;
    PlainLabel* m_waiting;
    QToolButton* m_details;
    QToolButton* m_retry;
    QToolButton* m_dismiss;
    QToolButton* m_cancel;
};

} // namespace touchstone
