#pragma once

#include "widgets/comparison/card.h"
#include "widgets/models/labelverdict.h"

#include <vector>

class QToolButton;

namespace touchstone {

class LabelsModel;
class PlainLabel;
class SelectionModel;

/// How many labels degraded, improved, came and went; each number filters the table to its labels.
class VerdictCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerdictCard)

public:
    /// Both must outlive the card.
    VerdictCard(LabelsModel& labels, SelectionModel& selection, QWidget* parent = nullptr);

private:
    struct Count {
        LabelVerdict verdict;
        QToolButton* button;
    };

    void refresh();
    void updateColors();
    void changeEvent(QEvent* event) override;

    LabelsModel& m_labels;
    SelectionModel& m_selection;
    PlainLabel* m_title;
    std::vector<Count> m_counts;
};

} // namespace touchstone
