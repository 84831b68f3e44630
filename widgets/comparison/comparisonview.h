#pragma once

#include "widgets/comparison/comparisondata.h"
#include "widgets/comparison/headlinecards.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QTabWidget;

namespace touchstone {

class ChangeTab;
class Chart;
class DriftTab;
class FilterChips;
class FlipsTab;
class HistogramChart;
class JobRunner;
class LabelsModel;
class LabelsTab;
class MarkKeeper;
class OverviewTab;
class P1Tab;
class PlainLabel;
class PostsView;
class ProbesTab;
class RunsTab;
class SelectedPostsButton;
class SelectionModel;
class Settings;
class SideCard;
class TimeSlicePanel;
class WarningsBanner;
struct PostsFilter;

/// A comparison on the screen: who, how comparable, the headline, and the tabs, all with one selection.
class ComparisonView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonView)

public:
    /// Both must outlive the view.
    ComparisonView(JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);

    /// Replaces what is shown. `keepSelection`: another look at the same pair.
    void setData(const ComparisonData& comparison, bool keepSelection);
    SelectionModel& selection() const { return *m_selection; }
    LabelsModel& labels() const { return *m_labels; }
    void goToDegraded(int step);
    void focusFilter();
    /// The posts behind the selection.
    void showSelectedPosts();
    MarkKeeper& marks() const;
    void saveState();
    void requestTrial();
    /// Something in the workspace has changed: the probe texts, for example.
    void refresh();

public slots:
    /// Lists the posts that pass (of the time that is compared), on their tab; leaving them leads back to where this was called from.
    void showPosts(const touchstone::PostsFilter& filter);

signals:
    /// All that is shown is to be of this time; nothing: of any.
    void timeRangeRequested(const std::optional<touchstone::TimeRange>& range);
    void swapRequested();
    void remedyRequested();
    void optionsRequested();
    /// Both models of the report are to be tried with texts.
    void tryRequested(const std::shared_ptr<const touchstone::ComparisonReport>& report);
    void decideRequested();
    /// Why a number of that execution is here is asked.
    void originRequested(touchstone::ExecutionNumber execution);
    void reportRequested();
    void relativeRequested(bool relative);
    void chartNotSaved(const touchstone::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHeader();
    void setUpTabs(Settings& settings);
    void connectChart(HistogramChart* chart, bool isP1);
    void connectLabels(Chart* chart);
    void showReport();
    void applySelection(bool rowsToo);
    void countRowsOfSelection();
    QString remedy() const;
    void leavePosts();
    void showEvidence();
    void setUpDrillDown();
    void showTab();
    void showCards();
    void showLabel(const QString& label);
    void followTime(const std::optional<TimeRange>& before);

    JobRunner& m_jobs;
    ComparisonData m_data;
    LabelsModel* m_labels;
    SelectionModel* m_selection;
    SideCard* m_baseline;
    SideCard* m_candidate;
    WarningsBanner* m_warnings;
    HeadlineCards* m_cards;
    PlainLabel* m_evidence;
    FilterChips* m_chips;
    SelectedPostsButton* m_showPosts = nullptr;
    QComboBox* m_rows;
    QTabWidget* m_tabs;
    OverviewTab* m_overview = nullptr;
    P1Tab* m_p1 = nullptr;
    LabelsTab* m_labelsTab = nullptr;
    ChangeTab* m_change = nullptr;
    DriftTab* m_drift = nullptr;
    ProbesTab* m_probes = nullptr;
    RunsTab* m_runs = nullptr;
    PostsView* m_posts = nullptr;
    FlipsTab* m_flips = nullptr;
    TimeSlicePanel* m_time = nullptr;
    QWidget* m_tabBefore = nullptr; ///< from where the posts were asked for
    QPointer<QWidget> m_focusBefore;
};

} // namespace touchstone
