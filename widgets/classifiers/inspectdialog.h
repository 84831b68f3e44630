#pragma once

#include "core/learning/modelinspection.h"
#include "widgets/common/filedialogs.h"

#include <QDialog>

#include <filesystem>
#include <optional>
#include <vector>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace touchstone {

class Banner;
class JobRunner;
class KeyedRowsModel;
class PlainLabel;
class SortProxy;
class TableView;
struct KeyedColumn;
struct KeyedRow;

/// A model file, or two of them.
struct InspectedFile {
    std::filesystem::path file;
    QString name; ///< shown for it; empty: the path
};

/// What one or two fastText model files say of themselves, without loading them: settings, labels with their training
/// rows, words. Of two the differences come first.
class InspectDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectDialog)

public:
    /// `jobs` must outlive the dialog.
    InspectDialog(JobRunner& jobs, FileDialogs dialogs, QWidget* parent = nullptr);

    /// One or two files; begins at once.
    void inspect(std::vector<InspectedFile> files);
    bool isBusy() const { return m_running; }

private:
    /// One of the two is filled.
    struct Answer {
        std::optional<ModelInspection> one;
        std::optional<ModelPairInspection> two;
    };
    struct Page {
        TableView* table = nullptr;
        SortProxy* proxy = nullptr;
        KeyedRowsModel* model = nullptr;
    };

    Page addPage(const char* name, const QString& title, const QString& filter);
    void fill(Page& page, std::vector<KeyedColumn> columns, std::vector<KeyedRow> rows);
    void clear();
    void chooseSecond();
    void start(bool hash);
    void showAnswer(const Answer& answer);

    JobRunner& m_jobs;
    FileDialogs m_dialogs;
    std::vector<InspectedFile> m_files;
    bool m_running = false;
    Banner* m_banner;
    PlainLabel* m_left;
    PlainLabel* m_right;
    PlainLabel* m_overlap;
    QProgressBar* m_busy;
    QTabWidget* m_tabs;
    Page m_settings;
    Page m_labels;
    Page m_words;
    QPushButton* m_compare;
    QPushButton* m_hash;
};

} // namespace touchstone
