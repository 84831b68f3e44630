#pragma once

#include "widgets/common/filedialogs.h"
#include "widgets/training/jobdialog.h"

#include <filesystem>
#include <string>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace touchstone {

class RecipeForm;

/// Scores a dataset part with a model of the workspace or with a model file.
class EvaluateDialog final : public JobDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvaluateDialog)

public:
    EvaluateDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask = FileDialogs::ofDesktop(),
        QWidget* parent = nullptr);

    void chooseModel(ExecutionNumber number);
    /// "reddit@1/test#2"
    void chooseRows(const std::string& reference);
    /// A .bin or .ftz file that is not in the workspace.
    void chooseModelFile(const std::filesystem::path& file);

protected:
    QString problem() const override;
    JobRequest request() const override;
    void workspaceChanged() override;

private:
    QWidget* makeForm();
    void askForFile();
    void fillModels();
    void fillRows();
    bool isFile() const;
    void modelChosen();

    FileDialogs m_ask;
    std::filesystem::path m_file; ///< chosen model file; empty: none
    QComboBox* m_model;
    QComboBox* m_rows;
    QSpinBox* m_k;
    QSpinBox* m_threads;
    QLineEdit* m_name;
    QWidget* m_recipeBlock;
    RecipeForm* m_recipe;
};

} // namespace touchstone
