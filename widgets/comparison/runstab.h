#pragma once

#include "core/jobs/commitsbetween.h"
#include "widgets/comparison/comparisondata.h"

#include <QWidget>

#include <nlohmann/json.hpp>

namespace touchstone {

class JobRunner;
class KeyedRowsModel;
class PlainLabel;
class RunDifferencesModel;
class TableView;

/// What the two executions and the trainings of their models were made with; only the differences unless all is wanted.
/// Below, the commits between the code versions of both sides, where their repository is at hand.
class RunsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsTab)

public:
    /// `jobs` must outlive the tab.
    explicit RunsTab(JobRunner& jobs, QWidget* parent = nullptr);

    void setRuns(const Both<RunDetails>& runs);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeCommits();
    void updateCount();
    void askForCommits();
    void showCommits(const CommitsBetween& between);

    JobRunner& m_jobs;
    Both<nlohmann::json> m_code;  ///< of the trainings, else of the evaluations
    bool m_commitsWanted = false; ///< they are asked for when the tab is seen
    RunDifferencesModel* m_model;
    PlainLabel* m_count;
    TableView* m_table;
    QWidget* m_empty;
    PlainLabel* m_commitsOf;
    PlainLabel* m_commitsText;
    KeyedRowsModel* m_commits;
    TableView* m_commitTable;
};

} // namespace touchstone
