#pragma once

#include "widgets/comparison/comparisondata.h"

#include <QWidget>

namespace touchstone {

class PlainLabel;
class RunDifferencesModel;
class TableView;

/// What the two executions and the trainings of their models were made with; only the differences unless all is wanted.
class RunsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsTab)

public:
    explicit RunsTab(QWidget* parent = nullptr);

    void setRuns(const Both<RunDetails>& runs);

private:
    void updateCount();

    RunDifferencesModel* m_model;
    PlainLabel* m_count;
    TableView* m_table;
    QWidget* m_empty;
};

} // namespace touchstone
