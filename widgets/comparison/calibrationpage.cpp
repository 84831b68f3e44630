#include "widgets/comparison/calibrationpage.h"

#include "widgets/charts/reliabilitychart.h"
#include "widgets/common/plainlabel.h"
#include "widgets/comparison/chartdata.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace touchstone {

namespace {

ReliabilitySeries seriesOf(const SideReport& side, SideRole role)
{
    ReliabilitySeries series {.name = chartdata::sideTitle(side, role),
        .role = role,
        .points = {},
        .edges = side.evaluation.histogramEdges,
        .counts = side.evaluation.histogram};
    for (const CalibrationBin& bin : side.evaluation.calibration.bins)
        series.points.push_back({.confidence = bin.confidence,
            .accuracy = bin.accuracy,
            .lower = bin.interval.lower,
            .upper = bin.interval.upper,
            .rows = bin.rows});
    return series;
}

QString sideSentence(const SideReport& side, SideRole role)
{
    const Calibration& calibration = side.evaluation.calibration;
    const QString name = chartdata::sideTitle(side, role);
    if (calibration.bins.empty() || !calibration.ece)
        return CalibrationPage::tr("%1: no row has a gold label, so it is not known how often p@1 is right.")
            .arg(name);
    double difference = 0;
    double rows = 0;
    for (const CalibrationBin& bin : calibration.bins) {
        difference += static_cast<double>(bin.rows) * (bin.accuracy - bin.confidence);
        rows += static_cast<double>(bin.rows);
    }
    difference /= rows;
    QString text = CalibrationPage::tr("%1: p@1 is off by %2 on average (expected calibration error)")
                       .arg(name, displayformat::rate(calibration.ece));
    if (calibration.eceByChance)
        text += CalibrationPage::tr("; %1 of that would be chance")
                    .arg(displayformat::rate(calibration.eceByChance));
    text += QStringLiteral(". ");
    if (std::abs(difference) < 0.005)
        return text + CalibrationPage::tr("On the whole it promises what it keeps.");
    return text
        + (difference < 0 ? CalibrationPage::tr("On the whole it promises too much, by %1.")
                          : CalibrationPage::tr("On the whole it promises too little, by %1."))
              .arg(comparisonformat::percent(std::abs(difference)));
}

} // namespace

QStringList calibrationSentences(const ComparisonReport& report)
{
    if (!report.baseline->isLabelled() && !report.candidate->isLabelled())
        return {};
    QStringList sentences {
        CalibrationPage::tr(
            "On the dotted line, of the rows with a p@1 of 0.7, 70 % are right; below it, the model is surer "
            "than it should be. Each point holds as many rows as the next."),
        sideSentence(*report.baseline, SideRole::Baseline),
        sideSentence(*report.candidate, SideRole::Candidate)};
    if (report.baseline->loss != report.candidate->loss)
        sentences += CalibrationPage::tr("The models were trained with different losses, or one is not "
                                         "known: their p@1 may mean different things.");
    return sentences;
}

CalibrationPage::CalibrationPage(QWidget* parent)
    : QWidget(parent)
    , m_chart(new ReliabilityChart(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_chart->setObjectName(QStringLiteral("calibrationChart"));
    m_chart->setTitle(tr("How often the first label is right, by p@1"));
    m_words->setObjectName(QStringLiteral("calibrationWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_words);
}

void CalibrationPage::setReport(const ComparisonReport& report)
{
    m_chart->setSeries(
        {seriesOf(*report.baseline, SideRole::Baseline), seriesOf(*report.candidate, SideRole::Candidate)},
        tr("Neither side has gold labels: how often p@1 is right is not known."));
    m_words->setText(calibrationSentences(report).join(QLatin1Char('\n')));
}

} // namespace touchstone
