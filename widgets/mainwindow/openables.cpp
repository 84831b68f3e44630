#include "widgets/mainwindow/openables.h"

#include "core/storage/workspace.h"
#include "widgets/models/displayformat.h"

#include <system_error>

namespace touchstone {

Openables sortOpenables(const std::vector<std::filesystem::path>& paths)
{
    namespace fs = std::filesystem;
    Openables sorted;
    for (const fs::path& given : paths) {
        std::error_code error;
        fs::path path = fs::absolute(given, error).lexically_normal();
        if (!path.has_filename())
            path = path.parent_path();
        if (path.filename() == "workspace.sqlite" && Workspace::exists(path.parent_path()))
            path = path.parent_path();
        const bool folder = fs::is_directory(path, error);
        if (folder && (Workspace::exists(path) || path.extension() == ".touchstone")) {
            if (!sorted.workspace)
                sorted.workspace = path;
        } else if (!fs::exists(path, error)) {
            sorted.missing.push_back(path);
        } else if (!folder && (path.extension() == ".bin" || path.extension() == ".ftz")) {
            sorted.models.push_back(path);
        } else {
            sorted.data.push_back(path);
        }
    }
    return sorted;
}

Openables sortOpenables(const QList<QUrl>& urls)
{
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths.push_back(displayformat::toPath(url.toLocalFile()));
    }
    return sortOpenables(paths);
}

} // namespace touchstone
