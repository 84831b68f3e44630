#pragma once

#include "core/comparison/comparisonreport.h"
#include "core/publishing/reportsettings.h"
#include "widgets/common/filedialogs.h"

#include <QDialog>

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace touchstone {

class JobRunner;
class PlainLabel;
struct Error;

/// What a report is made of: a comparison that is there, and the parameters with which it was made.
struct ReportSubject {
    std::filesystem::path workspace;
    std::shared_ptr<const ComparisonReport> report;
    ReportSettings settings; ///< sides, rows, thresholds, twin, weights
};

/// Writes the open comparison as files, beside the window, and keeps the parameters for `touchstone report`. It stays
/// open afterwards and offers to open what was written.
class ReportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)

public:
    /// Shows a file with the desktop's program. A seam for tests.
    using FileOpener = std::function<void(const std::filesystem::path& file)>;
    static FileOpener openerOfDesktop();

    /// `jobs` must outlive the dialog.
    ReportDialog(JobRunner& jobs, ReportSubject subject, FileDialogs ask, QWidget* parent = nullptr,
        FileOpener opener = openerOfDesktop());
    ~ReportDialog() override;

    /// What is chosen, with the files' names.
    ReportSettings settings() const;
    bool isBusy() const { return m_busy; }

signals:
    /// Every file is there.
    void written();
    void failed(const touchstone::Error& error);

private:
    enum Format { Html, Pdf, Markdown, Junit, Csv, Json };
    static constexpr std::size_t formats = 6;
    struct Written {
        std::vector<Warning> warnings;
    };

    QWidget* makeFormats();
    QWidget* makeContent();
    QWidget* makePlace();
    void updateState();
    void write();
    void finish(const Result<Written>& result);
    void saveParameters();
    void chooseFolder();
    void setBusy(bool busy);
    std::filesystem::path target(Format format) const;

    JobRunner& m_jobs;
    ReportSubject m_subject;
    FileDialogs m_ask;
    FileOpener m_opener;
    std::array<QCheckBox*, formats> m_formats {};
    QListWidget* m_sections;
    QCheckBox* m_posts;
    QLineEdit* m_title;
    QLineEdit* m_labels;
    QSpinBox* m_listed;
    QLineEdit* m_folder;
    QLineEdit* m_name;
    QProgressBar* m_progress;
    PlainLabel* m_status;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_write;
    QPushButton* m_cancel;
    std::filesystem::path m_result; ///< what Open shows
    bool m_busy = false;
};

} // namespace touchstone
