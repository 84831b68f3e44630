#pragma once

#include "widgets/mainwindow/workspaceloader.h"

#include <filesystem>
#include <optional>

class QApplication;

namespace touchstone {

/// Reverse-DNS name of the program: that of its desktop file, its metainfo and its icon.
inline constexpr const char* applicationId = "org.touchstone_workbench.Touchstone";

/// Shows the main window, opens `workspace` in it when there is one, and runs until it is closed.
/// Sets the application's name, version, icon and translations; returns the exit code of the event loop.
int runWindow(QApplication& application, const std::optional<std::filesystem::path>& workspace,
    LoadExecutions loadExecutions);

} // namespace touchstone
