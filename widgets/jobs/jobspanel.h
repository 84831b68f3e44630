#pragma once

#include "widgets/models/jobinfo.h"

#include <QWidget>

class QPushButton;

namespace touchstone {

class JobRunner;
class JobsModel;
class JobView;
class TableView;

/// All jobs of the window in a table, and the chosen one in full beside it.
class JobsPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobsPanel)

public:
    /// `runner` must outlive the panel.
    explicit JobsPanel(JobRunner& runner, QWidget* parent = nullptr);

    void select(JobId id);

    QSize sizeHint() const override;

signals:
    void executionRequested(touchstone::ExecutionNumber number);

private:
    void setUpTable();
    void take(const JobInfo& job);
    void showCurrent();

    JobRunner& m_runner;
    JobsModel* m_model;
    TableView* m_table;
    JobView* m_view;
    QPushButton* m_clear;
};

} // namespace touchstone
