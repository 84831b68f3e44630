#include "widgets/comparison/headlinecards.h"

#include "widgets/charts/whybar.h"
#include "widgets/comparison/chartdata.h"
#include "widgets/comparison/metriccard.h"
#include "widgets/comparison/verdictcard.h"
#include "widgets/models/displayformat.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <array>

namespace touchstone {

namespace {

constexpr int gap = 8;
constexpr int whyWidth = 280;

const Headline& headlineOf(const ComparisonReport& report, HeadlineCards::Rows rows)
{
    switch (rows) {
    case HeadlineCards::Rows::KnownLabels:
        return report.headlineKnown;
    case HeadlineCards::Rows::CommonLabels:
        return report.headlineCommon;
    case HeadlineCards::Rows::AllLabelled:
        break;
    }
    return report.headline;
}

} // namespace

HeadlineCards::HeadlineCards(LabelsModel& labels, SelectionModel& selection, QWidget* parent)
    : QWidget(parent)
    , m_p1(new MetricCard(tr("P@1"), this))
    , m_recallAt5(new MetricCard(tr("recall@5"), this))
    , m_f1Macro(new MetricCard(tr("f1 macro"), this))
    , m_meanP1(new MetricCard(tr("mean p@1"), this))
    , m_why(new WhyBar(this))
    , m_verdicts(new VerdictCard(labels, selection, this))
    , m_grid(new QGridLayout(this))
{
    m_why->setTitle(tr("Why P@1 moved"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(gap);
    for (const MetricCard* card : {m_p1, m_recallAt5, m_f1Macro, m_meanP1})
        connect(card, &MetricCard::originRequested, this, &HeadlineCards::originRequested);
    arrange(false);
}

Chart* HeadlineCards::whyBar() const
{
    return m_why;
}

void HeadlineCards::setReport(const ComparisonReport& report, Rows rows)
{
    const Headline& headline = headlineOf(report, rows);
    for (MetricCard* card : {m_p1, m_recallAt5, m_f1Macro, m_meanP1})
        card->setSides(report.baseline->execution, report.candidate->execution);
    m_p1->setMetric(headline.p1);
    m_recallAt5->setMetric(headline.recallAt5);
    m_f1Macro->setMetric(headline.f1Macro);
    // Of p@1 the distance says more than a p, which is tiny as soon as there are many rows.
    m_meanP1->setMetric(headline.meanP1,
        report.p1.ks ? tr("KS distance %1").arg(displayformat::rate(report.p1.ks)) : QString());
    m_why->setParts(chartdata::whyParts(report));
    m_why->setVisible(report.decomposition.has_value());
}

int HeadlineCards::widthOfOneRow() const
{
    return 4 * m_p1->sizeHint().width() + whyWidth + m_verdicts->sizeHint().width() + 5 * gap;
}

void HeadlineCards::arrange(bool inOneRow)
{
    m_inOneRow = inOneRow;
    const std::array<QWidget*, 6> cards {m_p1, m_recallAt5, m_f1Macro, m_meanP1, m_why, m_verdicts};
    for (QWidget* card : cards)
        m_grid->removeWidget(card);
    for (int column = 0; column < 6; ++column)
        m_grid->setColumnStretch(column, 0);
    if (inOneRow) {
        for (int column = 0; column < 6; ++column) {
            m_grid->addWidget(cards[static_cast<std::size_t>(column)], 0, column);
            m_grid->setColumnStretch(column, column == 4 ? 3 : 2);
        }
        return;
    }
    for (int column = 0; column < 4; ++column) {
        m_grid->addWidget(cards[static_cast<std::size_t>(column)], 0, column);
        m_grid->setColumnStretch(column, 1);
    }
    m_grid->addWidget(m_why, 1, 0, 1, 2);
    m_grid->addWidget(m_verdicts, 1, 2, 1, 2);
}

void HeadlineCards::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool inOneRow = event->size().width() >= widthOfOneRow();
    if (inOneRow != m_inOneRow)
        arrange(inOneRow);
}

} // namespace touchstone
