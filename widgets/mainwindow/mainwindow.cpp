#include "widgets/mainwindow/mainwindow.h"

#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/executions/executionspage.h"
#include "widgets/mainwindow/startpage.h"
#include "widgets/models/displayformat.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

/// The workspace that is dragged, or nothing when it is something else.
std::optional<std::filesystem::path> draggedWorkspace(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return std::nullopt;
    const QFileInfo folder(urls.front().toLocalFile());
    if (!folder.isDir() || folder.suffix() != QLatin1String("touchstone"))
        return std::nullopt;
    return displayformat::toPath(folder.absoluteFilePath());
}

} // namespace

MainWindow::MainWindow(
    LoadExecutions loadExecutions, Settings& settings, FolderChooser chooseFolder, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_chooseFolder(std::move(chooseFolder))
    , m_loader(new WorkspaceLoader(std::move(loadExecutions), this))
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_startPage(new StartPage)
    , m_executionsPage(new ExecutionsPage(settings, this))
    , m_location(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_busy(new QProgressBar(this))
{
    setAcceptDrops(true);
    setMinimumSize(640, 480);
    setWindowTitle(tr("Touchstone"));
    setUpPages();
    setUpMenus();
    restoreGeometryOrDefault();
    connect(m_loader, &WorkspaceLoader::loaded, this, &MainWindow::showWorkspace);
    connect(m_loader, &WorkspaceLoader::failed, this, &MainWindow::showFailure);
    connect(m_loader, &WorkspaceLoader::busyChanged, this, &MainWindow::showBusy);
}

void MainWindow::setUpPages()
{
    // The start page scrolls when a large font or many recent workspaces make it higher than the window.
    auto* startScroll = new QScrollArea(this);
    startScroll->setWidget(m_startPage);
    startScroll->setWidgetResizable(true);
    startScroll->setFrameShape(QFrame::NoFrame);
    startScroll->setFocusPolicy(Qt::NoFocus);
    m_startPage->setRecent(m_settings.value(settingkeys::recentWorkspaces));
    connect(m_startPage, &StartPage::openRequested, this, &MainWindow::chooseWorkspace);
    connect(m_startPage, &StartPage::recentChosen, this,
        [this](const QString& folder) { openWorkspace(displayformat::toPath(folder)); });

    m_pages->addWidget(startScroll);
    m_pages->addWidget(m_executionsPage);
    auto* central = new QWidget(this);
    auto* rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_pages, 1);
    setCentralWidget(central);

    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(160);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Reading the workspace"));
    m_busy->hide();
    m_location->setText(tr("No workspace open"));
    m_location->setContentsMargins(10, 0, 0, 0);
    statusBar()->addWidget(m_location, 1);
    statusBar()->addPermanentWidget(m_busy);
}

void MainWindow::setUpMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* open = file->addAction(tr("&Open Workspace..."), this, &MainWindow::chooseWorkspace);
    open->setObjectName(QStringLiteral("actionOpen"));
    open->setShortcut(QKeySequence::Open);
    m_reload = file->addAction(tr("&Reload"), this, [this] {
        if (m_workspace)
            openWorkspace(*m_workspace);
    });
    m_reload->setObjectName(QStringLiteral("actionReload"));
    m_reload->setShortcut(QKeySequence::Refresh);
    m_reload->setEnabled(false);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* about = help->addAction(tr("&About Touchstone"), this, &MainWindow::showAbout);
    about->setObjectName(QStringLiteral("actionAbout"));
    about->setMenuRole(QAction::AboutRole);
    QAction* aboutQt = help->addAction(tr("About &Qt"), this, [this] { QMessageBox::aboutQt(this); });
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void MainWindow::restoreGeometryOrDefault()
{
    // restoreGeometry() moves a window back that was left on a screen which is gone.
    if (restoreGeometry(m_settings.value(settingkeys::windowGeometry)))
        return;
    const QSize available = screen()->availableSize();
    resize(QSize(1280, 800).boundedTo(available));
}

void MainWindow::chooseWorkspace()
{
    const QStringList recent = m_settings.value(settingkeys::recentWorkspaces);
    const std::filesystem::path start
        = recent.isEmpty() ? std::filesystem::path() : displayformat::toPath(recent.front()).parent_path();
    if (const auto folder = m_chooseFolder(this, start))
        openWorkspace(*folder);
}

void MainWindow::openWorkspace(const std::filesystem::path& workspace)
{
    m_banner->hide();
    m_loader->load(displayformat::toPath(QFileInfo(displayformat::fromPath(workspace)).absoluteFilePath()));
}

void MainWindow::showWorkspace(
    const std::filesystem::path& workspace, const std::vector<Execution>& executions)
{
    const QString folder = displayformat::fromPath(workspace);
    const bool reloaded = m_workspace == workspace;
    m_workspace = workspace;
    m_executionsPage->setExecutions(executions);
    m_pages->setCurrentWidget(m_executionsPage);
    if (!reloaded)
        m_executionsPage->setFocus();
    setWindowTitle(tr("%1 - Touchstone").arg(displayformat::workspaceName(workspace)));
    m_location->setText(folder);
    m_reload->setEnabled(true);
    m_settings.addRecentWorkspace(folder);
    m_startPage->setRecent(m_settings.value(settingkeys::recentWorkspaces));
}

void MainWindow::showFailure(const std::filesystem::path& workspace, const Error& error)
{
    m_banner->showError(
        tr("The workspace %1 cannot be opened").arg(displayformat::fromPath(workspace.filename())), error);
}

void MainWindow::showBusy(bool busy)
{
    m_busy->setVisible(busy);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(settingkeys::windowGeometry, saveGeometry());
    m_executionsPage->saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (draggedWorkspace(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const auto workspace = draggedWorkspace(event->mimeData());
    if (!workspace)
        return;
    event->acceptProposedAction();
    openWorkspace(*workspace);
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Touchstone"), {}, QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (!windowIcon().isNull())
        box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("Touchstone %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        tr("A workbench to decide whether a new text classifier may replace the one in production.\n\n"
           "Free software under the GNU General Public License, version 3 or later, without any "
           "warranty.\nQt %1")
            .arg(QLatin1String(qVersion())));
    box->open();
}

} // namespace touchstone
