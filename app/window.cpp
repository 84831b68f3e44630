#include "app/window.h"

#include "core/storage/workspace.h"
#include "widgets/mainwindow/runwindow.h"

#include <QApplication>

#include <cstdlib>

namespace touchstone {

namespace {

Result<std::vector<Execution>> loadExecutions(const std::filesystem::path& path)
{
    auto workspace = Workspace::open(path, "touchstone (window)");
    if (!workspace)
        return failure(workspace);
    return workspace->executions();
}

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

} // namespace

bool canShowWindow()
{
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int showWindow(int& argc, char** argv, const std::optional<std::filesystem::path>& workspace)
{
    QApplication application(argc, argv);
    return runWindow(application, workspace, loadExecutions);
}

} // namespace touchstone
