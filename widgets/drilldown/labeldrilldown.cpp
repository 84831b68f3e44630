#include "widgets/drilldown/labeldrilldown.h"

#include "core/jobs/labeldetailsjob.h"
#include "core/jobs/timeslicejob.h"
#include "widgets/charts/flowchart.h"
#include "widgets/charts/histogramchart.h"
#include "widgets/charts/monthchart.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/drilldown/labelparts.h"
#include "widgets/drilldown/labelposts.h"
#include "widgets/drilldown/linktable.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/labelverdict.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString detailsSlot = QStringLiteral("label-details");
constexpr int termsEachWay = 15;
constexpr qsizetype mostBefore = 100;

} // namespace

LabelDrillDown::LabelDrillDown(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_back(new QToolButton(this))
    , m_title(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_state(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_posts(new QPushButton(this))
    , m_otherPosts(new QPushButton(this))
    , m_flips(new QPushButton(this))
    , m_banner(new Banner(this))
    , m_scroll(new QScrollArea(this))
    , m_rates(new LinkTable(tr("Counts and rates of the label")))
    , m_flows(new FlowChart)
    , m_moves(new LinkTable(tr("Where the posts of the label went")))
    , m_baselineP1(new HistogramChart)
    , m_candidateP1(new HistogramChart)
    , m_f1(new MonthChart)
    , m_meanP1(new MonthChart)
    , m_countTerms(new QPushButton(tr("Count the terms of its posts")))
    , m_termsState(new PlainLabel({}, PlainLabel::Role::Secondary))
    , m_terms(new LinkTable(tr("Terms that rose and fell")))
    , m_neighbours(new LinkTable(tr("Labels that it is confused with")))
{
    m_rates->setObjectName(QStringLiteral("labelRates"));
    m_flows->setObjectName(QStringLiteral("labelFlows"));
    m_moves->setObjectName(QStringLiteral("labelMoves"));
    m_baselineP1->setObjectName(QStringLiteral("labelBaselineP1"));
    m_candidateP1->setObjectName(QStringLiteral("labelCandidateP1"));
    m_f1->setObjectName(QStringLiteral("labelF1OverTime"));
    m_meanP1->setObjectName(QStringLiteral("labelP1OverTime"));
    m_countTerms->setObjectName(QStringLiteral("countTerms"));
    m_terms->setObjectName(QStringLiteral("labelTerms"));
    m_neighbours->setObjectName(QStringLiteral("labelNeighbours"));

    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, 0, 6, 0);
    parts->setSpacing(6);
    m_rates->setMostRows(7);
    parts->addWidget(m_rates);
    parts->addWidget(m_flows);
    m_flows->setTitle(tr("Where its posts went"));
    m_moves->setMostRows(8);
    parts->addWidget(m_moves);
    parts->addWidget(makeCharts());
    addPart(*parts, tr("Labels that it is confused with"), m_neighbours);
    m_neighbours->setMostRows(8);
    auto* ask = new QHBoxLayout;
    ask->addWidget(m_countTerms);
    ask->addWidget(m_termsState, 1);
    m_termsState->setWordWrap(true);
    parts->addSpacing(4);
    parts->addWidget(new PlainLabel(tr("Terms that rose and fell"), PlainLabel::Role::Heading));
    parts->addLayout(ask);
    parts->addWidget(m_terms);
    m_terms->setMostRows(12);
    parts->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumWidth(280);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(makeHeader());
    rows->addWidget(m_banner);
    rows->addWidget(m_scroll, 1);
    setAccessibleName(tr("Everything about one label"));
    connectParts();
    showLabel();
}

QWidget* LabelDrillDown::makeHeader()
{
    auto* header = new QWidget(this);
    m_back->setObjectName(QStringLiteral("labelBack"));
    m_back->setArrowType(Qt::LeftArrow);
    m_back->setAutoRaise(true);
    m_back->setAccessibleName(tr("Back to the label before"));
    m_back->setToolTip(tr("Back to the label before (Backspace)"));
    auto* close = new QToolButton(header);
    close->setObjectName(QStringLiteral("closeDrillDown"));
    close->setText(QString(QChar(0x00D7)));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Hide the details of the label"));
    close->setToolTip(tr("Hide the details of the label (Escape)"));
    m_posts->setObjectName(QStringLiteral("labelPosts"));
    m_otherPosts->setObjectName(QStringLiteral("labelBaselinePosts"));
    m_flips->setObjectName(QStringLiteral("labelFlips"));
    for (QPushButton* button : {m_posts, m_otherPosts, m_flips})
        button->setAutoDefault(true); // Return presses it
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_back);
    top->addWidget(m_title, 1);
    top->addWidget(m_state);
    top->addWidget(close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_posts);
    buttons->addWidget(m_otherPosts);
    buttons->addWidget(m_flips);
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(header);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addLayout(top);
    rows->addLayout(buttons);
    connect(m_back, &QToolButton::clicked, this, &LabelDrillDown::back);
    connect(close, &QToolButton::clicked, this, &LabelDrillDown::closeRequested);
    return header;
}

QWidget* LabelDrillDown::makeCharts()
{
    auto* charts = new QWidget;
    // Left to right in every language: the baseline is left.
    charts->setLayoutDirection(Qt::LeftToRight);
    auto* grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_baselineP1, 0, 0);
    grid->addWidget(m_candidateP1, 0, 1);
    grid->addWidget(m_f1, 1, 0, 1, 2);
    grid->addWidget(m_meanP1, 2, 0, 1, 2);
    m_baselineP1->setTitle(tr("p@1 of its posts, baseline"));
    m_candidateP1->setTitle(tr("p@1 of its posts, candidate"));
    m_f1->setTitle(tr("f1 by month"));
    m_meanP1->setTitle(tr("Mean p@1 by month"));
    for (QWidget* chart : std::initializer_list<QWidget*> {m_baselineP1, m_candidateP1}) {
        chart->setMinimumWidth(130);
        chart->setFixedHeight(fontMetrics().height() * 10);
    }
    for (QWidget* chart : std::initializer_list<QWidget*> {m_f1, m_meanP1})
        chart->setFixedHeight(fontMetrics().height() * 10);
    return charts;
}

void LabelDrillDown::addPart(QVBoxLayout& rows, const QString& title, QWidget* content)
{
    rows.addSpacing(4);
    rows.addWidget(new PlainLabel(title, PlainLabel::Role::Heading));
    rows.addWidget(content);
}

void LabelDrillDown::connectParts()
{
    for (LinkTable* table : {m_rates, m_moves, m_terms, m_neighbours}) {
        connect(table, &LinkTable::postsRequested, this, &LabelDrillDown::postsRequested);
        connect(table, &LinkTable::labelRequested, this, [this](const QString& label) {
            open(label);
            emit labelOpened(label);
        });
    }
    for (Chart* chart : std::initializer_list<Chart*> {m_flows, m_baselineP1, m_candidateP1, m_f1, m_meanP1})
        connect(chart, &Chart::saveFailed, this, &LabelDrillDown::chartNotSaved);
    connect(m_flows, &Chart::itemActivated, this,
        [this](int band, bool) { emit postsRequested(m_flowPosts[static_cast<std::size_t>(band)]); });
    connect(m_baselineP1, &HistogramChart::binsChosen, this,
        [this](int first, int last) { askForP1(SideRole::Baseline, first, last); });
    connect(m_candidateP1, &HistogramChart::binsChosen, this,
        [this](int first, int last) { askForP1(SideRole::Candidate, first, last); });
    for (MonthChart* chart : {m_f1, m_meanP1})
        connect(
            chart, &Chart::itemActivated, this, [this, chart](int item, bool) { askForMonth(*chart, item); });
    connect(m_countTerms, &QPushButton::clicked, this, &LabelDrillDown::countTerms);
    const auto ask = [this](QPushButton* button, auto filterOf) {
        connect(button, &QPushButton::clicked, this, [this, filterOf] {
            if (m_report && !m_label.isEmpty())
                emit postsRequested(filterOf(LabelPosts(*m_report, m_label.toStdString())));
        });
    };
    ask(m_posts, [](const LabelPosts& posts) { return posts.posts(SideRole::Candidate); });
    ask(m_otherPosts, [](const LabelPosts& posts) { return posts.posts(SideRole::Baseline); });
    ask(m_flips, [](const LabelPosts& posts) { return posts.negativeFlips(); });
}

void LabelDrillDown::setComparison(const std::filesystem::path& workspace,
    const std::shared_ptr<const ComparisonReport>& report, bool keepLabel)
{
    m_jobs.cancelLatest(this, detailsSlot);
    m_busy = false;
    m_workspace = workspace;
    m_report = report;
    m_sides.reset();
    m_details.reset();
    if (!keepLabel || isHidden()) {
        m_label.clear();
        m_before.clear();
    }
    showLabel();
    if (!m_label.isEmpty())
        compute(0);
}

void LabelDrillDown::open(const QString& label)
{
    if (label.isEmpty() || label == m_label)
        return;
    if (!m_label.isEmpty()) {
        m_before.append(m_label);
        if (m_before.size() > mostBefore)
            m_before.removeFirst();
    }
    go(label);
}

void LabelDrillDown::back()
{
    if (m_before.isEmpty())
        return;
    go(m_before.takeLast());
    emit labelOpened(m_label);
}

void LabelDrillDown::go(const QString& label)
{
    m_label = label;
    m_details.reset();
    m_scroll->verticalScrollBar()->setValue(0);
    showLabel();
    compute(0);
}

void LabelDrillDown::compute(int terms)
{
    if (!m_report || m_report->labels.empty() || m_workspace.empty())
        return; // a first look has no labels yet
    m_busy = true;
    m_jobs.runLatest<Answer>(
        this, detailsSlot,
        [workspace = m_workspace, report = m_report, sides = m_sides, label = m_label.toStdString(), terms](
            Progress& progress, std::stop_token stop) mutable -> Result<Answer> {
            if (!sides) {
                auto opened = Workspace::open(workspace, "touchstone window", Workspace::Upkeep::No);
                if (!opened)
                    return failure(opened);
                auto loaded = sidesOf(*opened, *report);
                if (!loaded)
                    return failure(loaded);
                if (auto added = addMonths(*opened, *loaded); !added)
                    return failure(added);
                sides = std::make_shared<const Both<ComparisonSide>>(std::move(*loaded));
            }
            const JobContext context {.workspace = workspace,
                .command = "touchstone window",
                .progress = progress,
                .stop = std::move(stop)};
            auto details = detailsOfLabel(context, *sides, *report, label, terms);
            if (!details)
                return failure(details);
            return Answer {.sides = std::move(sides), .details = std::move(*details)};
        },
        [this](Result<Answer> answer) {
            m_busy = false;
            if (!answer) {
                m_termsState->clear();
                m_countTerms->setEnabled(true);
                if (answer.error().kind != ErrorKind::Cancelled)
                    m_banner->showError(tr("This label cannot be shown"), answer.error());
                return;
            }
            m_sides = std::move(answer->sides);
            m_details = std::move(answer->details);
            m_banner->hide();
            showDetails();
        },
        {.title = terms > 0 ? tr("Terms of %1").arg(m_label) : QString()});
}

void LabelDrillDown::showLabel()
{
    m_banner->hide();
    m_back->setEnabled(!m_before.isEmpty());
    m_title->setText(m_label.isEmpty() ? tr("No label is open") : m_label);
    m_scroll->setVisible(m_details.has_value());
    m_terms->hide();
    m_termsState->clear();
    m_state->clear();
    for (QPushButton* button : {m_posts, m_otherPosts, m_flips})
        button->hide();
    if (!m_report || m_label.isEmpty())
        return;
    const auto found = std::ranges::find(m_report->labels, m_label.toStdString(), &LabelChange::label);
    if (found == m_report->labels.end())
        return;
    m_state->setText(verdictWithSign(
        verdictOf(*found, {.matters = m_report->parameters.matters, .q = m_report->parameters.alpha})));
    // What the report knows of it can be read before the rest is there.
    const bool paired = m_report->paired;
    const auto count = [](std::int64_t rows) { return static_cast<int>(rows); };
    const auto& support = found->support;
    m_posts->setText(paired ? tr("Read its %n post(s)", nullptr, count(support.candidate))
                            : tr("Read the candidate's %n post(s)", nullptr, count(support.candidate)));
    m_posts->setVisible(support.candidate > 0);
    m_otherPosts->setText(tr("Read the baseline's %n post(s)", nullptr, count(support.baseline)));
    m_otherPosts->setVisible(!paired && support.baseline > 0);
    if (m_report->flips) {
        const auto& flips
            = m_report->flips->labels[static_cast<std::size_t>(found - m_report->labels.begin())];
        m_flips->setText(tr("%n negative flip(s)", nullptr, count(flips.onlyBaseline)));
        m_flips->setToolTip(tr("Right before, wrong now"));
        m_flips->setVisible(flips.onlyBaseline > 0);
    }
}

void LabelDrillDown::showDetails()
{
    const LabelDetails& details = *m_details;
    m_rates->setCells(labelparts::rates(*m_report, details));
    labelparts::Flows flows = labelparts::flows(*m_report, details);
    m_flowPosts = std::move(flows.posts);
    m_flows->setData(std::move(flows.data));
    m_moves->setCells(labelparts::moves(*m_report, details));
    m_moves->setVisible(m_moves->rowCount() > 0);
    m_baselineP1->setData(labelparts::p1(*m_report, details, SideRole::Baseline));
    m_candidateP1->setData(labelparts::p1(*m_report, details, SideRole::Candidate));
    // One axis, as everywhere where the sides stand beside each other.
    const double reach = std::max(m_baselineP1->highest(), m_candidateP1->highest());
    m_baselineP1->setReach(reach);
    m_candidateP1->setReach(reach);
    const labelparts::OverTime f1 = labelparts::f1(details);
    m_months = f1.months;
    const QString noTime
        = m_months.isEmpty() ? tr("None of its posts has a time.") : tr("No month has a value.");
    m_f1->setData(f1.months, f1.series, noTime);
    m_meanP1->setData(m_months, labelparts::meanP1(details).series, noTime);
    m_neighbours->setCells(labelparts::neighbours(*m_report, details));
    m_terms->setCells(labelparts::terms(*m_report, details));
    m_terms->setVisible(m_terms->rowCount() > 0);
    // The same posts have the same words.
    m_countTerms->setVisible(!m_report->paired && !details.terms);
    m_countTerms->setEnabled(true);
    m_termsState->setText(m_report->paired ? tr("Both sides hold the same posts, so no term rose or fell.")
            : details.terms ? tr("%1 of %n tested term(s) moved by more than chance allows for any of them.",
                  nullptr, static_cast<int>(details.terms->tested))
                                  .arg(comparisonformat::count(details.terms->beyondLimit))
                            : QString());
    m_scroll->show();
}

void LabelDrillDown::countTerms()
{
    m_countTerms->setEnabled(false);
    m_termsState->setText(tr("Reading the posts ..."));
    compute(termsEachWay);
}

void LabelDrillDown::askForP1(SideRole side, int first, int last)
{
    if (!m_details)
        return;
    const std::vector<double>& edges = m_report->p1.edges;
    emit postsRequested(
        LabelPosts(*m_report, m_label.toStdString())
            .p1(side, edges[static_cast<std::size_t>(first)], edges[static_cast<std::size_t>(last) + 1]));
}

void LabelDrillDown::askForMonth(const MonthChart& chart, int item)
{
    if (!m_details)
        return;
    const MonthChart::Place place = chart.placeOf(item);
    const auto filter = LabelPosts(*m_report, m_label.toStdString())
                            .month(place.series == 0 ? SideRole::Baseline : SideRole::Candidate,
                                m_months[static_cast<qsizetype>(place.period)].toStdString());
    if (filter)
        emit postsRequested(*filter);
}

void LabelDrillDown::focusPosts()
{
    QWidget* first = m_rates;
    for (QPushButton* button : {m_flips, m_otherPosts, m_posts}) {
        if (button->isVisibleTo(this))
            first = button;
    }
    first->setFocus(Qt::OtherFocusReason);
}

void LabelDrillDown::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Backspace:
        back();
        break;
    case Qt::Key_Escape:
        emit closeRequested();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier) && m_posts->isVisibleTo(this))
            m_posts->click();
        else
            QWidget::keyPressEvent(event);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace touchstone
