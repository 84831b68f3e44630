#pragma once

#include "core/base/progress.h"
#include "core/data/datasetinfo.h"
#include "core/storage/modelrecord.h"
#include "widgets/common/dialogs.h"
#include "widgets/mainwindow/openables.h"
#include "widgets/models/jobinfo.h"
#include "widgets/models/propertiesmodel.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

class QDockWidget;
class QProgressBar;
class QStackedWidget;
class QUndoStack;

namespace touchstone {

class Banner;
class ClassifiersPage;
class ComparisonPage;
class DatasetsPage;
class ExecutionsPage;
struct InspectedFile;
class JobDialog;
class JobRunner;
class JobsStrip;
class LineageDialog;
class Navigator;
class PlainLabel;
class ReleasesPage;
class Settings;
class StartPage;
class TryDialog;
struct ModelRecord;
struct TrialRequest;
class WorkspaceEdits;
class WorkspaceStore;
struct ComparisonRequest;
struct EvaluationWish;

/// Makes the demo's workspace in a folder; for a worker thread. What is there already is kept.
using MakeDemo = std::function<Result<>(const std::filesystem::path& folder, Progress&, std::stop_token)>;

/// What the window needs from outside, so that tests give it something else.
struct WindowParts {
    WorkspaceStore& store;
    JobRunner& jobs;
    Settings& settings;
    Dialogs dialogs;
    MakeDemo makeDemo;
    std::filesystem::path demoFolder; ///< where the demo's workspace is made
};

/// Assembles the pages; holds no logic of theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// What `parts` refers to must outlive the window.
    explicit MainWindow(WindowParts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Starts to load a workspace; what is shown stays until it is there. A failure appears as a banner.
    void openWorkspace(const std::filesystem::path& workspace);
    /// Opens the workspace among them, brings in models and begins the import of everything else.
    void openAll(const Openables& things);
    /// Remembers geometry, docks, columns and the page.
    void saveState();

signals:
    /// Another language was chosen: the window should be made again.
    void languageChanged();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setUpPages();
    void setUpNavigator();
    void setUpJobs();
    void connectPages();
    void setUpMenus();
    QMenu* addFileMenu();
    void addEditMenu();
    void addViewMenu();
    void addExecutionsMenu();
    void addHelpMenu();
    void restoreLayout();
    void resetLayout();

    void newWorkspace();
    void chooseWorkspace();
    void makeDemo();
    void importData(std::vector<std::filesystem::path> files);
    void importExecutionsFrom(const std::filesystem::path& source);
    void importWhateverItIs(const std::filesystem::path& source);
    void showJobDialog(JobDialog* dialog);
    void splitDataset(const QString& dataset);
    void trainModel(const QString& dataset);
    void autotuneModel(const QString& dataset);
    void evaluateModel(ExecutionNumber model, const QString& rows);
    void evaluateFor(const EvaluationWish& wish);
    void tryTexts(TrialRequest request);
    void showLineage(const QString& item);
    void inspectFiles(std::vector<InspectedFile> files);
    void inspectModels(const std::vector<ModelRecord>& models);
    void chooseModelToInspect();
    void compareAfterRemedy(const JobInfo& job);
    void compare(ExecutionNumber baseline, ExecutionNumber candidate);
    void decide(const ComparisonRequest& request);
    void chooseData();
    void chooseModel();
    void takePending();
    void closeWhenMarksAreStored();
    void lookWhetherMarksAreStored();

    void showWorkspace(const std::filesystem::path& workspace);
    void showSnapshot();
    void showStartPage();
    void showFailure(const std::filesystem::path& workspace, const Error& error);
    void showPage(const QString& name);
    void showLink(const ItemLink& link);
    void finishJob(const JobInfo& job);
    void switchPane(int direction);
    void fillRecentMenu();
    void showShortcuts();
    void showSettings();
    void showAbout();
    QString workspaceFacts() const;
    std::filesystem::path lastFolder() const;

    WindowParts m_parts;
    QUndoStack* m_undo;
    WorkspaceEdits* m_edits;
    Banner* m_banner;
    QDockWidget* m_navigatorDock;
    Navigator* m_navigator;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    QWidget* m_startScroll = nullptr;
    ExecutionsPage* m_executionsPage;
    DatasetsPage* m_datasetsPage;
    ClassifiersPage* m_classifiersPage;
    ReleasesPage* m_releasesPage;
    ComparisonPage* m_comparisonPage;
    JobsStrip* m_jobsStrip;
    PlainLabel* m_location;
    QProgressBar* m_busy;
    QMenu* m_recentMenu = nullptr;
    QList<QAction*> m_needWorkspace;                ///< enabled while one is open
    QList<QAction*> m_needWriting;                  ///< enabled while one is open that can be written
    Openables m_pending;                            ///< to be taken once a workspace is open
    std::optional<std::filesystem::path> m_awaited; ///< asked for and not open yet
    QPointer<LineageDialog> m_lineage;              ///< kept while it is open
    QPointer<TryDialog> m_try;                      ///< kept while it is open, with its models
    JobId m_demoJob;
    /// The evaluation that makes a comparison comparable, and the pair for which it was asked.
    struct Remedy {
        JobId job;
        ExecutionNumber baseline;
        ExecutionNumber candidate;
    };
    Remedy m_remedy;
    bool m_closingAgreed = false;
    QTimer m_closing; ///< runs while the window waits for marks to be stored before it closes
    QElapsedTimer m_closingSince;
    bool m_marksGivenUp = false;
};

} // namespace touchstone
