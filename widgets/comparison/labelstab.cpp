#include "widgets/comparison/labelstab.h"

#include "widgets/labels/labelsview.h"
#include "widgets/labels/ledgerview.h"

#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

LabelsTab::LabelsTab(LabelsModel& labels, SelectionModel& selection, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_labels(new LabelsView(labels, selection, settings, this))
    , m_ledger(new LedgerView(selection, this))
{
    m_bar->setObjectName(QStringLiteral("labelParts"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("Which labels"));
    m_bar->addTab(tr("All labels"));
    m_bar->addTab(tr("New and removed"));
    auto* views = new QStackedLayout;
    views->addWidget(m_labels);
    views->addWidget(m_ledger);
    connect(m_bar, &QTabBar::currentChanged, views, &QStackedLayout::setCurrentIndex);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_bar);
    rows->addLayout(views, 1);
}

void LabelsTab::setReport(const std::shared_ptr<const ComparisonReport>& report)
{
    m_ledger->setReport(report);
    const auto count = [&](LabelStatus status) {
        return std::ranges::count_if(
            report->labels, [status](const LabelChange& label) { return label.status == status; });
    };
    m_bar->setTabText(
        1, tr("%1 new, %2 removed").arg(count(LabelStatus::New)).arg(count(LabelStatus::Removed)));
}

void LabelsTab::showTable()
{
    m_bar->setCurrentIndex(0);
}

} // namespace touchstone
