#pragma once

#include "core/storage/modelrecord.h"
#include "widgets/models/propertiesmodel.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QAction;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QToolBar;

namespace touchstone {

class ClassifiersModel;
class LabelCountsModel;
class PropertyTree;
class Settings;
class SortProxy;
class TableView;
class WorkspaceStore;

/// The models of the open workspace, trained here or brought in, and the facts about the one that is chosen.
class ClassifiersPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClassifiersPage)

public:
    /// All must outlive the page.
    ClassifiersPage(WorkspaceStore& store, Settings& settings, QWidget* parent = nullptr);

    /// By the execution that made it; false when there is none.
    bool showModel(ExecutionNumber execution);
    void saveState();
    void resetLayout();

signals:
    void importRequested();
    void trainRequested();
    void autotuneRequested();
    void evaluateRequested(touchstone::ExecutionNumber model);
    void tryRequested(const touchstone::ModelRecord& model);
    /// One model, or two to compare; the older one first.
    void inspectRequested(const std::vector<touchstone::ModelRecord>& models);
    void deleteRequested(const touchstone::ModelRecord& model);
    void linkActivated(const touchstone::ItemLink& link);

private:
    void setUpActions();
    void setUpTable();
    void setUpLayout();
    QWidget* makeLabelsPage();
    void reload();
    void updateSelection();
    /// Row of m_model when one is chosen, or -1.
    int chosen() const;
    std::vector<ModelRecord> chosenModels() const;

    WorkspaceStore& m_store;
    Settings& m_settings;
    ClassifiersModel* m_model;
    SortProxy* m_proxy;
    LabelCountsModel* m_labels;
    SortProxy* m_sortedLabels;
    QToolBar* m_tools;
    QLineEdit* m_filter;
    TableView* m_table;
    PropertyTree* m_properties;
    QWidget* m_empty;
    QStackedLayout* m_views;
    QSplitter* m_splitter;
    QAction* m_import = nullptr;
    QAction* m_train = nullptr;
    QAction* m_autotune = nullptr;
    QAction* m_evaluate = nullptr;
    QAction* m_try = nullptr;
    QAction* m_lineage = nullptr;
    QAction* m_inspect = nullptr;
    QAction* m_delete = nullptr;
    std::string m_shownModel; ///< sha-256
};

} // namespace touchstone
