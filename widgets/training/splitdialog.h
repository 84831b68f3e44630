#pragma once

#include "core/jobs/splitjob.h"
#include "widgets/training/jobdialog.h"

#include <array>
#include <string>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QRadioButton;
class QSpinBox;

namespace touchstone {

/// Assigns the rows of a dataset to training, validation and test, by time or at random.
class SplitDialog final : public JobDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SplitDialog)

public:
    SplitDialog(JobRunner& runner, WorkspaceStore& store, QWidget* parent = nullptr);

    /// "reddit@1"
    void chooseDataset(const std::string& reference);

protected:
    QString problem() const override;
    JobRequest request() const override;
    void workspaceChanged() override;

private:
    QWidget* makeForm();
    void updateFields();
    bool hasTimes() const;
    SplitParameters parameters() const;

    QComboBox* m_dataset;
    QRadioButton* m_byTime;
    QRadioButton* m_atRandom;
    QCheckBox* m_useCut;
    QDateEdit* m_cut;
    std::array<QSpinBox*, 3> m_shares {}; ///< percent
    QSpinBox* m_seed;
    QCheckBox* m_stratify;
};

} // namespace touchstone
