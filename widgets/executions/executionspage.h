#pragma once

#include "widgets/executions/executiondetails.h"
#include "widgets/models/executionsproxy.h"

#include <QWidget>

#include <vector>

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace touchstone {

class ChipBar;
class ExecutionsModel;
class JobRunner;
class PlainLabel;
class Settings;
class TableView;
class WorkspaceStore;
struct JobInfo;

/// The executions of the open workspace: a table to sort and filter, the newest first, and the details of the one
/// that is chosen.
class ExecutionsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExecutionsPage)

public:
    /// All must outlive the page.
    ExecutionsPage(WorkspaceStore& store, JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);

    /// Changes that wait to be written; they are shown as if they were.
    void setPendingChanges(std::vector<AnnotationChange> changes);
    /// False when there is none of that number; filters that hide it are taken off.
    bool showExecution(ExecutionNumber number);
    /// Remembers the table's columns and how the page is divided.
    void saveState();
    void resetLayout();
    /// Compare, lineage, run again, rename, tag, note: for a menu.
    QList<QAction*> pageActions() const;
    QAction* detailsAction() const { return m_showDetails; }

signals:
    void compareRequested(touchstone::ExecutionNumber baseline, touchstone::ExecutionNumber candidate);
    void rerunRequested(touchstone::ExecutionNumber execution);
    void changeRequested(const touchstone::AnnotationChange& change);
    void linkActivated(const touchstone::ItemLink& link);
    void importRequested();

private:
    void setUpTable();
    void setUpActions();
    void setUpFilters();
    void setUpLayout();
    void startAfresh();
    void reload();
    void followJob(const JobInfo& job);
    void updateView();
    void updateSelection();
    void fillFilterMenu(QMenu* menu);
    void setFilter(const ExecutionsFilter& filter);
    void removeChip(const QString& id);
    void clearFilters();
    void compareChosen();
    void rerunChosen();
    void updateRerun(const std::vector<Execution>& executions);
    void find();
    std::vector<Execution> chosen() const;

    WorkspaceStore& m_store;
    JobRunner& m_jobs;
    Settings& m_settings;
    ExecutionsModel* m_model;
    ExecutionsProxy* m_proxy;
    QLineEdit* m_filter;
    QPushButton* m_filterButton;
    QToolButton* m_compareButton;
    ChipBar* m_chips;
    PlainLabel* m_count;
    TableView* m_table;
    QWidget* m_noExecutions;
    QWidget* m_noMatch;
    PlainLabel* m_noMatchText;
    QStackedLayout* m_views;
    QSplitter* m_splitter;
    ExecutionDetails* m_details;
    QTimer* m_clock;
    QAction* m_compare = nullptr;
    QAction* m_lineage = nullptr;
    QAction* m_rerun = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_tag = nullptr;
    QAction* m_note = nullptr;
    QAction* m_showDetails = nullptr;
    std::vector<AnnotationChange> m_pending;
    bool m_fresh = true; ///< nothing of this workspace was shown yet
};

} // namespace touchstone
