#include "widgets/classifiers/classifierspage.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspacestore.h"
#include "widgets/datasets/datasetspage.h"
#include "widgets/executions/executionspage.h"
#include "widgets/mainwindow/aboutdialog.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/navigator.h"
#include "widgets/mainwindow/settingsdialog.h"
#include "widgets/mainwindow/shortcutswindow.h"
#include "widgets/models/displayformat.h"
#include "widgets/releases/releasespage.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>

namespace touchstone {

namespace {

/// The parts of the window that F6 goes through.
QWidget* focusTarget(QWidget* pane)
{
    if (pane == nullptr || !pane->isVisible() || !pane->isEnabled())
        return nullptr;
    if (pane->focusPolicy() != Qt::NoFocus || pane->focusProxy() != nullptr)
        return pane;
    for (QWidget* child : pane->findChildren<QWidget*>()) {
        if (child->focusPolicy() == Qt::StrongFocus && child->isVisible() && child->isEnabled())
            return child;
    }
    return nullptr;
}

} // namespace

void MainWindow::setUpMenus()
{
    addFileMenu();
    addEditMenu();
    addViewMenu();
    addExecutionsMenu();
    addHelpMenu();
}

QMenu* MainWindow::addFileMenu()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* fresh = file->addAction(tr("&New Workspace..."), this, &MainWindow::newWorkspace);
    fresh->setObjectName(QStringLiteral("actionNew"));
    fresh->setShortcut(QKeySequence::New);
    QAction* open = file->addAction(tr("&Open Workspace..."), this, &MainWindow::chooseWorkspace);
    open->setObjectName(QStringLiteral("actionOpen"));
    open->setShortcut(QKeySequence::Open);
    m_recentMenu = file->addMenu(tr("Open &Recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    file->addSeparator();
    QAction* import = file->addAction(tr("&Import Posts..."), this, &MainWindow::chooseData);
    import->setObjectName(QStringLiteral("actionImport"));
    import->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    QAction* executions = file->addAction(tr("Import E&xecutions..."), this, [this] {
        openAll({.workspace = {}, .models = {}, .data = {}, .posts = {}, .missing = {}, .executions = {{}}});
    });
    executions->setObjectName(QStringLiteral("actionImportExecutions"));
    QAction* model = file->addAction(tr("Import a &Model File..."), this, &MainWindow::chooseModel);
    model->setObjectName(QStringLiteral("actionImportModel"));
    QAction* inspect
        = file->addAction(tr("Ins&pect a Model File..."), this, &MainWindow::chooseModelToInspect);
    inspect->setObjectName(QStringLiteral("actionInspectModel"));
    file->addSeparator();
    QAction* reload = file->addAction(tr("Re&load"), &m_parts.store, &WorkspaceStore::reload);
    reload->setObjectName(QStringLiteral("actionReload"));
    reload->setShortcut(QKeySequence::Refresh);
    QAction* close = file->addAction(tr("&Close Workspace"), &m_parts.store, &WorkspaceStore::close);
    close->setObjectName(QStringLiteral("actionClose"));
    close->setShortcut(QKeySequence::Close);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    m_needWorkspace << reload << close;
    return file;
}

void MainWindow::addEditMenu()
{
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_undo->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setObjectName(QStringLiteral("actionUndo"));
    QAction* redo = m_undo->createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    redo->setObjectName(QStringLiteral("actionRedo"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    QAction* settings = edit->addAction(tr("&Settings..."), this, &MainWindow::showSettings);
    settings->setObjectName(QStringLiteral("actionSettings"));
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
}

void MainWindow::addViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    int key = Qt::Key_1;
    for (const auto& [name, title] : {std::pair("executions", tr("&Executions")),
             std::pair("datasets", tr("&Datasets")), std::pair("models", tr("&Models")),
             std::pair("comparison", tr("&Comparison")), std::pair("releases", tr("Re&leases"))}) {
        QAction* page = view->addAction(title, this, [this, name = QString::fromLatin1(name)] {
            showPage(name);
            m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        });
        page->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)));
        m_needWorkspace << page;
    }
    view->addSeparator();
    QAction* navigator = m_navigatorDock->toggleViewAction();
    navigator->setText(tr("&Navigator"));
    navigator->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    view->addAction(navigator);
    QAction* details = m_executionsPage->detailsAction();
    details->setText(tr("De&tails of the Execution"));
    view->addAction(details);
    view->addSeparator();
    QAction* next = view->addAction(tr("Next &Pane"), this, [this] { switchPane(1); });
    next->setShortcut(Qt::Key_F6);
    next->setObjectName(QStringLiteral("actionNextPane"));
    QAction* previous = view->addAction(tr("Pre&vious Pane"), this, [this] { switchPane(-1); });
    previous->setShortcut(Qt::SHIFT | Qt::Key_F6);
    QAction* full = view->addAction(tr("&Full Screen"));
    full->setObjectName(QStringLiteral("actionFullScreen"));
    full->setCheckable(true);
    full->setShortcut(QKeySequence(Qt::Key_F11));
    connect(full, &QAction::triggered, this,
        [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    view->addSeparator();
    QAction* reset = view->addAction(tr("&Reset the Layout"), this, &MainWindow::resetLayout);
    reset->setObjectName(QStringLiteral("actionResetLayout"));
}

void MainWindow::addExecutionsMenu()
{
    QMenu* executions = menuBar()->addMenu(tr("E&xecutions"));
    executions->addActions(m_executionsPage->pageActions());
}

void MainWindow::addHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* shortcuts = help->addAction(tr("&Keyboard Shortcuts"), this, &MainWindow::showShortcuts);
    shortcuts->setObjectName(QStringLiteral("actionShortcuts"));
    shortcuts->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    help->addSeparator();
    QAction* about = help->addAction(tr("&About Touchstone"), this, &MainWindow::showAbout);
    about->setObjectName(QStringLiteral("actionAbout"));
    about->setMenuRole(QAction::AboutRole);
    QAction* aboutQt = help->addAction(tr("About &Qt"), this, [this] { QMessageBox::aboutQt(this); });
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString& folder : m_parts.settings.value(settingkeys::recentWorkspaces)) {
        QString text = folder;
        QAction* action = m_recentMenu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
            [this, folder] { openWorkspace(displayformat::toPath(folder)); });
        action->setEnabled(QFileInfo(folder).isDir());
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::switchPane(int direction)
{
    QList<QWidget*> panes;
    for (QWidget* pane : {static_cast<QWidget*>(m_navigator), m_pages->currentWidget()}) {
        if (QWidget* target = focusTarget(pane))
            panes.append(target);
    }
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const auto holds = [focus](const QWidget* target, const QWidget* pane) {
        return focus != nullptr && (target == focus || pane->isAncestorOf(focus));
    };
    int current = -1;
    for (int i = 0; i < panes.size(); ++i) {
        const QWidget* pane
            = panes[i] == m_navigator ? static_cast<QWidget*>(m_navigator) : m_pages->currentWidget();
        if (holds(panes[i], pane))
            current = i;
    }
    const auto count = static_cast<int>(panes.size());
    panes[(current + direction + count) % count]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::restoreLayout()
{
    // restoreGeometry() moves a window back that was left on a screen which is gone.
    if (!restoreGeometry(m_parts.settings.value(settingkeys::windowGeometry)))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    restoreState(m_parts.settings.value(settingkeys::windowState), 1);
}

void MainWindow::resetLayout()
{
    m_parts.settings.resetLayout();
    setWindowState(windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen));
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    m_navigatorDock->show();
    m_executionsPage->resetLayout();
    m_datasetsPage->resetLayout();
    m_classifiersPage->resetLayout();
    m_releasesPage->resetLayout();
}

void MainWindow::showShortcuts()
{
    auto* window = new ShortcutsWindow(this);
    window->open();
}

void MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(m_parts.settings, this);
    connect(dialog, &SettingsDialog::coloursChanged, this,
        [this] { theme::apply(m_parts.settings.value(settingkeys::colours)); });
    connect(
        dialog, &SettingsDialog::languageChanged, this, &MainWindow::languageChanged, Qt::QueuedConnection);
    dialog->open();
}

QString MainWindow::workspaceFacts() const
{
    if (!m_parts.store.isOpen())
        return {};
    const WorkspaceSnapshot& snapshot = *m_parts.store.snapshot();
    return QStringLiteral("%1 executions, %2 datasets, %3 models%4")
        .arg(QString::number(snapshot.executions.size()), QString::number(snapshot.datasets.size()),
            QString::number(snapshot.models.size()),
            snapshot.readOnlyReason.empty() ? QString() : QStringLiteral(", read-only"));
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(workspaceFacts(), this);
    dialog->open();
}

} // namespace touchstone
