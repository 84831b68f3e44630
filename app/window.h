#pragma once

#include <filesystem>
#include <optional>

namespace touchstone {

/// True when this build has a window and there is a display to show it on.
bool canShowWindow();

/// Shows the main window, on a workspace if one is named, until it is closed. Returns the exit code.
int showWindow(int& argc, char** argv, const std::optional<std::filesystem::path>& workspace);

} // namespace touchstone
