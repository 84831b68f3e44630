#include "app/window.h"

#include "app/demo/demoworkspace.h"
#include "widgets/mainwindow/runwindow.h"

#include <QApplication>

#include <cstdlib>

namespace touchstone {

namespace {

Result<> makeDemoWorkspace(
    const std::filesystem::path& folder, Progress& progress, const std::stop_token& stop)
{
    const auto made
        = makeDemo({.workspace = folder, .command = "touchstone demo", .progress = progress, .stop = stop},
            [](std::string_view) { /* the window shows the progress itself */ });
    return made ? Result<> {} : failure(made);
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

int showWindow(int& argc, char** argv, const std::vector<std::filesystem::path>& paths)
{
    const QApplication application(argc, argv);
    return runWindow(paths, makeDemoWorkspace);
}

} // namespace touchstone
