#pragma once

#include "core/jobs/importjob.h"
#include "core/jobs/importpreview.h"
#include "widgets/common/filedialogs.h"
#include "widgets/models/jobinfo.h"

#include <QDialog>
#include <QTimer>

#include <filesystem>
#include <optional>
#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace touchstone {

class Banner;
class ColumnsForm;
class FormatForm;
class JobRunner;
class PlainLabel;
class PreviewPane;
class WorkspaceStore;

/// Makes a dataset of files: shows what they hold and how they would be read, lets that be corrected, and starts the
/// import as a job. The files are read beside the window, again after every change.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    /// `runner` and `store` must outlive the dialog.
    ImportDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask = FileDialogs::ofDesktop(),
        QWidget* parent = nullptr);

    /// Adds files and folders, as when they are dropped on the window.
    void addFiles(const std::vector<std::filesystem::path>& paths);

signals:
    /// The import runs as this job; the dialog has closed itself.
    void started(touchstone::JobId id);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeFiles();
    QWidget* makeForms();
    QWidget* makeEnd();
    void removeSelectedFiles();
    void showFiles();
    void readSoon();
    void read();
    void takeFirstRows(const Result<ImportPreview>& preview);
    void count();
    void updateName();
    void updateState();
    QString problem() const;
    ReaderOptions readerOptions() const;
    void chooseRejectedFile();
    void startImport();

    JobRunner& m_runner;
    WorkspaceStore& m_store;
    FileDialogs m_ask;
    std::vector<std::filesystem::path> m_paths;
    std::optional<ImportPreview> m_preview; ///< of the files as they are chosen now
    bool m_nameIsGuessed = true;
    QTimer m_delay;
    QListWidget* m_files;
    QPushButton* m_remove = nullptr;
    ColumnsForm* m_columns;
    FormatForm* m_format;
    Banner* m_banner;
    PreviewPane* m_pane;
    QLineEdit* m_name;
    PlainLabel* m_nameHint;
    QCheckBox* m_saveRejected;
    QLineEdit* m_rejectedFile;
    QPushButton* m_chooseRejected;
    PlainLabel* m_problem;
    QPushButton* m_import;
};

} // namespace touchstone
