#include "widgets/comparison/comparisonview.h"

#include "widgets/charts/histogramchart.h"
#include "widgets/charts/qqplot.h"
#include "widgets/charts/whybar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/comparison/changetab.h"
#include "widgets/comparison/chartdata.h"
#include "widgets/comparison/drifttab.h"
#include "widgets/comparison/evidencelines.h"
#include "widgets/comparison/flipstab.h"
#include "widgets/comparison/labelstab.h"
#include "widgets/comparison/overviewtab.h"
#include "widgets/comparison/p1tab.h"
#include "widgets/comparison/probestab.h"
#include "widgets/comparison/rowcounts.h"
#include "widgets/comparison/runstab.h"
#include "widgets/comparison/selectedposts.h"
#include "widgets/comparison/sidecard.h"
#include "widgets/comparison/timeslicepanel.h"
#include "widgets/comparison/warningsbanner.h"
#include "widgets/drilldown/labeldrilldown.h"
#include "widgets/drilldown/labelposts.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/labels/filterchips.h"
#include "widgets/labels/labelsview.h"
#include "widgets/models/labelsmodel.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/posts/markbar.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/posts/poststable.h"
#include "widgets/posts/postsview.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

/// Every widget that is shown or hidden has all that surrounds it laid out anew at once: while this is there, that is put
/// off to its end.
class LayoutPause final
{
public:
    explicit LayoutPause(QLayout& layout)
        : m_layout(layout)
    {
        m_layout.setEnabled(false);
    }
    ~LayoutPause()
    {
        m_layout.setEnabled(true);
        m_layout.invalidate();
        m_layout.activate();
    }
    Q_DISABLE_COPY_MOVE(LayoutPause)

private:
    QLayout& m_layout;
};

const QString rowsSlot = QStringLiteral("rows-of-selection");

/// What a new comparison begins with: labels with enough rows to be judged, where there are any.
Selection firstSelection(const ComparisonReport& report)
{
    Selection selection;
    if (report.distribution.labels > 0)
        selection.minimumSupport = report.parameters.minSupport;
    return selection;
}

} // namespace

ComparisonView::ComparisonView(JobRunner& jobs, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_labels(new LabelsModel(this))
    , m_selection(new SelectionModel(this))
    , m_baseline(new SideCard(SideRole::Baseline, this))
    , m_candidate(new SideCard(SideRole::Candidate, this))
    , m_warnings(new WarningsBanner(this))
    , m_cards(new HeadlineCards(*m_labels, *m_selection, this))
    , m_evidence(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_chips(new FilterChips(*m_selection, settings, this))
    , m_rows(new QComboBox(this))
    , m_tabs(new QTabWidget(this))
{
    m_rows->setObjectName(QStringLiteral("rowChoice"));
    m_rows->addItems({tr("All rows"), tr("Known labels"), tr("Common labels")});
    m_rows->setItemData(0, tr("All labelled rows"), Qt::ToolTipRole);
    m_rows->setItemData(1, tr("Labels that the model knows"), Qt::ToolTipRole);
    m_rows->setAccessibleName(tr("Rows that the headline counts"));
    m_rows->setToolTip(m_rows->accessibleName());
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_data.report)
            m_cards->setReport(*m_data.report, static_cast<HeadlineCards::Rows>(index));
    });
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_chips, 1);
    m_showPosts = new SelectedPostsButton(m_selection->selection(), *m_labels, this);
    bar->addWidget(m_showPosts);
    bar->addWidget(m_rows);
    auto* tryIt = new QToolButton(this);
    tryIt->setObjectName(QStringLiteral("tryIt"));
    tryIt->setText(tr("Try it..."));
    tryIt->setToolTip(tr("Type a text and see both models' labels (Ctrl+Shift+T)"));
    connect(tryIt, &QToolButton::clicked, this, &ComparisonView::requestTrial);
    bar->addWidget(tryIt);
    auto* options = new QToolButton(this);
    options->setObjectName(QStringLiteral("compareOptions"));
    options->setText(tr("Options..."));
    options->setToolTip(tr("How to compare: limits, twin, importance, protected labels (Ctrl+Shift+O)"));
    connect(options, &QToolButton::clicked, this, &ComparisonView::optionsRequested);
    bar->addWidget(options);
    auto* report = new QToolButton(this);
    report->setObjectName(QStringLiteral("makeReport"));
    report->setText(tr("Report..."));
    report->setToolTip(tr("Write this comparison as HTML, PDF, Markdown, JUnit, CSV or JSON (Ctrl+Shift+R)"));
    connect(report, &QToolButton::clicked, this, &ComparisonView::reportRequested);
    bar->addWidget(report);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    m_evidence->setWordWrap(true);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_evidence->hide();

    setUpTabs(settings);
    setUpDrillDown();
    auto* showTime = new QToolButton(this);
    showTime->setObjectName(QStringLiteral("showTime"));
    showTime->setText(tr("Time"));
    showTime->setToolTip(tr("Rows by month, to compare only a range of them"));
    showTime->setCheckable(true);
    showTime->setChecked(settings.value(settingkeys::timeStrip));
    m_time->setWanted(showTime->isChecked());
    connect(showTime, &QToolButton::toggled, this, [this, &settings](bool shown) {
        settings.setValue(settingkeys::timeStrip, shown);
        m_time->setWanted(shown);
    });
    bar->insertWidget(1, showTime);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 10, 12, 8);
    rows->setSpacing(8);
    rows->addWidget(makeHeader());
    rows->addWidget(m_warnings);
    rows->addWidget(m_cards);
    rows->addWidget(m_evidence);
    rows->addLayout(bar);
    rows->addWidget(m_time);
    rows->addWidget(m_tabs, 1);

    showTab();

    connect(m_warnings, &WarningsBanner::remedyRequested, this, &ComparisonView::remedyRequested);
    connect(m_selection, &SelectionModel::changed, this, [this](const Selection& before) {
        const Selection& now = m_selection->selection();
        applySelection(before.p1 != now.p1 || before.labels != now.labels);
        if (before.time != now.time)
            emit timeRangeRequested(now.time);
    });
}

QWidget* ComparisonView::makeHeader()
{
    auto* header = new QWidget(this);
    // Left to right in every language: the baseline is left.
    header->setLayoutDirection(Qt::LeftToRight);
    auto* swap = new QToolButton(header);
    swap->setObjectName(QStringLiteral("swap"));
    swap->setText(QString(QChar(0x21C4)));
    swap->setAccessibleName(tr("Swap baseline and candidate"));
    swap->setToolTip(tr("Swap baseline and candidate (F9)"));
    connect(swap, &QToolButton::clicked, this, &ComparisonView::swapRequested);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_baseline, 1);
    row->addWidget(swap);
    row->addWidget(m_candidate, 1);
    auto* decide = new QToolButton(header);
    decide->setObjectName(QStringLiteral("decideOnComparison"));
    decide->setText(tr("Decide..."));
    decide->setToolTip(tr("Approve or reject the candidate on this evidence (Ctrl+Shift+D)"));
    connect(decide, &QToolButton::clicked, this, &ComparisonView::decideRequested);
    connect(m_cards, &HeadlineCards::originRequested, this, &ComparisonView::originRequested);
    row->addWidget(decide);
    return header;
}

void ComparisonView::setUpTabs(Settings& settings)
{
    m_overview = new OverviewTab(*m_labels, *m_selection, settings, this);
    m_p1 = new P1Tab(this);
    m_labelsTab = new LabelsTab(*m_labels, *m_selection, m_jobs, settings, this);
    m_change = new ChangeTab(this);
    m_runs = new RunsTab(m_jobs, this);
    m_tabs->setObjectName(QStringLiteral("comparisonTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the comparison"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_p1, tr("p@1"));
    m_tabs->addTab(m_labelsTab, tr("Labels"));
    m_tabs->addTab(m_change, tr("Change distribution"));
    m_drift = new DriftTab(m_jobs, this);
    m_tabs->addTab(m_drift, tr("Drift"));
    connect(m_drift, &DriftTab::postsRequested, this, &ComparisonView::showPosts);
    connect(m_drift, &DriftTab::chartNotSaved, this, &ComparisonView::chartNotSaved);
    m_probes = new ProbesTab(m_jobs, this);
    m_tabs->addTab(m_probes, tr("Probes"));
    connect(m_probes, &ProbesTab::tryRequested, this, &ComparisonView::requestTrial);
    m_tabs->addTab(m_runs, tr("Runs"));
    m_posts = new PostsView(m_jobs, settings, this);
    m_tabs->addTab(m_posts, tr("Posts"));
    connect(m_posts, &PostsView::leaveRequested, this, &ComparisonView::leavePosts);
    connect(m_posts, &PostsView::marksChanged, this, &ComparisonView::showEvidence);
    connect(m_showPosts, &SelectedPostsButton::postsRequested, this, &ComparisonView::showPosts);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ComparisonView::showTab);
    for (LabelsView* labels : {m_overview->labelsView(), m_labelsTab->labelsView()}) {
        auto* posts = new QAction(tr("Show posts"), labels->table());
        posts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        posts->setShortcutContext(Qt::WidgetShortcut);
        connect(posts, &QAction::triggered, this, [this, table = labels->table()] {
            if (table->currentIndex().isValid() && m_selection->selection().labels.isEmpty())
                table->chooseRow(table->currentIndex().row());
            showPosts(postsOf(m_selection->selection(), *m_labels, std::nullopt));
        });
        labels->table()->addAction(posts);
    }

    connectChart(m_overview->p1Chart(), true);
    connectChart(m_p1->chart(), true);
    connectChart(m_overview->changeChart(), false);
    connectChart(m_change->histogram(), false);
    QqPlot* plot = m_change->quantiles();
    connect(plot, &Chart::itemActivated, this, [this, plot](int item, bool) {
        m_selection->setLabels({plot->points()[static_cast<std::size_t>(item)].name});
    });
    connect(plot, &Chart::selectionCleared, this, [this] { m_selection->remove(SelectionPart::Labels); });
    for (Chart* chart : {static_cast<Chart*>(plot), m_cards->whyBar()})
        connect(chart, &Chart::saveFailed, this, &ComparisonView::chartNotSaved);
    connect(m_change, &ChangeTab::relativeRequested, this, &ComparisonView::relativeRequested);
}

/// Reading needs the room, and so does every other page in a low window; the numbers are on the first page.
void ComparisonView::showCards()
{
    constexpr int roomForBoth = 820;
    const QWidget* page = m_tabs->currentWidget();
    m_cards->setVisible(page == m_overview || (page != m_posts && height() >= roomForBoth));
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showCards();
}

void ComparisonView::showTab()
{
    showCards();
    // Only the page that is shown asks for room.
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        QWidget* page = m_tabs->widget(tab);
        const auto policy = page == m_tabs->currentWidget() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        page->setSizePolicy(policy, policy);
    }
    showEvidence();
}

void ComparisonView::setUpDrillDown()
{
    m_flips = new FlipsTab(this);
    m_time = new TimeSlicePanel(m_jobs, this);
    m_tabs->insertTab(m_tabs->indexOf(m_runs), m_flips, tr("Flips"));
    connect(m_time, &TimeSlicePanel::rangeChosen, m_selection, &SelectionModel::setTime);
    connect(m_flips, &FlipsTab::postsRequested, this, &ComparisonView::showPosts);
    connect(m_flips, &FlipsTab::labelRequested, this, &ComparisonView::showLabel);
    connect(m_overview->labelsView(), &LabelsView::labelActivated, this, &ComparisonView::showLabel);
    connect(m_labelsTab->details(), &LabelDrillDown::postsRequested, this, &ComparisonView::showPosts);
    connect(m_labelsTab->details(), &LabelDrillDown::chartNotSaved, this, &ComparisonView::chartNotSaved);
}

void ComparisonView::showLabel(const QString& label)
{
    m_tabs->setCurrentWidget(m_labelsTab);
    m_labelsTab->showTable();
    m_labelsTab->showLabel(label);
}

void ComparisonView::followTime(const std::optional<TimeRange>& before)
{
    const std::optional<TimeRange> now = timeRangeOf(*m_data.report);
    m_time->setChosen(now);
    if (now == before)
        return;
    PostsFilter filter = m_posts->filter();
    if (filter.time && filter.time != before)
        return; // a month that was asked for
    filter.time = now;
    m_posts->show(filter);
}

void ComparisonView::connectChart(HistogramChart* chart, bool isP1)
{
    connect(chart, &HistogramChart::binsChosen, this, [this, chart, isP1](int first, int last) {
        const std::optional<ValueRange> range = chartdata::rangeOf(chart->data().edges, first, last);
        const std::optional<ValueRange>& now
            = isP1 ? m_selection->selection().p1 : m_selection->selection().change;
        // Choosing the same bars again lets go of them.
        const std::optional<ValueRange> wanted = now == range ? std::nullopt : range;
        if (isP1)
            m_selection->setP1(wanted);
        else
            m_selection->setChange(wanted);
    });
    connect(chart, &Chart::selectionCleared, this,
        [this, isP1] { m_selection->remove(isP1 ? SelectionPart::P1 : SelectionPart::Change); });
    connect(chart, &Chart::saveFailed, this, &ComparisonView::chartNotSaved);
}

void ComparisonView::setData(const ComparisonData& comparison, bool keepSelection)
{
    const LayoutPause pause(*layout());
    m_jobs.cancelLatest(this, rowsSlot);
    const std::int64_t before = keepSelection ? m_data.report->parameters.minSupport : 0;
    // On another scale the chosen changes are other ones.
    const bool otherScale
        = keepSelection && m_data.report->distribution.relative != comparison.report->distribution.relative;
    std::optional<TimeRange> timeBefore;
    if (keepSelection && m_data.report->timePart)
        timeBefore = m_data.report->timePart->range;
    m_data = comparison;
    m_labels->setThresholds(
        {.matters = m_labels->thresholds().matters, .q = comparison.report->parameters.alpha});
    m_labels->setReport(comparison.report);
    showReport();
    m_labelsTab->details()->setComparison(m_data.workspace, m_data.report, keepSelection);
    // The months are those of the whole executions, so another part of them has the same.
    if (!keepSelection && !m_data.report->labels.empty())
        m_time->setPair(m_data.workspace, m_data.report->baseline->execution,
            m_data.report->candidate->execution, m_data.report->paired);
    followTime(timeBefore);
    if (!keepSelection)
        m_selection->reset(firstSelection(*comparison.report));
    else if (otherScale)
        m_selection->remove(SelectionPart::Change);
    // Who judges labels with fewer rows wants to see them; a filter of one's own stays.
    if (keepSelection && m_selection->selection().minimumSupport == before)
        m_selection->setMinimumSupport(comparison.report->parameters.minSupport);
    applySelection(true);
}

void ComparisonView::showReport()
{
    const ComparisonReport& report = *m_data.report;
    m_baseline->setSide(*report.baseline);
    m_candidate->setSide(*report.candidate);
    m_warnings->setWarnings(report.warnings, remedy());
    m_cards->setReport(report, static_cast<HeadlineCards::Rows>(m_rows->currentIndex()));
    const HistogramData p1 = chartdata::p1(report);
    m_overview->p1Chart()->setData(p1);
    m_p1->chart()->setData(p1);
    m_p1->setReport(report);
    const HistogramData changes = chartdata::changes(report);
    m_overview->changeChart()->setData(changes);
    m_change->histogram()->setData(changes);
    m_change->quantiles()->setPoints(
        chartdata::quantiles(report), report.distribution.mean, report.distribution.sd);
    m_change->setReport(report);
    m_labelsTab->setReport(m_data.report);
    m_flips->setReport(m_data.report);
    m_drift->setData(m_data);
    m_probes->setData(m_data);
    m_runs->setRuns(*m_data.runs);
    m_posts->setComparison({.workspace = m_data.workspace,
        .baseline = report.baseline->execution,
        .candidate = report.candidate->execution,
        .paired = report.paired});
    showEvidence();
}

void ComparisonView::showEvidence()
{
    if (!m_data.report)
        return;
    QStringList evidence = evidenceSentences(*m_data.report);
    if (const MarkCounts& counts = m_posts->marks().counts(); counts.marks > 0)
        evidence += markCountsText(counts);
    m_evidence->setText(evidence.join(QLatin1Char('\n')));
    m_evidence->setVisible(!evidence.isEmpty() && m_tabs->currentWidget() != m_posts);
}

MarkKeeper& ComparisonView::marks() const
{
    return m_posts->marks();
}

void ComparisonView::showSelectedPosts()
{
    m_showPosts->ask();
}

QString ComparisonView::remedy() const
{
    const ComparisonReport& report = *m_data.report;
    const bool differentRows = std::ranges::any_of(
        report.warnings, [](const Warning& warning) { return warning.code == "different-rows"; });
    if (!differentRows || report.baseline->model.empty()) // a model that is not here cannot be evaluated
        return {};
    if (report.baseline->model == report.candidate->model)
        return tr("Evaluate another model on the same rows...");
    return tr("Evaluate the model of #%1 on the same rows").arg(report.baseline->execution.value());
}

void ComparisonView::applySelection(bool rowsToo)
{
    if (!m_data.report)
        return;
    const ComparisonReport& report = *m_data.report;
    const Selection& selection = m_selection->selection();
    m_labels->setFilter(selection);
    const auto p1Bins = chartdata::binsOf(report.p1.edges, selection.p1);
    for (HistogramChart* chart : {m_overview->p1Chart(), m_p1->chart()})
        chart->setChosenBins(p1Bins);
    const auto changeBins = chartdata::binsOf(report.distribution.edges, selection.change);
    const auto marked = chartdata::markedChanges(report, selection.labels);
    for (HistogramChart* chart : {m_overview->changeChart(), m_change->histogram()}) {
        chart->setChosenBins(changeBins);
        chart->setMarked(0, marked);
    }
    m_change->quantiles()->setMarked({selection.labels.begin(), selection.labels.end()});
    if (rowsToo)
        countRowsOfSelection();
}

void ComparisonView::countRowsOfSelection()
{
    const Selection& selection = m_selection->selection();
    const auto show = [this](const RowCounts& counts) {
        m_labels->setP1Rows(counts.inRange);
        for (HistogramChart* chart : {m_overview->p1Chart(), m_p1->chart()}) {
            chart->setMarked(0, counts.marked.baseline);
            chart->setMarked(1, counts.marked.candidate);
        }
    };
    if ((!selection.p1 && selection.labels.isEmpty()) || m_data.report->labels.empty()) {
        m_jobs.cancelLatest(this, rowsSlot);
        show({});
        return;
    }
    std::vector<std::string> labels;
    for (const QString& label : selection.labels)
        labels.push_back(label.toStdString());
    m_jobs.runLatest<RowCounts>(
        this, rowsSlot,
        [report = m_data.report, predictions = m_data.predictions, range = selection.p1,
            labels = std::move(labels)](Progress&, const std::stop_token& stop) {
            return countRows(*report, predictions, range, labels, stop);
        },
        [show](const Result<RowCounts>& counts) {
            if (counts) // only a cancelled one has none, and another is on its way then
                show(*counts);
        });
}

void ComparisonView::goToDegraded(int step)
{
    LabelsView* view = m_overview->labelsView();
    if (m_tabs->currentWidget() != m_overview) {
        m_tabs->setCurrentWidget(m_labelsTab);
        m_labelsTab->showTable();
        view = m_labelsTab->labelsView();
    }
    view->goToDegraded(step);
}

void ComparisonView::refresh()
{
    m_probes->refresh();
}

void ComparisonView::requestTrial()
{
    if (m_data.report)
        emit tryRequested(m_data.report);
}

void ComparisonView::focusFilter()
{
    if (m_tabs->currentWidget() == m_posts) {
        m_posts->focusSearch();
        return;
    }
    if (m_tabs->currentWidget() == m_overview) {
        m_overview->labelsView()->focusFilter();
        return;
    }
    m_tabs->setCurrentWidget(m_labelsTab);
    m_labelsTab->showTable();
    m_labelsTab->labelsView()->focusFilter();
}

void ComparisonView::showPosts(const PostsFilter& filter)
{
    if (m_tabs->currentWidget() != m_posts) {
        m_tabBefore = m_tabs->currentWidget();
        m_focusBefore = QApplication::focusWidget();
    }
    m_posts->setBackVisible(m_tabBefore != nullptr);
    PostsFilter wanted = filter;
    if (m_data.report && m_data.report->timePart) {
        const TimeRange& range = m_data.report->timePart->range;
        wanted.time = filter.time ? commonPart(*filter.time, range) : range;
    }
    m_posts->show(wanted);
    m_tabs->setCurrentWidget(m_posts);
    m_posts->table()->setFocus(Qt::OtherFocusReason);
}

void ComparisonView::leavePosts()
{
    if (m_tabBefore == nullptr)
        return;
    m_tabs->setCurrentWidget(m_tabBefore);
    if (m_focusBefore && m_focusBefore->isVisibleTo(this))
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void ComparisonView::saveState()
{
    m_labelsTab->saveState();
    m_posts->saveState();
}

} // namespace touchstone
