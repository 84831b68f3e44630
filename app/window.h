#pragma once

#include <filesystem>
#include <vector>

namespace touchstone {

/// True when this build has a window and there is a display to show it on.
bool canShowWindow();

/// Shows the main window until it is closed, with a workspace or files that are to be brought in. Returns the exit code.
int showWindow(int& argc, char** argv, const std::vector<std::filesystem::path>& paths);

} // namespace touchstone
