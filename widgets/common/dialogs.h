#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class QString;
class QWidget;

namespace touchstone {

/// Asks the user for a file or folder, nothing when the question was cancelled.
using PathQuestion = std::function<std::optional<std::filesystem::path>(
    QWidget* parent, const std::filesystem::path& start)>;

/// The desktop's own dialogs. A seam: tests answer without a dialog.
struct Dialogs {
    PathQuestion openWorkspace;
    /// `start`: folder and name that are proposed.
    PathQuestion newWorkspace;
    std::function<std::vector<std::filesystem::path>(QWidget* parent, const std::filesystem::path& start)>
        dataFiles;
    PathQuestion modelFile;
    /// A question with one button that does it, named `action`, and Cancel.
    std::function<bool(
        QWidget* parent, const QString& question, const QString& explanation, const QString& action)>
        confirm;
};

Dialogs desktopDialogs();

} // namespace touchstone
