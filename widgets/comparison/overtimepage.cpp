#include "widgets/comparison/overtimepage.h"

#include "core/statistics/proportions.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace touchstone {

namespace {

const QString courseSlot = QStringLiteral("time-course");

TimePoint pointOf(const SliceMetric& metric, std::int64_t rows)
{
    TimePoint point {.value = metric.value, .rows = rows};
    if (metric.interval) {
        point.lower = metric.interval->lower;
        point.upper = metric.interval->upper;
    }
    return point;
}

TimePoint metricPoint(const SliceSide& side, OverTimePage::Shown shown)
{
    switch (shown) {
    case OverTimePage::RecallAt5:
        return pointOf(side.recallAt5, side.labelled);
    case OverTimePage::F1Macro:
        return pointOf(side.f1Macro, side.labelled);
    case OverTimePage::MeanP1:
        return pointOf(side.meanP1, side.rows);
    case OverTimePage::Rows:
        return side.rows == 0 ? TimePoint {} : TimePoint {.value = static_cast<double>(side.rows)};
    default:
        return pointOf(side.p1, side.labelled);
    }
}

TimePoint sharePoint(std::int64_t hits, std::int64_t rows)
{
    if (rows == 0)
        return {};
    const statistics::Proportion share {.hits = hits, .rows = rows};
    TimePoint point {.value = share.rate(), .rows = rows};
    if (const auto interval = statistics::wilson(share)) {
        point.lower = interval->lower;
        point.upper = interval->upper;
    }
    return point;
}

bool isShare(OverTimePage::Shown shown)
{
    return shown == OverTimePage::AnsweredShare || shown == OverTimePage::GoldShare;
}

QString valueText(const TimeChartData& chart, std::optional<double> value)
{
    switch (chart.values) {
    case TimeChartData::Values::Shares:
        return comparisonformat::percent(value, 2);
    case TimeChartData::Values::Counts:
        return comparisonformat::count(static_cast<std::int64_t>(value.value_or(0)));
    default:
        return displayformat::rate(value);
    }
}

} // namespace

TimeChartData timeChartOf(const TimeCourse& course, OverTimePage::Shown shown, const QString& label)
{
    TimeChartData data;
    TimeSeries baseline {.name = OverTimePage::tr("baseline"), .role = SideRole::Baseline, .points = {}};
    TimeSeries candidate {.name = OverTimePage::tr("candidate"), .role = SideRole::Candidate, .points = {}};
    const std::vector<Slice>& slices = course.slices.slices;
    if (slices.empty() || (slices.size() == 1 && slices.front().name == "unknown")) {
        data.whyEmpty
            = OverTimePage::tr("No row of either side has a time, so there are no months. Import posts with "
                               "their time (--time-column) to see how they move.");
        return data;
    }
    for (const Slice& slice : slices)
        data.categories.append(
            slice.name == "unknown" ? OverTimePage::tr("no time") : QString::fromStdString(slice.name));
    if (isShare(shown)) {
        const std::string name = label.toStdString();
        const auto found = std::ranges::find(course.mix.labels, name, &LabelCourse::label);
        if (found == course.mix.labels.end()) {
            data.whyEmpty = OverTimePage::tr("Neither side has this label. Choose another one.");
            return data;
        }
        const bool gold = shown == OverTimePage::GoldShare;
        const auto& hits = gold ? found->gold : found->first;
        const auto& rows = gold ? course.mix.labelled : course.mix.rows;
        for (std::size_t slice = 0; slice < course.mix.slices.size(); ++slice) {
            baseline.points.push_back(sharePoint(hits[slice].baseline, rows[slice].baseline));
            candidate.points.push_back(sharePoint(hits[slice].candidate, rows[slice].candidate));
        }
        data.values = TimeChartData::Values::Shares;
        data.fromZero = true;
    } else {
        for (const Slice& slice : slices) {
            baseline.points.push_back(metricPoint(slice.side.baseline, shown));
            candidate.points.push_back(metricPoint(slice.side.candidate, shown));
        }
        if (shown == OverTimePage::Rows) {
            data.values = TimeChartData::Values::Counts;
            data.fromZero = true;
        }
    }
    data.series = {std::move(baseline), std::move(candidate)};
    data.whyEmpty
        = OverTimePage::tr("Neither side has a value here: its rows have no gold labels, or too few answers "
                           "were kept.");
    return data;
}

QStringList overTimeSentences(const TimeChartData& chart, OverTimePage::Shown shown)
{
    QStringList sentences;
    switch (shown) {
    case OverTimePage::P1:
        sentences += OverTimePage::tr("P@1 is the share of labelled rows whose first label is right.");
        break;
    case OverTimePage::RecallAt5:
        sentences += OverTimePage::tr(
            "Recall@5 is the share of labelled rows whose label is among the first five.");
        break;
    case OverTimePage::F1Macro:
        sentences += OverTimePage::tr("F1 macro is the mean f1 of the labels that have rows in the month.");
        break;
    case OverTimePage::MeanP1:
        sentences += OverTimePage::tr(
            "Mean p@1 needs no labels: when it falls, the model knows that it is less certain.");
        break;
    case OverTimePage::Rows:
        sentences += OverTimePage::tr("Months with few rows say little: their whiskers are long.");
        break;
    case OverTimePage::AnsweredShare:
        sentences += OverTimePage::tr(
            "The share of rows that the model gave this label first; it needs no gold labels.");
        break;
    case OverTimePage::GoldShare:
        sentences
            += OverTimePage::tr("The share of labelled rows with this gold label: the label mix itself.");
        break;
    }
    for (const TimeSeries& series : chart.series) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
            if (!series.points[static_cast<std::size_t>(i)].value)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        if (first < 0)
            continue;
        const auto at
            = [&](int i) { return valueText(chart, series.points[static_cast<std::size_t>(i)].value); };
        sentences += first == last
            ? OverTimePage::tr("%1: %2 in %3.").arg(series.name, at(first), chart.categories[first])
            : OverTimePage::tr("%1: %2 in %3, %4 in %5.")
                  .arg(series.name, at(first), chart.categories[first], at(last), chart.categories[last]);
    }
    if (shown != OverTimePage::Rows && !chart.series.empty())
        sentences += OverTimePage::tr("Whiskers are 95 % intervals of each month's rows alone.");
    return {sentences.join(QLatin1Char(' '))};
}

std::optional<TimeRange> timesOfMonths(const QString& from, const QString& to)
{
    const auto start = [](const QString& month, int later) -> std::optional<std::int64_t> {
        bool isYear = false;
        bool isMonth = false;
        const int year = month.left(4).toInt(&isYear);
        const int number = month.mid(5).toInt(&isMonth);
        if (month.size() != 7 || !isYear || !isMonth || number < 1 || number > 12)
            return std::nullopt;
        using namespace std::chrono;
        const year_month first = std::chrono::year(year) / number + months(later);
        return sys_seconds(sys_days(first / 1)).time_since_epoch().count();
    };
    const auto begin = start(from, 0);
    const auto end = start(to, 1);
    if (!begin || !end)
        return std::nullopt;
    return TimeRange {.from = *begin, .to = *end};
}

OverTimePage::OverTimePage(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_shown(new QComboBox(this))
    , m_label(new QComboBox(this))
    , m_posts(new QPushButton(tr("Posts of these months"), this))
    , m_chart(new TimeChart(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_shown->setObjectName(QStringLiteral("overTimeShown"));
    m_shown->addItems({tr("P@1"), tr("Recall@5"), tr("F1 macro"), tr("Mean p@1"), tr("Rows"),
        tr("Share of a label, as answered"), tr("Share of a label, gold")});
    m_shown->setAccessibleName(tr("What is shown by month"));
    m_label->setObjectName(QStringLiteral("overTimeLabel"));
    m_label->setEditable(true);
    m_label->setInsertPolicy(QComboBox::NoInsert);
    m_label->setMinimumContentsLength(20);
    m_label->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_label->setAccessibleName(tr("Label whose share is shown"));
    m_label->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_label->completer()->setFilterMode(Qt::MatchContains);
    m_label->hide();
    m_posts->setObjectName(QStringLiteral("overTimePosts"));
    m_posts->setToolTip(tr("Lists the posts of the chosen months"));
    m_posts->setEnabled(false);
    m_chart->setObjectName(QStringLiteral("overTimeChart"));
    m_words->setObjectName(QStringLiteral("overTimeWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* controls = new QHBoxLayout;
    controls->addWidget(m_shown);
    controls->addWidget(m_label);
    controls->addStretch(1);
    controls->addWidget(m_posts);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(controls);
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_words);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &OverTimePage::showChoice);
    connect(m_label, &QComboBox::currentTextChanged, this, &OverTimePage::showChoice);
    connect(m_chart, &TimeChart::rangeSelected, this, &OverTimePage::chooseMonths);
    connect(m_chart, &Chart::selectionCleared, this, [this] {
        m_posts->setEnabled(false);
        emit monthsSelected({}, {});
    });
    connect(m_posts, &QPushButton::clicked, this, [this] {
        const auto range = m_chart->chosenRange();
        const auto times = range
            ? timesOfMonths(m_chart->data().categories[range->first], m_chart->data().categories[range->last])
            : std::nullopt;
        if (times)
            emit postsRequested({.time = times});
    });
}

void OverTimePage::setData(const ComparisonData& comparison)
{
    const bool sameRows = m_data.report && m_data.workspace == comparison.workspace
        && m_data.report->baseline->execution == comparison.report->baseline->execution
        && m_data.report->candidate->execution == comparison.report->candidate->execution
        && timeRangeOf(*m_data.report) == timeRangeOf(*comparison.report);
    m_data = comparison;
    if (sameRows)
        return; // other limits of the comparison change nothing here
    m_course.reset();
    m_stale = true;
    showChoice();
    if (isVisible())
        compute();
}

void OverTimePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        compute();
}

void OverTimePage::compute()
{
    if (!m_data.report || m_data.workspace.empty())
        return;
    m_stale = false;
    m_jobs.runLatest<TimeCourse>(
        this, courseSlot,
        [workspace = m_data.workspace, baseline = m_data.report->baseline->execution,
            candidate = m_data.report->candidate->execution,
            range = timeRangeOf(*m_data.report)](Progress& progress, const std::stop_token& stop) {
            return timeCourseOf(
                {.workspace = workspace, .command = "touchstone window", .progress = progress, .stop = stop},
                baseline, candidate, range);
        },
        [this](Result<TimeCourse> course) {
            if (!course) {
                m_chart->setData({.whyEmpty = errortext::text(course.error())});
                return;
            }
            m_course = std::make_shared<const TimeCourse>(std::move(*course));
            fillLabels();
            showChoice();
        });
}

void OverTimePage::fillLabels()
{
    // Those that moved most come first.
    QStringList names;
    for (const PredictedShare& share : m_data.report->drift.predicted.shares)
        names.append(QString::fromStdString(share.label));
    const QSet<QString> there(names.begin(), names.end());
    for (const LabelCourse& label : m_course->mix.labels) {
        const QString name = QString::fromStdString(label.label);
        if (!there.contains(name))
            names.append(name);
    }
    const QSignalBlocker blocker(m_label);
    m_label->clear();
    m_label->addItems(names);
    m_label->setCurrentIndex(names.isEmpty() ? -1 : 0);
}

void OverTimePage::showChoice()
{
    const auto shown = static_cast<Shown>(m_shown->currentIndex());
    m_label->setVisible(isShare(shown));
    m_posts->setEnabled(false);
    const QString label = m_label->currentText();
    m_chart->setTitle(
        isShare(shown) ? tr("%1 by month").arg(label) : tr("%1 by month").arg(m_shown->currentText()));
    if (m_course == nullptr) {
        m_chart->setData({.whyEmpty = tr("Reading the months of both sides ...")});
        m_words->clear();
        return;
    }
    const TimeChartData shownData = timeChartOf(*m_course, shown, label);
    m_chart->setData(shownData);
    m_words->setText(
        m_chart->itemCount() == 0 ? QString() : overTimeSentences(shownData, shown).join(QLatin1Char('\n')));
}

void OverTimePage::chooseMonths(int from, int to)
{
    const QString first = m_chart->data().categories[from];
    const QString last = m_chart->data().categories[to];
    m_posts->setEnabled(timesOfMonths(first, last).has_value());
    emit monthsSelected(first, last);
}

} // namespace touchstone
