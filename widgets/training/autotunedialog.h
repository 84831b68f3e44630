#pragma once

#include "core/jobs/autotunejob.h"
#include "widgets/common/filedialogs.h"
#include "widgets/training/jobdialog.h"

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGroupBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace touchstone {

class ParametersForm;
class RecipeForm;

/// Searches for the parameters of a model, or goes on with a search that was stopped.
class AutotuneDialog final : public JobDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AutotuneDialog)

public:
    AutotuneDialog(JobRunner& runner, WorkspaceStore& store, FileDialogs ask = FileDialogs::ofDesktop(),
        QWidget* parent = nullptr);

    /// Takes the newest training and validation parts of "reddit@1".
    void chooseDataset(const std::string& reference);

protected:
    QString problem() const override;
    JobRequest request() const override;
    void workspaceChanged() override;

private:
    struct Searched {
        bool SearchSpace::*member;
        QCheckBox* box;
    };
    QWidget* makeForm(FileDialogs ask);
    QWidget* makeSpace();
    void fillSearches();
    void fillParts();
    void searchChosen();
    std::vector<std::string> chosenParts() const;
    std::string validation() const;
    ExecutionNumber search() const;
    SearchSpace space() const;

    QComboBox* m_search;
    QSpinBox* m_seconds;
    QComboBox* m_metric;
    QDoubleSpinBox* m_modelSize;
    QListWidget* m_parts;
    QComboBox* m_validation;
    RecipeForm* m_recipe;
    ParametersForm* m_parameters;
    QLineEdit* m_name;
    std::vector<Searched> m_space;
    std::vector<QWidget*> m_ofNewSearch; ///< not asked for when a search goes on
};

} // namespace touchstone
