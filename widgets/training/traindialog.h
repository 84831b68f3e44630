#pragma once

#include "core/jobs/trainjob.h"
#include "widgets/common/filedialogs.h"
#include "widgets/training/jobdialog.h"

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace touchstone {

class ParametersForm;
class RecipeForm;

/// Trains a model on one or several dataset parts, from scratch or like an execution that is there.
class TrainDialog final : public JobDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrainDialog)

public:
    TrainDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask = FileDialogs::ofDesktop(),
        QWidget* parent = nullptr);

    /// Ticks exactly these parts: "reddit@1/train#2".
    void chooseRows(std::vector<std::string> wanted);
    /// Ticks the newest training part of "reddit@1", or all of it where it has none.
    void chooseDataset(const std::string& reference);
    /// Fills in the parameters, recipe and rows of a training.
    void fillInLike(ExecutionNumber number);

protected:
    QString problem() const override;
    JobRequest request() const override;
    void workspaceChanged() override;

private:
    QWidget* makeForm(FileDialogs ask);
    void fillOriginals();
    void fillParts();
    std::vector<std::string> chosenParts() const;
    void originalChosen();
    void takeOriginal();
    void twinToggled();
    ExecutionNumber original() const;

    QComboBox* m_like;
    QCheckBox* m_twin;
    QListWidget* m_parts;
    RecipeForm* m_recipe;
    ParametersForm* m_parameters;
    QLineEdit* m_name;
    std::vector<std::string> m_missing; ///< parts of the original that are no more there
};

} // namespace touchstone
