#include "widgets/common/filedialogs.h"

#include "widgets/models/displayformat.h"

#include <QFileDialog>

namespace touchstone {

namespace {

FileDialogs::MaybePath maybe(const QString& path)
{
    if (path.isEmpty())
        return std::nullopt;
    return displayformat::toPath(path);
}

} // namespace

FileDialogs FileDialogs::ofDesktop()
{
    return {
        .openFiles =
            [](QWidget* parent, const QString& title) {
                Paths paths;
                for (const QString& file : QFileDialog::getOpenFileNames(parent, title))
                    paths.push_back(displayformat::toPath(file));
                return paths;
            },
        .openFolder
        = [](QWidget* parent,
              const QString& title) { return maybe(QFileDialog::getExistingDirectory(parent, title)); },
        .openFile =
            [](QWidget* parent, const QString& title, const QString& filter) {
                return maybe(QFileDialog::getOpenFileName(parent, title, {}, filter));
            },
        .saveFile =
            [](QWidget* parent, const QString& title, const std::filesystem::path& suggestion) {
                return maybe(
                    QFileDialog::getSaveFileName(parent, title, displayformat::fromPath(suggestion)));
            },
    };
}

} // namespace touchstone
