#pragma once

#include "tests/support/testing.h"
#include "tests/widgets/sampleworkspace.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QPalette>
#include <QStackedWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace testing {

/// The real window on real workspaces in a folder that disappears; questions are answered by what a test put down.
class Window
{
    TemporaryFolder m_folder;

public:
    touchstone::Settings settings;
    touchstone::WorkspaceStore store;
    touchstone::JobRunner jobs;
    std::optional<std::filesystem::path> folderAnswer; ///< of questions for a workspace
    std::vector<std::filesystem::path> dataAnswer;
    std::optional<std::filesystem::path> modelAnswer;
    bool confirmAnswer = false;
    int timesAsked = 0; ///< to confirm something
    touchstone::MakeDemo makeDemo
        = [](const std::filesystem::path& folder, touchstone::Progress&, const std::stop_token&) {
              return makeWorkspace(folder, sampleExecutions());
          };
    std::unique_ptr<touchstone::MainWindow> window;

    Window()
        : settings(QString::fromStdString((m_folder / "settings.ini").string()))
    {
    }

    const TemporaryFolder& folder() const { return m_folder; }
    std::filesystem::path operator/(std::string_view name) const { return m_folder / name; }

    /// Makes the window, also again as after a restart.
    touchstone::MainWindow& show()
    {
        window.reset();
        const auto path = [this](QWidget*, const std::filesystem::path&) { return folderAnswer; };
        window = std::make_unique<touchstone::MainWindow>(touchstone::WindowParts {.store = store,
            .jobs = jobs,
            .settings = settings,
            .dialogs = {.openWorkspace = path,
                .newWorkspace = path,
                .dataFiles = [this](QWidget*, const std::filesystem::path&) { return dataAnswer; },
                .modelFile = [this](QWidget*, const std::filesystem::path&) { return modelAnswer; },
                .confirm =
                    [this](QWidget*, const QString&, const QString&, const QString&) {
                        ++timesAsked;
                        return confirmAnswer;
                    }},
            .makeDemo = makeDemo,
            .demoFolder = m_folder / "demo.touchstone"});
        window->show();
        return *window;
    }

    /// Opens a workspace and waits until it is shown or refused.
    bool open(const std::filesystem::path& workspace)
    {
        window->openWorkspace(workspace);
        return QTest::qWaitFor([this] { return !store.isBusy(); });
    }

    /// Object name of the page that is shown; "" for the start page.
    QString page() const
    {
        return window->centralWidget()->findChild<QStackedWidget*>()->currentWidget()->objectName();
    }

    QAction* action(const char* name) const { return window->findChild<QAction*>(QString::fromLatin1(name)); }

    template <typename T>
    T* find(const char* name = nullptr) const
    {
        return window->findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace testing
