#pragma once

#include "core/data/datasetinfo.h"
#include "widgets/models/propertiesmodel.h"

#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QToolBar;

namespace touchstone {

class DatasetPreview;
class DatasetsModel;
class JobRunner;
class Settings;
class SortProxy;
class TableView;
class WorkspaceStore;

/// The datasets of the open workspace, and what is in the one that is chosen.
class DatasetsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatasetsPage)

public:
    /// All must outlive the page.
    DatasetsPage(WorkspaceStore& store, JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);

    /// "reddit@1"; false when there is none.
    bool showDataset(const QString& reference);
    void saveState();
    void resetLayout();

signals:
    void importRequested();
    void splitRequested(const QString& dataset);
    void trainRequested(const QString& dataset);
    void autotuneRequested(const QString& dataset);
    void evaluateRequested(const QString& dataset);
    void deleteRequested(const touchstone::DatasetInfo& dataset);
    void linkActivated(const touchstone::ItemLink& link);

private:
    void setUpActions();
    void setUpTable();
    void setUpLayout();
    void reload();
    void updateSelection();
    std::optional<DatasetInfo> chosen() const;

    WorkspaceStore& m_store;
    Settings& m_settings;
    DatasetsModel* m_model;
    SortProxy* m_proxy;
    QToolBar* m_tools;
    QLineEdit* m_filter;
    TableView* m_table;
    QWidget* m_empty;
    QStackedLayout* m_views;
    QSplitter* m_splitter;
    DatasetPreview* m_preview;
    QAction* m_import = nullptr;
    QAction* m_split = nullptr;
    QAction* m_train = nullptr;
    QAction* m_autotune = nullptr;
    QAction* m_evaluate = nullptr;
    QAction* m_lineage = nullptr;
    QAction* m_delete = nullptr;
};

} // namespace touchstone
