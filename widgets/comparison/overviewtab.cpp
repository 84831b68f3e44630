#include "widgets/comparison/overviewtab.h"

#include "widgets/charts/histogramchart.h"
#include "widgets/labels/labelsview.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace touchstone {

namespace {

constexpr int gap = 8;
constexpr int p1Lines = 11;    ///< height of the histograms of p@1, in lines of text
constexpr int labelLines = 17; ///< of a table of labels that one can work with

} // namespace

OverviewTab::OverviewTab(LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_p1(new HistogramChart)
    , m_changes(new HistogramChart)
    , m_labels(new LabelsView(labels, selection, settings))
{
    m_p1->setTitle(tr("Distribution of p@1"));
    m_changes->setTitle(tr("Distribution of the f1 changes"));
    m_changes->setScale(HistogramChart::Scale::Counts);
    m_labels->setMinimumHeight(lines(7));

    // In a very small window they scroll.
    auto* content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 8, 0, 0);
    m_grid->setSpacing(gap);
    arrange(false);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

int OverviewTab::lines(int number) const
{
    return fontMetrics().height() * number;
}

void OverviewTab::arrange(bool beside)
{
    m_beside = beside;
    for (QWidget* part : std::initializer_list<QWidget*> {m_p1, m_changes, m_labels})
        m_grid->removeWidget(part);
    m_p1->setFixedHeight(lines(beside ? 10 : p1Lines));
    m_changes->setFixedHeight(lines(10));
    m_grid->addWidget(m_p1, 0, 0, 1, beside ? 1 : 2);
    m_grid->addWidget(m_changes, beside ? 0 : 1, beside ? 1 : 0, 1, beside ? 1 : 2);
    m_grid->addWidget(m_labels, 2, 0, 1, 2);
    m_grid->setColumnStretch(0, 3);
    m_grid->setColumnStretch(1, 2);
    m_grid->setRowStretch(2, 1);
}

void OverviewTab::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool beside = event->size().height() < lines(p1Lines + 10 + labelLines) + 3 * gap;
    if (beside != m_beside)
        arrange(beside);
}

} // namespace touchstone
