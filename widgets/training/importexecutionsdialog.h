#pragma once

#include "core/jobs/importexecutionsjob.h"
#include "widgets/common/filedialogs.h"
#include "widgets/training/jobdialog.h"

#include <QTimer>

#include <filesystem>
#include <optional>
#include <string>

class QComboBox;
class QFormLayout;
class QGroupBox;
class QLineEdit;

namespace touchstone {

class JobRunner;
class PlainLabel;
class PredictionColumnsForm;

/// What a source holds, for a person who decides whether to take it in.
struct SourceLook {
    std::string tracker;
    std::size_t runs = 0;
    std::size_t versions = 0;
    std::size_t skipped = 0;
    std::string firstSkipped;                ///< what and why
    std::optional<PredictionLayout> columns; ///< of the predictions of a single run
    bool namesRows = false;                  ///< a single run says which dataset it predicted
};

/// Takes in what ran elsewhere: predictions of any classifier, MLflow, Valohai, DVC, folders with execution.json. The
/// source is looked at beside the window as soon as it is named.
class ImportExecutionsDialog final : public JobDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportExecutionsDialog)

public:
    ImportExecutionsDialog(JobRunner& runner, WorkspaceStore& store,
        FileDialogs ask = FileDialogs::ofDesktop(), QWidget* parent = nullptr);

    void chooseSource(const std::filesystem::path& source);

protected:
    QString problem() const override;
    JobRequest request() const override;
    void workspaceChanged() override;

private:
    QWidget* makeForm();
    QWidget* makeSource();
    QWidget* makeColumns();
    ForeignSourceOptions options() const;
    void sourceChanged();
    void look();
    void take(const Result<SourceLook>& look);
    void fillRows();
    void fillModels();

    JobRunner& m_runner;
    FileDialogs m_ask;
    QTimer m_delay;
    std::optional<SourceLook> m_look; ///< of the source as it is named now
    QLineEdit* m_source;
    PlainLabel* m_found;
    QLineEdit* m_revisions;
    PredictionColumnsForm* m_columns;
    QGroupBox* m_columnsBox; ///< hidden where the source has no columns
    QFormLayout* m_form;
    QComboBox* m_rows;
    QLineEdit* m_newDataset;
    QComboBox* m_model;
    QComboBox* m_loss;
    QLineEdit* m_name;
};

} // namespace touchstone
