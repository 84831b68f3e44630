#include "widgets/comparison/labelstab.h"

#include "widgets/common/tableview.h"
#include "widgets/drilldown/labeldrilldown.h"
#include "widgets/labels/labelsview.h"
#include "widgets/labels/ledgerview.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/settings/settings.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

LabelsTab::LabelsTab(
    LabelsModel& labels, SelectionModel& selection, JobRunner& jobs, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_settings(settings)
    , m_bar(new QTabBar(this))
    , m_toggle(new QToolButton(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_labels(new LabelsView(labels, selection, settings))
    , m_ledger(new LedgerView(selection))
    , m_details(new LabelDrillDown(jobs))
{
    m_bar->setObjectName(QStringLiteral("labelParts"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("Which labels"));
    m_bar->addTab(tr("All labels"));
    m_bar->addTab(tr("New and removed"));
    auto* tables = new QWidget;
    auto* views = new QStackedLayout(tables);
    views->addWidget(m_labels);
    views->addWidget(m_ledger);
    connect(m_bar, &QTabBar::currentChanged, views, &QStackedLayout::setCurrentIndex);
    m_splitter->setObjectName(QStringLiteral("labelsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(tables);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    setUpDetails();
    auto* top = new QHBoxLayout;
    top->addWidget(m_bar);
    top->addStretch(1);
    top->addWidget(m_toggle);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(top);
    rows->addWidget(m_splitter, 1);
}

void LabelsTab::setUpDetails()
{
    m_details->setObjectName(QStringLiteral("labelDetails"));
    m_toggle->setObjectName(QStringLiteral("showLabelDetails"));
    m_toggle->setText(tr("Details"));
    m_toggle->setToolTip(tr("Everything about the label that is chosen (Return in the table)"));
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    const bool shown = m_settings.value(settingkeys::labelDetails);
    m_toggle->setChecked(shown);
    m_details->setVisible(shown);
    const int letter = fontMetrics().averageCharWidth();
    m_splitter->setSizes({letter * 90, letter * 80}); // both sides of the rates with their intervals
    if (const QByteArray state = m_settings.value(settingkeys::labelsSplitter); !state.isEmpty())
        m_splitter->restoreState(state);
    connect(m_toggle, &QToolButton::toggled, this, &LabelsTab::showDetails);
    connect(m_details, &LabelDrillDown::closeRequested, this, [this] {
        m_toggle->setChecked(false);
        if (m_bar->currentIndex() == 0)
            m_labels->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_details, &LabelDrillDown::labelOpened, this,
        [this](const QString& label) { m_selection.setLabels({label}); });
    connect(m_labels, &LabelsView::labelActivated, this, &LabelsTab::showLabel);
    connect(m_ledger, &LedgerView::labelActivated, this, &LabelsTab::showLabel);
    connect(&m_selection, &SelectionModel::changed, this, [this] {
        if (m_toggle->isChecked() && m_selection.selection().labels.size() == 1)
            m_details->open(m_selection.selection().labels.front());
    });
}

void LabelsTab::showDetails(bool shown)
{
    m_details->setVisible(shown);
    m_settings.setValue(settingkeys::labelDetails, shown);
    if (shown && m_selection.selection().labels.size() == 1)
        m_details->open(m_selection.selection().labels.front());
}

void LabelsTab::showLabel(const QString& label)
{
    m_toggle->setChecked(true);
    m_selection.setLabels({label});
    m_details->open(label);
    m_details->focusPosts();
}

void LabelsTab::saveState()
{
    m_labels->saveState();
    m_settings.setValue(settingkeys::labelsSplitter, m_splitter->saveState());
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
