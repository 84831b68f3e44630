#pragma once

#include "widgets/common/dialogs.h"
#include "widgets/mainwindow/workspaceloader.h"

#include <QMainWindow>

#include <filesystem>
#include <optional>
#include <vector>

class QProgressBar;
class QStackedWidget;

namespace touchstone {

class Banner;
class ExecutionsPage;
class PlainLabel;
class Settings;
class StartPage;

/// Assembles the pages; holds no logic of theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// `settings` must outlive the window.
    MainWindow(LoadExecutions loadExecutions, Settings& settings,
        FolderChooser chooseFolder = chooseWorkspaceFolder, QWidget* parent = nullptr);

    /// Starts to load a workspace; what is shown stays until it is there. A failure appears as a banner.
    void openWorkspace(const std::filesystem::path& workspace);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setUpMenus();
    void setUpPages();
    void restoreGeometryOrDefault();
    void chooseWorkspace();
    void showWorkspace(const std::filesystem::path& workspace, const std::vector<Execution>& executions);
    void showFailure(const std::filesystem::path& workspace, const Error& error);
    void showBusy(bool busy);
    void showAbout();

    Settings& m_settings;
    FolderChooser m_chooseFolder;
    WorkspaceLoader* m_loader;
    Banner* m_banner;
    QStackedWidget* m_pages;
    StartPage* m_startPage;
    ExecutionsPage* m_executionsPage;
    PlainLabel* m_location;
    QProgressBar* m_busy;
    QAction* m_reload = nullptr;
    std::optional<std::filesystem::path> m_workspace;
};

} // namespace touchstone
