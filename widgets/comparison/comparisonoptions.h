#pragma once

#include "widgets/common/filedialogs.h"
#include "widgets/comparison/comparisondata.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QSpinBox;

namespace touchstone {

class WorkspaceStore;

/// How the open comparison is to be made: the limits of its verdicts, the twin that is its noise floor, the importance
/// of labels, labels that must not degrade, and resampled intervals. Whoever opens it takes options() when accepted.
class ComparisonOptions final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonOptions)

public:
    /// Begins with what `request` has. Nothing is kept of the store.
    ComparisonOptions(const ComparisonRequest& request, const WorkspaceStore& store, FileDialogs ask,
        QWidget* parent = nullptr);

    /// `request` with what was chosen.
    ComparisonRequest options() const;

private:
    void fillTwins(const WorkspaceStore& store);
    void fillWeights(const WorkspaceStore& store);
    void chooseWeights();
    QWidget* makeWeights();

    ComparisonRequest m_request;
    FileDialogs m_ask;
    QSpinBox* m_support;
    QDoubleSpinBox* m_q;
    QDoubleSpinBox* m_band;
    QComboBox* m_twin;
    QComboBox* m_weights;
    QPlainTextEdit* m_protected;
    QSpinBox* m_resamples;
};

} // namespace touchstone
