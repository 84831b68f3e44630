#pragma once

#include "core/jobs/postsource.h"
#include "core/jobs/timecoursejob.h"
#include "widgets/charts/timechart.h"
#include "widgets/comparison/comparisondata.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;

namespace touchstone {

class JobRunner;
class PlainLabel;

/// Both sides month by month: metrics, rows, or the share of one label. Computed when it is first looked at.
class OverTimePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverTimePage)

public:
    enum Shown { P1, RecallAt5, F1Macro, MeanP1, Rows, AnsweredShare, GoldShare };

    OverTimePage(JobRunner& jobs, QWidget* parent = nullptr);

    void setData(const ComparisonData& comparison);
    TimeChart* chart() const { return m_chart; }

signals:
    void monthsSelected(const QString& from, const QString& to);
    /// The posts of the chosen months are wanted.
    void postsRequested(const touchstone::PostsFilter& filter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compute();
    void fillLabels();
    void showChoice();
    void chooseMonths(int from, int to);

    JobRunner& m_jobs;
    ComparisonData m_data;
    std::shared_ptr<const TimeCourse> m_course; ///< null: not computed yet
    bool m_stale = true;
    QComboBox* m_shown;
    QComboBox* m_label;
    QPushButton* m_posts;
    TimeChart* m_chart;
    PlainLabel* m_words;
};

/// The chart of a choice; `label` for the shares alone.
TimeChartData timeChartOf(const TimeCourse& course, OverTimePage::Shown shown, const QString& label);
/// What the choice means, and how each side moved from its first month to its last.
QStringList overTimeSentences(const TimeChartData& chart, OverTimePage::Shown shown);
/// From the first second of one month to the end of another; nothing where they are no months ("unknown").
std::optional<TimeRange> timesOfMonths(const QString& from, const QString& to);

} // namespace touchstone
