#pragma once

#include <filesystem>
#include <functional>
#include <optional>

class QWidget;

namespace touchstone {

/// Asks the user for a folder, nothing when the question was cancelled. A seam: tests answer without a dialog.
using FolderChooser = std::function<std::optional<std::filesystem::path>(
    QWidget* parent, const std::filesystem::path& start)>;

/// The desktop's own folder dialog, which asks for a workspace.
std::optional<std::filesystem::path> chooseWorkspaceFolder(
    QWidget* parent, const std::filesystem::path& start);

} // namespace touchstone
