#pragma once

#include "core/base/error.h"
#include "core/comparison/labeldetails.h"
#include "core/jobs/postsource.h"
#include "widgets/charts/chartcolors.h"

#include <QWidget>

#include <filesystem>
#include <memory>
#include <vector>

class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace touchstone {

class Banner;
class FlowChart;
class HistogramChart;
class JobRunner;
class LinkTable;
class PlainLabel;
class MonthChart;

/// Everything about one label of a comparison: counts and rates, where its posts went, p@1, months, terms, neighbours.
/// It is computed beside the window; of labels asked for one after another only the last one is shown. Every number
/// leads to its posts.
class LabelDrillDown final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelDrillDown)

public:
    /// `jobs` must outlive the widget.
    explicit LabelDrillDown(JobRunner& jobs, QWidget* parent = nullptr);

    /// Another look at a comparison, or another one. Null: nothing. `keepLabel`: of the same two executions.
    void setComparison(const std::filesystem::path& workspace,
        const std::shared_ptr<const ComparisonReport>& report, bool keepLabel);
    /// Shows a label, with a way back to the one before.
    void open(const QString& label);
    /// To the label that was open before; does nothing when there is none.
    void back();
    /// Empty: none is open.
    const QString& label() const { return m_label; }
    /// Something is being computed.
    bool isBusy() const { return m_busy; }
    /// To the button that lists the label's posts.
    void focusPosts();

signals:
    void postsRequested(const touchstone::PostsFilter& filter);
    /// By a link of its own, or on the way back.
    void labelOpened(const QString& label);
    void closeRequested();
    void chartNotSaved(const touchstone::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Answer {
        std::shared_ptr<const Both<ComparisonSide>> sides;
        LabelDetails details;
    };

    QWidget* makeHeader();
    QWidget* makeCharts();
    void addPart(QVBoxLayout& rows, const QString& title, QWidget* content);
    void connectParts();
    void go(const QString& label);
    void compute(int terms);
    void showLabel();
    void showDetails();
    void countTerms();
    void askForP1(SideRole side, int first, int last);
    void askForMonth(const MonthChart& chart, int item);

    JobRunner& m_jobs;
    std::filesystem::path m_workspace;
    std::shared_ptr<const ComparisonReport> m_report;
    std::shared_ptr<const Both<ComparisonSide>> m_sides; ///< of the report; null: not loaded yet
    std::optional<LabelDetails> m_details;               ///< of m_label
    QString m_label;
    QStringList m_before; ///< labels to go back to
    std::vector<PostsFilter> m_flowPosts;
    QStringList m_months;
    bool m_busy = false;

    QToolButton* m_back;
    PlainLabel* m_title;
    PlainLabel* m_state;
    QPushButton* m_posts;
    QPushButton* m_otherPosts; ///< of the baseline, where the sides have different rows
    QPushButton* m_flips;
    Banner* m_banner;
    QScrollArea* m_scroll;
    LinkTable* m_rates;
    FlowChart* m_flows;
    LinkTable* m_moves;
    HistogramChart* m_baselineP1;
    HistogramChart* m_candidateP1;
    MonthChart* m_f1;
    MonthChart* m_meanP1;
    QPushButton* m_countTerms;
    PlainLabel* m_termsState;
    LinkTable* m_terms;
    LinkTable* m_neighbours;
};

} // namespace touchstone
