#include "widgets/comparison/drifttab.h"

#include "widgets/charts/chart.h"
#include "widgets/comparison/calibrationpage.h"
#include "widgets/comparison/estimatepage.h"
#include "widgets/comparison/measurespage.h"
#include "widgets/comparison/overtimepage.h"
#include "widgets/comparison/termspage.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace touchstone {

DriftTab::DriftTab(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_overTime(new OverTimePage(jobs, this))
    , m_measures(new MeasuresPage(this))
    , m_terms(new TermsPage(jobs, this))
    , m_estimates(new EstimatePage(jobs, this))
    , m_calibration(new CalibrationPage(this))
{
    m_list->setObjectName(QStringLiteral("driftPages"));
    m_list->setAccessibleName(tr("What to look at"));
    m_list->setFrameShape(QFrame::NoFrame);
    const auto add = [this](QWidget* page, const QString& title) {
        // Long sentences in a large font need more room than a small window has.
        auto* scroll = new QScrollArea(m_pages);
        scroll->setWidget(page);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        m_pages->addWidget(scroll);
        m_list->addItem(title);
    };
    add(m_overTime, tr("Over time"));
    add(m_measures, tr("Without labels"));
    add(m_terms, tr("Terms"));
    add(m_estimates, tr("Estimates"));
    add(m_calibration, tr("Calibration"));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * m_list->fontMetrics().height());
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_list);
    row->addWidget(m_pages, 1);
    setFocusProxy(m_list);
    connect(m_overTime, &OverTimePage::monthsSelected, this, &DriftTab::monthsSelected);
    connect(m_overTime, &OverTimePage::postsRequested, this, &DriftTab::postsRequested);
    for (const Chart* chart : findChildren<Chart*>())
        connect(chart, &Chart::saveFailed, this, &DriftTab::chartNotSaved);
}

void DriftTab::setData(const ComparisonData& comparison)
{
    m_overTime->setData(comparison);
    m_measures->setReport(*comparison.report);
    m_terms->setData(comparison);
    m_estimates->setData(comparison);
    m_calibration->setReport(*comparison.report);
}

void DriftTab::showPage(Page page)
{
    m_list->setCurrentRow(page);
}

} // namespace touchstone
