#pragma once

#include "core/comparison/comparisonreport.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace touchstone {

class Chart;
class LabelsModel;
class MetricCard;
class SelectionModel;
class VerdictCard;
class WhyBar;

/// The row of cards: headline metrics, why P@1 moved, what became of the labels. Two rows where one is too narrow.
class HeadlineCards final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadlineCards)

public:
    enum class Rows { AllLabelled, KnownLabels, CommonLabels };

    /// Both must outlive the cards.
    HeadlineCards(LabelsModel& labels, SelectionModel& selection, QWidget* parent = nullptr);

    /// `rows`: which choice of rows the metrics are on.
    void setReport(const ComparisonReport& report, Rows rows);
    Chart* whyBar() const;

signals:
    /// Why a number of that execution is here is asked.
    void originRequested(touchstone::ExecutionNumber execution);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool inOneRow);
    int widthOfOneRow() const;

    MetricCard* m_p1;
    MetricCard* m_recallAt5;
    MetricCard* m_f1Macro;
    MetricCard* m_meanP1;
    WhyBar* m_why;
    VerdictCard* m_verdicts;
    QGridLayout* m_grid;
    bool m_inOneRow = false;
};

} // namespace touchstone
