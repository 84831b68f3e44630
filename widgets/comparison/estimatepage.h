#pragma once

#include "core/evaluation/monthestimates.h"
#include "widgets/charts/timechart.h"
#include "widgets/comparison/comparisondata.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace touchstone {

class JobRunner;
class PlainLabel;

/// Of each side, as ownMonthEstimatesOf() makes them.
using OwnEstimates = Both<std::optional<MonthEstimates>>;

/// What f1 and P@1 of months would be by p@1 alone, with the error band, beside the truth where there is one: of the
/// candidate's months, from the baseline, where both are of one model; else of each side's later months, from its own
/// earlier ones. Computed when it is first looked at.
class EstimatePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EstimatePage)

public:
    enum Metric { F1Macro, P1 };

    EstimatePage(JobRunner& jobs, QWidget* parent = nullptr);

    void setData(const ComparisonData& comparison);
    TimeChart* chart() const { return m_chart; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Neither side can be estimated from the other, but each from itself.
    bool isOwn() const;
    void compute();
    void computeOwn();
    void takeFailure(const Error& error);
    void showMetric();

    JobRunner& m_jobs;
    ComparisonData m_data;
    std::shared_ptr<const MonthEstimates> m_months; ///< null: not computed yet
    std::shared_ptr<const OwnEstimates> m_own;      ///< the same, where each side is estimated from itself
    QString m_why;                                  ///< nothing is shown
    bool m_stale = true;
    QComboBox* m_metric;
    TimeChart* m_chart;
    PlainLabel* m_words;
};

TimeChartData estimateChartOf(const MonthEstimates& months, EstimatePage::Metric metric);
/// Of all rows of the candidate, then of its months.
QStringList estimateSentences(
    const LabelFreeEstimate& estimate, const MonthEstimates& months, EstimatePage::Metric metric);
/// Both sides' later months, each estimated from itself.
TimeChartData ownEstimateChartOf(const OwnEstimates& own, EstimatePage::Metric metric);
QStringList ownEstimateSentences(const OwnEstimates& own, EstimatePage::Metric metric);
/// Why nothing is estimated, and what to do; empty where something is.
QString estimateWithheldSentence(EstimateWithheld withheld);

} // namespace touchstone
