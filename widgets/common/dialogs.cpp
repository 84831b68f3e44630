#include "widgets/common/dialogs.h"

#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace touchstone {

std::optional<std::filesystem::path> chooseWorkspaceFolder(
    QWidget* parent, const std::filesystem::path& start)
{
    const QString title = QCoreApplication::translate("dialogs", "Open workspace (a folder NAME.touchstone)");
    const QString folder = QFileDialog::getExistingDirectory(parent, title, displayformat::fromPath(start));
    if (folder.isEmpty())
        return std::nullopt;
    return displayformat::toPath(folder);
}

} // namespace touchstone
