#pragma once

#include "widgets/mainwindow/mainwindow.h"

#include <filesystem>
#include <vector>

namespace touchstone {

/// Reverse-DNS name of the program: that of its desktop file, its metainfo and its icon.
inline constexpr const char* applicationId = "org.touchstone_workbench.Touchstone";

/// Needs a QApplication. Shows the main window, opens what is named on the command line in it, and runs until it is closed.
/// Sets the application's name, version, icon, colours and translations; returns the exit code of the event loop.
int runWindow(const std::vector<std::filesystem::path>& paths, MakeDemo makeDemo);

} // namespace touchstone
