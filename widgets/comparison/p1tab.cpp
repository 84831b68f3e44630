#include "widgets/comparison/p1tab.h"

#include "widgets/charts/histogramchart.h"
#include "widgets/common/plainlabel.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace touchstone {

namespace {

QString psiSentence(const P1Comparison& p1)
{
    QString judgement = P1Tab::tr("a large shift");
    if (*p1.psi < 0.1)
        judgement = P1Tab::tr("hardly a shift");
    else if (*p1.psi < 0.25)
        judgement = P1Tab::tr("a moderate shift");
    QString text = P1Tab::tr("Population stability index %1: by the usual reading (0.1 and 0.25) %2.")
                       .arg(displayformat::rate(p1.psi), judgement);
    if (p1.psiNull) {
        text += QLatin1Char(' ');
        text += *p1.psi <= p1.psiNull->upper
            ? P1Tab::tr("Chance alone would give up to %1 with so many rows: this is no more.")
                  .arg(displayformat::rate(p1.psiNull->upper))
            : P1Tab::tr("Chance alone would give up to %1 with so many rows: this is more.")
                  .arg(displayformat::rate(p1.psiNull->upper));
    }
    return text;
}

} // namespace

QStringList p1DistanceSentences(const ComparisonReport& report)
{
    const P1Comparison& p1 = report.p1;
    QStringList sentences;
    const MetricChange& mean = report.headline.meanP1;
    if (mean.change)
        sentences.append(P1Tab::tr("The mean moved by %1, from %2 to %3.")
                             .arg(comparisonformat::change(mean.change), displayformat::rate(mean.baseline),
                                 displayformat::rate(mean.candidate)));
    if (p1.withheld == P1Withheld::DifferentLoss) {
        sentences.append(P1Tab::tr(
            "The models were trained with different losses, or one is not known: their p@1 may mean "
            "different things, so no distance is given."));
    }
    if (p1.withheld == P1Withheld::NoRows)
        sentences.append(P1Tab::tr("A side has no rows, so there is no distance."));
    if (p1.ks)
        sentences.append(
            P1Tab::tr("Kolmogorov-Smirnov distance %1: whatever value of p@1 divides the rows, the shares "
                      "below it differ by at most %2.")
                .arg(displayformat::rate(p1.ks), comparisonformat::percent(p1.ks)));
    if (p1.wasserstein)
        sentences.append(
            P1Tab::tr("Wasserstein distance %1: so far p@1 has to be moved on average to turn one "
                      "distribution into the other.")
                .arg(displayformat::rate(p1.wasserstein)));
    if (p1.jensenShannon)
        sentences.append(P1Tab::tr("Jensen-Shannon distance %1, from 0 (equal) to 1 (nothing in common).")
                             .arg(displayformat::rate(p1.jensenShannon)));
    if (p1.psi)
        sentences.append(psiSentence(p1));
    return sentences;
}

P1Tab::P1Tab(QWidget* parent)
    : QWidget(parent)
    , m_chart(new HistogramChart(this))
    , m_words(new PlainLabel({}, PlainLabel::Role::Body, this))
{
    m_chart->setObjectName(QStringLiteral("p1Chart"));
    m_chart->setTitle(tr("Distribution of p@1"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setFocusPolicy(Qt::NoFocus);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(makeControls());
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_words);
}

QWidget* P1Tab::makeControls()
{
    auto* controls = new QWidget(this);
    auto* arrangement = new QComboBox(controls);
    arrangement->setObjectName(QStringLiteral("arrangement"));
    arrangement->addItems({tr("Side by side"), tr("Overlaid")});
    arrangement->setAccessibleName(tr("How the two histograms stand"));
    connect(arrangement, &QComboBox::currentIndexChanged, m_chart, [this](int index) {
        m_chart->setArrangement(
            index == 0 ? HistogramChart::Arrangement::SideBySide : HistogramChart::Arrangement::Overlaid);
    });
    auto* scale = new QComboBox(controls);
    scale->setObjectName(QStringLiteral("scale"));
    scale->addItems({tr("Shares"), tr("Counts")});
    scale->setAccessibleName(tr("What the bars' height is"));
    connect(scale, &QComboBox::currentIndexChanged, m_chart, [this](int index) {
        m_chart->setScale(index == 0 ? HistogramChart::Scale::Shares : HistogramChart::Scale::Counts);
    });
    auto* logarithmic = new QCheckBox(tr("Logarithmic"), controls);
    logarithmic->setObjectName(QStringLiteral("logarithmic"));
    connect(logarithmic, &QCheckBox::toggled, m_chart, &HistogramChart::setLogarithmic);
    auto* row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(arrangement);
    row->addWidget(scale);
    row->addWidget(logarithmic);
    row->addStretch(1);
    return controls;
}

void P1Tab::setReport(const ComparisonReport& report)
{
    m_words->setText(p1DistanceSentences(report).join(QLatin1Char('\n')));
}

} // namespace touchstone
