#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class QString;
class QWidget;

namespace touchstone {

/// Questions for files and folders; an empty answer when one was cancelled. Seams: tests answer without a dialog.
struct FileDialogs {
    using Paths = std::vector<std::filesystem::path>;
    using MaybePath = std::optional<std::filesystem::path>;

    std::function<Paths(QWidget* parent, const QString& title)> openFiles;
    std::function<MaybePath(QWidget* parent, const QString& title)> openFolder;
    /// `filter`: as QFileDialog takes it, "Models (*.bin *.ftz)".
    std::function<MaybePath(QWidget* parent, const QString& title, const QString& filter)> openFile;
    std::function<MaybePath(QWidget* parent, const QString& title, const std::filesystem::path& suggestion)>
        saveFile;

    /// The desktop's own dialogs.
    static FileDialogs ofDesktop();
};

} // namespace touchstone
