#include "widgets/comparison/changetab.h"

#include "widgets/charts/histogramchart.h"
#include "widgets/charts/qqplot.h"
#include "widgets/common/plainlabel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace touchstone {

namespace {

QStringList twinSentences(const ComparisonReport& report)
{
    if (!report.twin || !report.twin->sd)
        return {};
    QStringList sentences {
        ChangeTab::tr(
            "Training again with another seed (%1 and %2) alone moves the f1 of labels with an sd of %3.")
            .arg(QString::fromStdString(report.twin->originalModel),
                QString::fromStdString(report.twin->twinModel), displayformat::rate(report.twin->sd))};
    for (const LabelsBeyond& beyond : report.twin->beyond)
        sentences.append(
            ChangeTab::tr("By %1 or more moved: %2 labels from that alone, %3 in this comparison.")
                .arg(displayformat::rate(beyond.cut), comparisonformat::count(beyond.twin),
                    comparisonformat::count(beyond.comparison)));
    return {sentences.join(QLatin1Char(' '))};
}

QStringList normalitySentences(const ChangeDistribution& changes)
{
    QStringList tests;
    const NormalityTests& normality = changes.normality;
    if (normality.andersonDarling)
        tests.append(ChangeTab::tr("Anderson-Darling p %1")
                         .arg(comparisonformat::probability(normality.andersonDarling->p)));
    if (normality.jarqueBera)
        tests.append(
            ChangeTab::tr("Jarque-Bera p %1").arg(comparisonformat::probability(normality.jarqueBera->p)));
    if (normality.dAgostino)
        tests.append(ChangeTab::tr("D'Agostino-Pearson p %1")
                         .arg(comparisonformat::probability(normality.dAgostino->p)));
    if (tests.isEmpty())
        return {};
    return {ChangeTab::tr(
        "Tests of normality: %1. They describe and decide nothing: with many labels, whose errors "
        "differ by their support, all of them reject.")
                .arg(tests.join(QStringLiteral(", ")))};
}

} // namespace

QStringList changeSentences(const ComparisonReport& report)
{
    const ChangeDistribution& changes = report.distribution;
    if (changes.labels == 0)
        return {ChangeTab::tr("No label that both models know has %1 rows or more on both sides.")
                    .arg(comparisonformat::count(report.parameters.minSupport))};
    QStringList sentences;
    sentences.append(ChangeTab::tr("n %1, mean %2, sd %3; %4 of the labels lie within %5%6.")
                         .arg(comparisonformat::count(changes.labels), comparisonformat::change(changes.mean),
                             displayformat::rate(changes.sd), comparisonformat::percent(changes.withinBand))
                         .arg(QChar(0x00B1))
                         .arg(displayformat::rate(changes.band)));
    if (changes.median && changes.robustSd)
        sentences.append(
            ChangeTab::tr("Without the influence of single labels: median %1, robust sd %2.")
                .arg(comparisonformat::change(changes.median), displayformat::rate(changes.robustSd)));
    if (changes.skewness && changes.kurtosis)
        sentences.append(ChangeTab::tr("Skewness %1 and kurtosis %2 (a normal distribution has 0 and 3).")
                             .arg(comparisonformat::change(changes.skewness, 2))
                             .arg(displayformat::rate(changes.kurtosis)));
    if (!changes.nullExpected.empty()) {
        sentences.append(changes.nullHasRetraining
                ? ChangeTab::tr(
                    "The dashed curve is what sampling and a training with another seed alone would give.")
                : ChangeTab::tr(
                    "The dashed curve is what sampling alone would give if no label had changed."));
    }
    sentences.append(twinSentences(report));
    sentences.append(normalitySentences(changes));
    return sentences;
}

ChangeTab::ChangeTab(QWidget* parent)
    : QWidget(parent)
    , m_scale(new QComboBox(this))
    , m_histogram(new HistogramChart(this))
    , m_quantiles(new QqPlot(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_histogram->setObjectName(QStringLiteral("changeChart"));
    m_histogram->setTitle(tr("Distribution of the f1 changes"));
    m_histogram->setScale(HistogramChart::Scale::Counts);
    m_quantiles->setObjectName(QStringLiteral("quantiles"));
    m_quantiles->setTitle(tr("QQ plot of the f1 changes"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setFocusPolicy(Qt::NoFocus);
    auto* charts = new QHBoxLayout;
    charts->setSpacing(8);
    charts->addWidget(m_histogram, 2);
    charts->addWidget(m_quantiles, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(makeControls());
    rows->addLayout(charts, 1);
    rows->addWidget(m_words);
}

QWidget* ChangeTab::makeControls()
{
    auto* controls = new QWidget(this);
    m_scale->setParent(controls);
    m_scale->setObjectName(QStringLiteral("changeScale"));
    m_scale->addItems({tr("In points of f1"), tr("Relative to the baseline's f1")});
    m_scale->setAccessibleName(tr("Scale of the f1 changes"));
    connect(m_scale, &QComboBox::currentIndexChanged, this,
        [this](int index) { emit relativeRequested(index == 1); });
    auto* logarithmic = new QCheckBox(tr("Logarithmic"), controls);
    logarithmic->setObjectName(QStringLiteral("changeLogarithmic"));
    connect(logarithmic, &QCheckBox::toggled, m_histogram, &HistogramChart::setLogarithmic);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_scale);
    row->addWidget(logarithmic);
    row->addStretch(1);
    return controls;
}

void ChangeTab::setReport(const ComparisonReport& report)
{
    const QSignalBlocker blocker(m_scale);
    m_scale->setCurrentIndex(report.distribution.relative ? 1 : 0);
    m_words->setText(report.labels.empty() ? QString() : changeSentences(report).join(QLatin1Char('\n')));
}

} // namespace touchstone
