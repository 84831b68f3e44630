#pragma once

#include "core/base/error.h"
#include "core/base/strongid.h"
#include "widgets/comparison/comparisondata.h"

#include <QWidget>

#include <string>

class QProgressBar;
class QStackedLayout;

namespace touchstone {

class Banner;
class ComparisonView;
class JobRunner;
class PlainLabel;
class Settings;
class WorkspaceStore;

/// What the user asks for so that both sides predict the same rows: a model to be evaluated on rows.
struct EvaluationWish {
    std::string model; ///< "#3", "20200602.0"; empty: the user is to choose
    std::string rows;  ///< "new@1/test#4"
};

/// Two executions side by side: computed in the background, first what can be said at once, then everything.
class ComparisonPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonPage)

public:
    /// The three must outlive the page. The loaders are seams for tests.
    ComparisonPage(JobRunner& jobs, Settings& settings, const WorkspaceStore& workspace,
        QWidget* parent = nullptr, ComparisonLoader firstLook = loadFirstLook,
        ComparisonLoader whole = loadComparison);

    /// Compares two evaluate executions of the open workspace. What was shown stays until the new one is there.
    void open(ExecutionNumber baseline, ExecutionNumber candidate);
    void swapSides();
    /// Asks how the open pair is to be compared, and compares it anew.
    void showOptions();
    /// Asks which files the shown comparison becomes; nothing until all of it is there.
    void showReport();
    /// Back to the empty state, when another workspace is opened.
    void clear();
    ExecutionNumber baseline() const { return m_request.baseline; }
    ExecutionNumber candidate() const { return m_request.candidate; }
    bool isBusy() const { return m_busy; }
    /// The whole comparison that is shown; null before it is there.
    std::shared_ptr<const ComparisonReport> report() const { return m_complete; }
    /// Marks of posts that are not stored yet, of whichever comparison.
    int marksWaiting() const;
    /// Tries at once to store them.
    void storeMarks();
    /// Remembers the table's columns.
    void saveState();

signals:
    /// The first look at a pair is on the screen.
    void firstLookShown();
    /// Everything is on the screen.
    void opened(touchstone::ExecutionNumber baseline, touchstone::ExecutionNumber candidate);
    void failed(const touchstone::Error& error);
    /// Both models are to be tried with texts.
    void tryRequested(const std::shared_ptr<const touchstone::ComparisonReport>& report);
    void evaluationRequested(const touchstone::EvaluationWish& wish);
    /// A decision about the candidate on the evidence of the open comparison.
    void decideRequested(const touchstone::ComparisonRequest& request);
    /// Why a number of that execution is here is asked.
    void originRequested(touchstone::ExecutionNumber execution);

private:
    void setUpActions();
    void compute(bool samePair);
    void computeWhole();
    void showData(const ComparisonData& loaded);
    void showFailure(const Error& error);
    void setBusy(bool busy);
    void requestRemedy();
    void takeTimeRange(const std::optional<TimeRange>& range);
    void requestDecision();

    JobRunner& m_jobs;
    const WorkspaceStore& m_workspace;
    ComparisonLoader m_firstLook;
    ComparisonLoader m_whole;
    ComparisonRequest m_request;
    std::shared_ptr<const ComparisonReport> m_complete;
    Banner* m_banner;
    QWidget* m_empty;
    QWidget* m_waiting;
    PlainLabel* m_waitingText;
    QProgressBar* m_progress;
    ComparisonView* m_view;
    QStackedLayout* m_states;
    bool m_busy = false;
    bool m_shown = false; ///< the view shows the pair of the request
};

} // namespace touchstone
