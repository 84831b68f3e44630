#include "widgets/common/dialogs.h"

#include "widgets/models/displayformat.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace touchstone {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("dialogs", text);
}

std::optional<std::filesystem::path> pathOf(const QString& chosen)
{
    if (chosen.isEmpty())
        return std::nullopt;
    return displayformat::toPath(chosen);
}

std::optional<std::filesystem::path> openWorkspace(QWidget* parent, const std::filesystem::path& start)
{
    return pathOf(QFileDialog::getExistingDirectory(parent,
        translated(QT_TRANSLATE_NOOP("dialogs", "Open workspace (a folder NAME.touchstone)")),
        displayformat::fromPath(start)));
}

std::optional<std::filesystem::path> newWorkspace(QWidget* parent, const std::filesystem::path& start)
{
    QString chosen = QFileDialog::getSaveFileName(parent,
        translated(QT_TRANSLATE_NOOP("dialogs", "New workspace (a folder that will be made)")),
        displayformat::fromPath(start), translated(QT_TRANSLATE_NOOP("dialogs", "Workspaces (*.touchstone)")),
        nullptr, QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty() && !chosen.endsWith(QLatin1String(".touchstone")))
        chosen += QLatin1String(".touchstone");
    return pathOf(chosen);
}

std::vector<std::filesystem::path> dataFiles(QWidget* parent, const std::filesystem::path& start)
{
    const QStringList chosen = QFileDialog::getOpenFileNames(parent,
        translated(QT_TRANSLATE_NOOP("dialogs", "Import posts")), displayformat::fromPath(start),
        translated(QT_TRANSLATE_NOOP("dialogs",
            "Posts (*.ndjson *.jsonl *.json *.csv *.tsv *.txt *.sqlite *.db *.zst *.gz);;All files (*)")));
    std::vector<std::filesystem::path> paths;
    for (const QString& path : chosen)
        paths.push_back(displayformat::toPath(path));
    return paths;
}

std::optional<std::filesystem::path> modelFile(QWidget* parent, const std::filesystem::path& start)
{
    return pathOf(QFileDialog::getOpenFileName(parent,
        translated(QT_TRANSLATE_NOOP("dialogs", "Import a model file")), displayformat::fromPath(start),
        translated(QT_TRANSLATE_NOOP("dialogs", "fastText models (*.bin *.ftz);;All files (*)"))));
}

bool confirm(QWidget* parent, const QString& question, const QString& explanation, const QString& action)
{
    QMessageBox box(QMessageBox::Question, {}, question, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    QPushButton* yes = box.addButton(action, QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace

Dialogs desktopDialogs()
{
    return {.openWorkspace = openWorkspace,
        .newWorkspace = newWorkspace,
        .dataFiles = dataFiles,
        .modelFile = modelFile,
        .confirm = confirm};
}

} // namespace touchstone
