#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace touchstone {

class LabelsModel;
class SelectionModel;
enum class LabelVerdict;

/// The controls that narrow the label table: text, verdicts, minimum support; and how large a change must be to matter.
class LabelFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelFilterBar)

public:
    /// Both must outlive the bar.
    LabelFilterBar(LabelsModel& labels, SelectionModel& selection, QWidget* parent = nullptr);

    void focusText();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Down or Return in the text: on to the table.
    void leftDownwards();

private:
    void showSelection();
    void takeVerdicts();
    void setUpVerdicts();

    struct VerdictAction {
        LabelVerdict verdict;
        QAction* action;
    };

    LabelsModel& m_labels;
    SelectionModel& m_selection;
    QLineEdit* m_text;
    QToolButton* m_verdictButton;
    std::vector<VerdictAction> m_verdicts;
    QSpinBox* m_support;
    QDoubleSpinBox* m_matters;
};

} // namespace touchstone
