#include "widgets/mainwindow/mainwindow.h"

#include "widgets/classifiers/classifierspage.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/datasets/datasetspage.h"
#include "widgets/executions/executionspage.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobsstrip.h"
#include "widgets/mainwindow/navigator.h"
#include "widgets/mainwindow/startpage.h"
#include "widgets/mainwindow/workspaceedits.h"
#include "widgets/models/displayformat.h"
#include "widgets/releases/releasespage.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

constexpr auto comparisonName = "comparison";
constexpr auto executionsName = "executions";
constexpr auto datasetsName = "datasets";
constexpr auto classifiersName = "models";
constexpr auto releasesName = "releases";
constexpr int marksMayTake = 5000; // ms, before somebody who quits is asked to do without them

} // namespace

MainWindow::MainWindow(WindowParts parts, QWidget* parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_undo(new QUndoStack(this))
    , m_edits(new WorkspaceEdits(m_parts.store, m_parts.jobs, *m_undo, this))
    , m_banner(new Banner(this))
    , m_navigatorDock(new QDockWidget(tr("Navigator"), this))
    , m_navigator(new Navigator(this))
    , m_pages(new QStackedWidget(this))
    , m_startPage(new StartPage)
    , m_executionsPage(new ExecutionsPage(m_parts.store, m_parts.jobs, m_parts.settings, this))
    , m_datasetsPage(new DatasetsPage(m_parts.store, m_parts.jobs, m_parts.settings, this))
    , m_classifiersPage(new ClassifiersPage(m_parts.store, m_parts.settings, this))
    , m_releasesPage(
          new ReleasesPage({.jobs = m_parts.jobs, .store = m_parts.store, .settings = m_parts.settings},
              FileDialogs::ofDesktop(), this))
    , m_comparisonPage(new ComparisonPage(m_parts.jobs, m_parts.settings, m_parts.store, this))
    , m_jobsStrip(new JobsStrip(m_parts.jobs, this))
    , m_location(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_busy(new QProgressBar(this))
{
    setAcceptDrops(true);
    setMinimumSize(640, 480);
    setUpPages();
    setUpNavigator();
    setUpMenus();
    connectPages();
    setUpJobs();
    restoreLayout();
    connect(&m_parts.store, &WorkspaceStore::opened, this, &MainWindow::showWorkspace);
    connect(&m_parts.store, &WorkspaceStore::changed, this, &MainWindow::showSnapshot);
    connect(&m_parts.store, &WorkspaceStore::closed, this, &MainWindow::showStartPage);
    connect(&m_parts.store, &WorkspaceStore::failed, this, &MainWindow::showFailure);
    connect(&m_parts.store, &WorkspaceStore::busyChanged, m_busy, &QWidget::setVisible);
    connect(&m_parts.jobs, &JobRunner::finished, this, &MainWindow::finishJob);
    connect(m_edits, &WorkspaceEdits::pendingChanged, m_executionsPage, &ExecutionsPage::setPendingChanges);
    connect(m_edits, &WorkspaceEdits::failed, m_banner, &Banner::showError);
    m_closing.setInterval(100);
    connect(&m_closing, &QTimer::timeout, this, &MainWindow::lookWhetherMarksAreStored);
    if (m_parts.store.isOpen()) {
        showWorkspace(m_parts.store.path());
        showSnapshot();
    } else {
        showStartPage();
    }
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpPages()
{
    // The start page scrolls when a large font or many recent workspaces make it higher than the window.
    auto* startScroll = new QScrollArea(this);
    startScroll->setWidget(m_startPage);
    startScroll->setWidgetResizable(true);
    startScroll->setFrameShape(QFrame::NoFrame);
    startScroll->setFocusPolicy(Qt::NoFocus);
    m_startScroll = startScroll;
    m_pages->addWidget(startScroll);
    m_pages->addWidget(m_executionsPage);
    m_pages->addWidget(m_datasetsPage);
    m_pages->addWidget(m_classifiersPage);
    m_pages->addWidget(m_releasesPage);
    m_pages->addWidget(m_comparisonPage);
    m_comparisonPage->setObjectName(QLatin1String(comparisonName));
    m_executionsPage->setObjectName(QLatin1String(executionsName));
    m_datasetsPage->setObjectName(QLatin1String(datasetsName));
    m_classifiersPage->setObjectName(QLatin1String(classifiersName));
    m_releasesPage->setObjectName(QLatin1String(releasesName));
    auto* central = new QWidget(this);
    auto* rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_jobsStrip);
    setCentralWidget(central);

    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(160);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Reading the workspace"));
    m_busy->hide();
    m_location->setContentsMargins(10, 0, 0, 0);
    statusBar()->addWidget(m_location, 1);
    statusBar()->addPermanentWidget(m_busy);
}

void MainWindow::setUpNavigator()
{
    m_navigator->addPage(QLatin1String(releasesName), tr("Releases"));
    m_navigator->addPage(QLatin1String(comparisonName), tr("Comparison"));
    m_navigator->addPage(QLatin1String(executionsName), tr("Executions"));
    m_navigator->addPage(QLatin1String(datasetsName), tr("Datasets"));
    m_navigator->addPage(QLatin1String(classifiersName), tr("Models"));
    connect(m_navigator, &Navigator::pageChosen, this, &MainWindow::showPage);
    m_navigatorDock->setObjectName(QStringLiteral("navigatorDock"));
    m_navigatorDock->setFeatures(QDockWidget::DockWidgetClosable);
    m_navigatorDock->setAllowedAreas(Qt::LeftDockWidgetArea);
    m_navigatorDock->setTitleBarWidget(new QWidget(m_navigatorDock)); // the list needs no title
    m_navigatorDock->setWidget(m_navigator);
    addDockWidget(Qt::LeftDockWidgetArea, m_navigatorDock);
}

void MainWindow::connectPages()
{
    connect(m_startPage, &StartPage::newRequested, this, &MainWindow::newWorkspace);
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::chooseWorkspace);
    connect(m_startPage, &StartPage::demoRequested, this, &MainWindow::makeDemo);
    connect(m_startPage, &StartPage::recentChosen, this,
        [this](const QString& folder) { openWorkspace(displayformat::toPath(folder)); });
    connect(m_startPage, &StartPage::recentRemoved, this, [this](const QString& folder) {
        m_parts.settings.removeRecentWorkspace(folder);
        m_startPage->setRecent(m_parts.settings.value(settingkeys::recentWorkspaces));
    });
    connect(m_executionsPage, &ExecutionsPage::changeRequested, m_edits, &WorkspaceEdits::annotate);
    connect(m_executionsPage, &ExecutionsPage::importRequested, this, &MainWindow::chooseData);
    connect(m_executionsPage, &ExecutionsPage::linkActivated, this, &MainWindow::showLink);
    connect(m_datasetsPage, &DatasetsPage::importRequested, this, &MainWindow::chooseData);
    connect(m_datasetsPage, &DatasetsPage::linkActivated, this, &MainWindow::showLink);
    connect(m_datasetsPage, &DatasetsPage::deleteRequested, m_edits,
        qOverload<const DatasetInfo&>(&WorkspaceEdits::discard));
    connect(m_classifiersPage, &ClassifiersPage::importRequested, this, &MainWindow::chooseModel);
    connect(m_classifiersPage, &ClassifiersPage::linkActivated, this, &MainWindow::showLink);
    connect(m_releasesPage, &ReleasesPage::linkActivated, this, &MainWindow::showLink);
    connect(m_classifiersPage, &ClassifiersPage::deleteRequested, m_edits,
        qOverload<const ModelRecord&>(&WorkspaceEdits::discard));
}

std::filesystem::path MainWindow::lastFolder() const
{
    const QStringList recent = m_parts.settings.value(settingkeys::recentWorkspaces);
    return recent.isEmpty() ? std::filesystem::path() : displayformat::toPath(recent.front()).parent_path();
}

void MainWindow::newWorkspace()
{
    const auto folder = m_parts.dialogs.newWorkspace(this, lastFolder() / "new.touchstone");
    if (!folder)
        return;
    m_banner->hide();
    m_awaited = *folder;
    m_parts.store.create(*folder);
}

void MainWindow::chooseWorkspace()
{
    if (const auto folder = m_parts.dialogs.openWorkspace(this, lastFolder()))
        openWorkspace(*folder);
}

void MainWindow::openWorkspace(const std::filesystem::path& workspace)
{
    m_banner->hide();
    m_awaited = workspace;
    m_parts.store.open(workspace);
}

void MainWindow::openAll(const Openables& things)
{
    if (!things.missing.empty()) {
        m_banner->showError(tr("It cannot be opened"),
            inputError("no-such-file", "there is no such file or folder", "check the name")
                .at(things.missing.front().string()));
    }
    if (things.models.empty() && things.data.empty() && things.posts.empty() && things.executions.empty()) {
        if (things.workspace)
            openWorkspace(*things.workspace);
        return;
    }
    m_pending = things;
    if (things.workspace)
        openWorkspace(*things.workspace);
    else if (m_parts.store.isOpen())
        takePending();
    else
        newWorkspace(); // what is imported needs a place
    if (!m_awaited && !m_parts.store.isOpen())
        m_pending = {}; // no place was chosen
}

void MainWindow::takePending()
{
    const Openables things = std::exchange(m_pending, {});
    for (const auto& model : things.models)
        m_edits->importModel(model);
    if (!things.models.empty())
        showPage(QLatin1String(classifiersName));
    for (const auto& source : things.executions)
        importExecutionsFrom(source);
    if (!things.posts.empty())
        importData(things.posts);
    if (things.data.size() == 1)
        importWhateverItIs(things.data.front());
    else if (!things.data.empty())
        importData(things.data);
}

void MainWindow::makeDemo()
{
    if (m_demoJob.isValid())
        return;
    const auto folder = m_parts.demoFolder;
    m_demoJob = m_parts.jobs.start({.title = tr("Make the demo"),
        .work = [make = m_parts.makeDemo, folder](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            if (auto made = make(folder, progress, stop); !made)
                return failure(made);
            return JobOutcome {};
        }});
    m_startPage->setDemoRunning(true);
}

void MainWindow::chooseData()
{
    auto files = m_parts.dialogs.dataFiles(
        this, displayformat::toPath(m_parts.settings.value(settingkeys::dataFolder)));
    if (files.empty())
        return;
    m_parts.settings.setValue(settingkeys::dataFolder, displayformat::fromPath(files.front().parent_path()));
    openAll({.workspace = {},
        .models = {},
        .data = {},
        .posts = std::move(files),
        .missing = {},
        .executions = {}});
}

void MainWindow::chooseModel()
{
    const auto file = m_parts.dialogs.modelFile(
        this, displayformat::toPath(m_parts.settings.value(settingkeys::modelFolder)));
    if (!file)
        return;
    m_parts.settings.setValue(settingkeys::modelFolder, displayformat::fromPath(file->parent_path()));
    openAll({.workspace = {}, .models = {*file}, .data = {}, .posts = {}, .missing = {}, .executions = {}});
}

void MainWindow::showWorkspace(const std::filesystem::path& workspace)
{
    const QString folder = displayformat::fromPath(workspace);
    m_awaited.reset();
    m_comparisonPage->clear();
    setWindowTitle(tr("%1[*] - Touchstone").arg(displayformat::workspaceName(workspace)));
    m_location->setText(folder);
    m_parts.settings.addRecentWorkspace(folder);
    m_startPage->setRecent(m_parts.settings.value(settingkeys::recentWorkspaces));
    m_navigator->setEnabled(true);
    for (QAction* action : m_needWorkspace)
        action->setEnabled(true);
    const QString last = m_parts.settings.value(settingkeys::lastPage);
    const bool known = !last.isEmpty() && m_pages->findChild<QWidget*>(last, Qt::FindDirectChildrenOnly);
    showPage(known ? last : QLatin1String(executionsName));
    m_pages->currentWidget()->setFocus();
    const WorkspaceSnapshot& snapshot = *m_parts.store.snapshot();
    if (m_parts.store.isReadOnly()) {
        m_banner->showMessage(
            tr("This workspace can only be read: %1.").arg(QString::fromStdString(snapshot.readOnlyReason)));
    } else if (!snapshot.executions.empty()
        && snapshot.executions.back().status == ExecutionStatus::Interrupted) {
        m_banner->showMessage(tr("Execution #%1 was interrupted, by a crash or because the computer went "
                                 "off. Nothing half-made was kept; run it again.")
                                  .arg(snapshot.executions.back().number.value()));
    } else if (!snapshot.warnings.empty()) {
        m_banner->showMessage(QString::fromStdString(snapshot.warnings.front().text));
    }
}

void MainWindow::showSnapshot()
{
    const WorkspaceSnapshot& snapshot = *m_parts.store.snapshot();
    m_navigator->setCount(QLatin1String(executionsName), static_cast<int>(snapshot.executions.size()));
    m_navigator->setCount(QLatin1String(datasetsName), static_cast<int>(snapshot.datasets.size()));
    m_navigator->setCount(QLatin1String(classifiersName), static_cast<int>(snapshot.models.size()));
    const bool writable = m_parts.store.isOpen() && !m_parts.store.isReadOnly();
    for (QAction* action : m_needWriting)
        action->setEnabled(writable);
    if (!m_parts.store.isBusy())
        m_awaited.reset();
    if (m_parts.store.isOpen()
        && !m_awaited) // what is to be brought in belongs to the one that is being opened
        takePending();
}

void MainWindow::showStartPage()
{
    setWindowTitle(tr("Touchstone"));
    m_comparisonPage->clear();
    m_location->setText(tr("No workspace open"));
    m_startPage->setRecent(m_parts.settings.value(settingkeys::recentWorkspaces));
    m_navigator->setCurrentPage({});
    m_navigator->setEnabled(false);
    m_pages->setCurrentWidget(m_startScroll);
    for (QAction* action : m_needWorkspace + m_needWriting)
        action->setEnabled(false);
}

void MainWindow::showFailure(const std::filesystem::path& workspace, const Error& error)
{
    m_awaited.reset();
    m_pending = {};
    const QString name = displayformat::fromPath(workspace.filename());
    m_banner->showError(m_parts.store.path() == workspace
            ? tr("The workspace %1 cannot be read any more").arg(name)
            : tr("The workspace %1 cannot be opened").arg(name),
        error);
}

void MainWindow::showPage(const QString& name)
{
    auto* page = m_pages->findChild<QWidget*>(name, Qt::FindDirectChildrenOnly);
    if (page == nullptr || !m_parts.store.isOpen())
        return;
    // First, as the page that is hidden may hand the focus to the navigator, which would choose one by itself.
    m_navigator->setCurrentPage(name);
    m_pages->setCurrentWidget(page);
    m_parts.settings.setValue(settingkeys::lastPage, name);
}

void MainWindow::showLink(const ItemLink& link)
{
    switch (link.kind) {
    case ItemLink::Kind::Execution:
        if (m_executionsPage->showExecution(ExecutionNumber(link.target.toLongLong())))
            showPage(QLatin1String(executionsName));
        break;
    case ItemLink::Kind::Dataset:
        if (m_datasetsPage->showDataset(link.target))
            showPage(QLatin1String(datasetsName));
        break;
    case ItemLink::Kind::Model:
        if (m_classifiersPage->showModel(ExecutionNumber(link.target.toLongLong())))
            showPage(QLatin1String(classifiersName));
        break;
    case ItemLink::Kind::Comparison: {
        const QStringList sides = link.target.split(QLatin1Char(':'));
        if (sides.size() == 2)
            compare(ExecutionNumber(sides[0].toLongLong()), ExecutionNumber(sides[1].toLongLong()));
        break;
    }
    case ItemLink::Kind::Release:
        if (m_releasesPage->showItem(link.target))
            showPage(QLatin1String(releasesName));
        break;
    case ItemLink::Kind::Lineage:
        showLineage(link.target);
        break;
    case ItemLink::Kind::None:
        break;
    }
}

void MainWindow::finishJob(const JobInfo& job)
{
    if (!isActiveWindow() && job.state != JobState::Cancelled)
        QApplication::alert(this); // somebody may wait for it in another window
    if (job.id != m_demoJob) {
        m_parts.store.reload();
        compareAfterRemedy(job);
        return;
    }
    m_demoJob = {};
    m_startPage->setDemoRunning(false);
    if (job.state == JobState::Done)
        openWorkspace(m_parts.demoFolder);
    else if (job.error && job.state == JobState::Failed)
        m_banner->showError(tr("The demo could not be made"), *job.error);
}

void MainWindow::saveState()
{
    m_parts.settings.setValue(settingkeys::windowGeometry, saveGeometry());
    m_parts.settings.setValue(settingkeys::windowState, QMainWindow::saveState(1));
    m_executionsPage->saveState();
    m_datasetsPage->saveState();
    m_classifiersPage->saveState();
    m_releasesPage->saveState();
    m_comparisonPage->saveState();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const int unfinished = m_parts.jobs.unfinished();
    if (unfinished > 0 && !m_closingAgreed) {
        m_closingAgreed
            = m_parts.dialogs.confirm(this, tr("Quit while %n job(s) run(s)?", nullptr, unfinished),
                tr("What is running is stopped and leaves nothing half-made; what waits is dropped."),
                tr("Stop and quit"));
        if (!m_closingAgreed) {
            event->ignore();
            return;
        }
        m_parts.jobs.cancelAll();
    }
    if (!m_marksGivenUp && m_comparisonPage->marksWaiting() > 0) {
        event->ignore();
        closeWhenMarksAreStored();
        return;
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::closeWhenMarksAreStored()
{
    if (m_closing.isActive())
        return;
    m_banner->showMessage(tr("%n mark(s) are being stored; the window closes when they are.", nullptr,
        m_comparisonPage->marksWaiting()));
    m_comparisonPage->storeMarks();
    m_closingSince.start();
    m_closing.start();
}

void MainWindow::lookWhetherMarksAreStored()
{
    const int marks = m_comparisonPage->marksWaiting();
    if (marks > 0 && !m_closingSince.hasExpired(marksMayTake))
        return;
    m_closing.stop();
    m_banner->hide();
    if (marks > 0) {
        m_marksGivenUp = m_parts.dialogs.confirm(this,
            tr("Quit without %n mark(s) that cannot be stored?", nullptr, marks),
            tr("Somebody else writes to the workspace. Keep the window open until that is over: the marks "
               "are "
               "stored then."),
            tr("Lose them and quit"));
        if (!m_marksGivenUp) {
            m_closingAgreed = false;
            return;
        }
    }
    close();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!sortOpenables(event->mimeData()->urls()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const Openables things = sortOpenables(event->mimeData()->urls());
    if (things.isEmpty())
        return;
    event->acceptProposedAction();
    openAll(things);
}

} // namespace touchstone
