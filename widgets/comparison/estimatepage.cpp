#include "widgets/comparison/estimatepage.h"

#include "core/jobs/timecoursejob.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace touchstone {

namespace {

const QString estimateSlot = QStringLiteral("estimates");

QString wholeSentence(const std::optional<EstimateWithTruth>& metric)
{
    if (!metric)
        return EstimatePage::tr(
            "It is not estimated here: it needs the sums of the labels' probabilities, and they must add "
            "up to the rows, as with the losses softmax and hs.");
    QString text = EstimatePage::tr("All rows together: estimated %1")
                       .arg(displayformat::rate(metric->estimate.value));
    if (metric->errorBand)
        text += EstimatePage::tr(", error band %1").arg(comparisonformat::interval(metric->errorBand));
    if (metric->withNewLabels && *metric->withNewLabels != metric->estimate.value)
        text += EstimatePage::tr(", with the share of new labels taken as known %1")
                    .arg(displayformat::rate(metric->withNewLabels));
    if (metric->truth)
        text += EstimatePage::tr(", truth %1").arg(displayformat::rate(metric->truth));
    return text + QLatin1Char('.');
}

/// How the estimates fared where there is a truth; empty where there is none.
QString checkedSentence(const MonthEstimates& months, EstimatePage::Metric metric)
{
    const bool f1 = metric == EstimatePage::F1Macro;
    const std::optional<CheckSummary>& summary = f1 ? months.f1Macro : months.accuracy;
    if (!summary)
        return {};
    QString text = EstimatePage::tr("Where the labels are known, the estimates miss by %1 on average")
                       .arg(displayformat::rate(summary->meanAbsoluteError));
    if (f1 ? months.misses.f1Macro : months.misses.accuracy)
        text += EstimatePage::tr("; the truth lies in the error band in %1 of %2 months")
                    .arg(comparisonformat::count(summary->inErrorBand),
                        comparisonformat::count(summary->months));
    return text + QLatin1Char('.');
}

const std::optional<MonthMetric>& metricOf(const MonthEstimate& month, EstimatePage::Metric metric)
{
    return metric == EstimatePage::F1Macro ? month.f1Macro : month.accuracy;
}

TimePoint estimatePoint(const MonthEstimate& month, EstimatePage::Metric metric)
{
    const std::optional<MonthMetric>& value = metricOf(month, metric);
    if (!value || !month.enough)
        return {};
    const Interval band = value->errorBand.value_or(value->estimate.band);
    return {.value = value->estimate.value, .lower = band.lower, .upper = band.upper, .rows = month.rows};
}

TimePoint truthPoint(const MonthEstimate& month, EstimatePage::Metric metric)
{
    const std::optional<MonthMetric>& value = metricOf(month, metric);
    if (!value || !month.enough || !value->truth)
        return {};
    return {.value = value->truth, .rows = month.labelled};
}

} // namespace

QString estimateWithheldSentence(EstimateWithheld withheld)
{
    switch (withheld) {
    case EstimateWithheld::DifferentModel:
        return EstimatePage::tr(
            "Nothing is estimated: the sides are of different models, and what a p@1 means is known of the "
            "baseline's only. Compare one model's labelled evaluation with its newer rows.");
    case EstimateWithheld::SameRows:
        return EstimatePage::tr(
            "Nothing is estimated: both sides hold the same rows, and an estimate would be fitted to the "
            "rows that it is of.");
    case EstimateWithheld::FewLabels:
        return EstimatePage::tr(
            "Nothing is estimated: the baseline has fewer than %1 rows whose label the model knows, too "
            "few to say what a p@1 means.")
            .arg(comparisonformat::count(fewestCalibrationRows));
    case EstimateWithheld::NoRows:
        return EstimatePage::tr("Nothing is estimated: the candidate has no rows.");
    case EstimateWithheld::No:
        break;
    }
    return {};
}

TimeChartData estimateChartOf(const MonthEstimates& months, EstimatePage::Metric metric)
{
    TimeChartData data;
    TimeSeries estimate {.name = EstimatePage::tr("estimate, error band"),
        .role = SideRole::Neutral,
        .points = {},
        .style = TimeSeries::Style::Dashed};
    TimeSeries truth {.name = EstimatePage::tr("truth"), .role = SideRole::Candidate, .points = {}};
    for (const MonthEstimate& month : months.months) {
        data.categories.append(
            month.month == "unknown" ? EstimatePage::tr("no time") : QString::fromStdString(month.month));
        estimate.points.push_back(estimatePoint(month, metric));
        truth.points.push_back(truthPoint(month, metric));
    }
    data.series.push_back(std::move(estimate));
    if (std::ranges::any_of(truth.points, [](const TimePoint& point) { return point.value.has_value(); }))
        data.series.push_back(std::move(truth));
    data.whyEmpty = EstimatePage::tr("No month has enough rows to say something.");
    return data;
}

TimeChartData ownEstimateChartOf(const OwnEstimates& own, EstimatePage::Metric metric)
{
    TimeChartData data;
    std::set<std::string> names;
    for (const auto* side : {&own.baseline, &own.candidate}) {
        for (const MonthEstimate& month : *side ? (*side)->months : std::vector<MonthEstimate>())
            names.insert(month.month);
    }
    for (const std::string& name : names)
        data.categories.append(QString::fromStdString(name));
    const auto add = [&](const std::optional<MonthEstimates>& side, SideRole role, const QString& estimated,
                         const QString& known) {
        if (!side)
            return;
        TimeSeries estimate {
            .name = estimated, .role = role, .points = {}, .style = TimeSeries::Style::Dashed};
        TimeSeries truth {.name = known, .role = role, .points = {}};
        for (const std::string& name : names) {
            const auto month = std::ranges::find(side->months, name, &MonthEstimate::month);
            const bool there = month != side->months.end();
            estimate.points.push_back(there ? estimatePoint(*month, metric) : TimePoint());
            truth.points.push_back(there ? truthPoint(*month, metric) : TimePoint());
        }
        data.series.push_back(std::move(estimate));
        data.series.push_back(std::move(truth));
    };
    add(own.baseline, SideRole::Baseline, EstimatePage::tr("baseline, estimated"),
        EstimatePage::tr("baseline, truth"));
    add(own.candidate, SideRole::Candidate, EstimatePage::tr("candidate, estimated"),
        EstimatePage::tr("candidate, truth"));
    data.whyEmpty = EstimatePage::tr("No month has enough rows to say something.");
    return data;
}

QStringList estimateSentences(
    const LabelFreeEstimate& estimate, const MonthEstimates& months, EstimatePage::Metric metric)
{
    const bool f1 = metric == EstimatePage::F1Macro;
    QStringList sentences;
    sentences += EstimatePage::tr(
        "What the candidate's rows would score, by their p@1 and what p@1 meant on %1 labelled rows of "
        "the baseline, if there are no new labels and a p@1 still means the same.")
                     .arg(comparisonformat::count(months.fittedRows));
    sentences += wholeSentence(f1 ? estimate.f1Macro : estimate.accuracy);
    const std::optional<EstimateMiss>& miss = f1 ? months.misses.f1Macro : months.misses.accuracy;
    if (miss)
        sentences
            += EstimatePage::tr(
                "Tried on %1 time slices of the baseline, such estimates missed by %2 (root mean square); "
                "the error band follows from that.")
                   .arg(comparisonformat::count(miss->slices), displayformat::rate(miss->rootMeanSquare));
    else
        sentences += EstimatePage::tr(
            "The baseline has too few months with enough labelled rows to say how far such estimates "
            "miss: the whiskers know of sampling alone.");
    if (const QString checked = checkedSentence(months, metric); !checked.isEmpty()) {
        sentences += checked;
    } else {
        sentences
            += EstimatePage::tr("The candidate's rows have no labels: there is no truth to compare with.");
    }
    if (estimate.newLabelShare && *estimate.newLabelShare > 0)
        sentences += EstimatePage::tr(
            "%1 of the candidate's labelled rows have labels that the model does not know: no p@1 sees "
            "that.")
                         .arg(comparisonformat::percent(estimate.newLabelShare));
    return sentences;
}

QStringList ownEstimateSentences(const OwnEstimates& own, EstimatePage::Metric metric)
{
    QStringList sentences {EstimatePage::tr(
        "The sides are of two models, or hold the same rows, so neither is estimated from the other. What an "
        "estimate of each is worth: its later months, by their p@1 and what p@1 meant in its own earlier "
        "months, beside the truth.")};
    const auto add = [&](const std::optional<MonthEstimates>& side, const QString& name) {
        if (!side) {
            sentences += EstimatePage::tr("%1: too few labelled rows with a time.").arg(name);
            return;
        }
        const QString checked = checkedSentence(*side, metric);
        QStringList parts {EstimatePage::tr("%1: estimated from %2 labelled rows.")
                               .arg(name, comparisonformat::count(side->fittedRows)),
            checked.isEmpty() ? EstimatePage::tr("No month has enough rows to say something.") : checked};
        if (!(metric == EstimatePage::F1Macro ? side->misses.f1Macro : side->misses.accuracy))
            parts += EstimatePage::tr(
                "There are too few earlier months to say how far such estimates miss: the "
                "whiskers know of sampling alone.");
        sentences += parts.join(QLatin1Char(' '));
    };
    add(own.baseline, EstimatePage::tr("Baseline"));
    add(own.candidate, EstimatePage::tr("Candidate"));
    return sentences;
}

EstimatePage::EstimatePage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_metric(new QComboBox(this))
    , m_chart(new TimeChart(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_metric->setObjectName(QStringLiteral("estimateMetric"));
    m_metric->addItems({tr("F1 macro"), tr("P@1")});
    m_metric->setAccessibleName(tr("Metric that is estimated"));
    m_chart->setObjectName(QStringLiteral("estimateChart"));
    m_chart->setRangeSelectable(false);
    m_words->setObjectName(QStringLiteral("estimateWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* controls = new QHBoxLayout;
    controls->addWidget(m_metric);
    controls->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(controls);
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_words);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &EstimatePage::showMetric);
}

bool EstimatePage::isOwn() const
{
    const EstimateWithheld withheld = m_data.report->estimate.withheld;
    return withheld == EstimateWithheld::DifferentModel || withheld == EstimateWithheld::SameRows;
}

void EstimatePage::setData(const ComparisonData& comparison)
{
    m_data = comparison;
    m_jobs.cancelLatest(this, estimateSlot);
    m_months.reset();
    m_own.reset();
    m_stale = true;
    m_why.clear();
    // The first look at a pair has neither an estimate nor a reason against one.
    const LabelFreeEstimate& estimate = comparison.report->estimate;
    if (estimate.withheld != EstimateWithheld::No && !isOwn()) {
        m_why = estimateWithheldSentence(estimate.withheld);
        m_stale = false;
    }
    showMetric();
    if (m_stale && isVisible())
        compute();
}

void EstimatePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        compute();
}

void EstimatePage::compute()
{
    if (!m_data.report || m_data.workspace.empty())
        return;
    if (isOwn()) {
        computeOwn();
        return;
    }
    if (!m_data.report->estimate.accuracy)
        return;
    m_stale = false;
    m_jobs.runLatest<MonthEstimates>(
        this, estimateSlot,
        [workspace = m_data.workspace, baseline = m_data.report->baseline->execution,
            candidate = m_data.report->candidate->execution,
            range = timeRangeOf(*m_data.report)](Progress& progress, const std::stop_token& stop) {
            return monthEstimatesOf(
                {.workspace = workspace, .command = "touchstone window", .progress = progress, .stop = stop},
                baseline, candidate, range);
        },
        [this](Result<MonthEstimates> months) {
            if (months)
                m_months = std::make_shared<const MonthEstimates>(std::move(*months));
            else
                takeFailure(months.error());
            showMetric();
        },
        {.title = tr("Estimate the months of #%1").arg(m_data.report->candidate->execution.value())});
}

void EstimatePage::computeOwn()
{
    m_stale = false;
    m_jobs.runLatest<OwnEstimates>(
        this, estimateSlot,
        [workspace = m_data.workspace, baseline = m_data.report->baseline->execution,
            candidate = m_data.report->candidate->execution,
            range = timeRangeOf(*m_data.report)](Progress& progress, const std::stop_token& stop) {
            return ownMonthEstimatesOf(
                {.workspace = workspace, .command = "touchstone window", .progress = progress, .stop = stop},
                baseline, candidate, range);
        },
        [this](Result<OwnEstimates> own) {
            if (own)
                m_own = std::make_shared<const OwnEstimates>(std::move(*own));
            else
                takeFailure(own.error());
            showMetric();
        },
        {.title = tr("Estimate the months of #%1").arg(m_data.report->candidate->execution.value())});
}

void EstimatePage::takeFailure(const Error& error)
{
    m_why = errortext::text(error);
    m_stale = error.kind == ErrorKind::Cancelled;
}

void EstimatePage::showMetric()
{
    const auto metric = static_cast<Metric>(m_metric->currentIndex());
    m_metric->setEnabled(m_months != nullptr || m_own != nullptr);
    m_chart->setTitle(metric == F1Macro ? tr("Estimated and true f1 macro by month")
                                        : tr("Estimated and true P@1 by month"));
    if (m_months != nullptr) {
        m_chart->setData(estimateChartOf(*m_months, metric));
        m_words->setText(
            estimateSentences(m_data.report->estimate, *m_months, metric).join(QLatin1Char('\n')));
    } else if (m_own != nullptr && (m_own->baseline || m_own->candidate)) {
        m_chart->setData(ownEstimateChartOf(*m_own, metric));
        m_words->setText(ownEstimateSentences(*m_own, metric).join(QLatin1Char('\n')));
    } else {
        QString why = m_why.isEmpty() ? tr("Estimating the months ...") : m_why;
        if (m_own != nullptr)
            why = estimateWithheldSentence(m_data.report->estimate.withheld) + QLatin1Char(' ')
                + tr(
                    "Nor has either side enough labelled rows in earlier months to estimate its later ones.");
        m_chart->setData({.whyEmpty = why});
        m_words->clear();
    }
}

} // namespace touchstone
