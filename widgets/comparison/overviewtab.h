#pragma once

#include <QWidget>

class QGridLayout;

namespace touchstone {

class HistogramChart;
class LabelsModel;
class LabelsView;
class SelectionModel;
class Settings;

/// Everything at one glance: p@1 of both sides, the f1 changes, the labels.
class OverviewTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewTab)

public:
    /// All must outlive the tab.
    OverviewTab(
        LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent = nullptr);

    HistogramChart* p1Chart() const { return m_p1; }
    HistogramChart* changeChart() const { return m_changes; }
    LabelsView* labelsView() const { return m_labels; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The charts beside each other, so that a low window has room for the labels; or each over the whole width.
    void arrange(bool beside);
    int lines(int number) const;

    QGridLayout* m_grid;
    HistogramChart* m_p1;
    HistogramChart* m_changes;
    LabelsView* m_labels;
    bool m_beside = false;
};

} // namespace touchstone
