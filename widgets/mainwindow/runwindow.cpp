#include "widgets/mainwindow/runwindow.h"

#include "touchstone/version.h"
#include "widgets/common/theme.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/mainwindow/language.h"
#include "widgets/models/displayformat.h"
#include "widgets/settings/settings.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>

#include <memory>
#include <utility>

namespace touchstone {

namespace {

/// Where the user's own documents are, so that the demo is easily found and thrown away.
std::filesystem::path demoFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    return displayformat::toPath(folder) / "touchstone-demo.touchstone";
}

/// Keeps the window, and makes it again when another language is chosen: every text in it is made once.
class WindowKeeper final : public QObject
{
public:
    explicit WindowKeeper(MakeDemo makeDemo)
        : m_makeDemo(std::move(makeDemo))
    {
        theme::apply(m_settings.value(settingkeys::colours));
        showWindow();
    }

    MainWindow& window() { return *m_window; }

private:
    void showWindow()
    {
        if (m_window)
            m_window->saveState();
        // The old one goes last: without any window the program would end.
        const auto old = std::move(m_window);
        m_language.install(m_settings.value(settingkeys::language));
        m_window = std::make_unique<MainWindow>(WindowParts {.store = m_store,
            .jobs = m_jobs,
            .settings = m_settings,
            .dialogs = desktopDialogs(),
            .makeDemo = m_makeDemo,
            .demoFolder = demoFolder()});
        connect(m_window.get(), &MainWindow::languageChanged, this, &WindowKeeper::showWindow,
            Qt::QueuedConnection); // not from inside the window that goes
        m_window->show();
    }

    Settings m_settings;
    Language m_language;
    MakeDemo m_makeDemo;
    WorkspaceStore m_store;
    JobRunner m_jobs;
    std::unique_ptr<MainWindow> m_window; // goes first
};

} // namespace

int runWindow(const std::vector<std::filesystem::path>& paths, MakeDemo makeDemo)
{
    QApplication::setApplicationName(QStringLiteral("touchstone"));
    QApplication::setApplicationVersion(QLatin1String(programVersion));
    QApplication::setApplicationDisplayName(QStringLiteral("Touchstone"));
    QGuiApplication::setDesktopFileName(QLatin1String(applicationId));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/touchstone.svg")));
    WindowKeeper keeper(std::move(makeDemo));
    keeper.window().openAll(sortOpenables(paths));
    return QApplication::exec();
}

} // namespace touchstone
