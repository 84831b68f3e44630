#include "widgets/comparison/overviewtab.h"

#include "widgets/charts/histogramchart.h"
#include "widgets/labels/labelsview.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace touchstone {

OverviewTab::OverviewTab(LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_p1(new HistogramChart)
    , m_changes(new HistogramChart)
    , m_labels(new LabelsView(labels, selection, settings))
{
    m_p1->setTitle(tr("Distribution of p@1"));
    m_changes->setTitle(tr("Distribution of the f1 changes"));
    m_changes->setScale(HistogramChart::Scale::Counts);
    const int line = fontMetrics().height();
    m_p1->setFixedHeight(line * 11);
    m_changes->setFixedHeight(line * 10);
    m_labels->setMinimumHeight(line * 17);

    // In a small window the three stand below each other and scroll.
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_p1);
    rows->addWidget(m_changes);
    rows->addWidget(m_labels, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

} // namespace touchstone
