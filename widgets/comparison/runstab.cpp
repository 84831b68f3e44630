#include "widgets/comparison/runstab.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/models/rundifferencesmodel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

namespace touchstone {

namespace {

RunDifferencesModel::Side sideOf(const RunDetails& run)
{
    return {&run.evaluation, run.training ? &*run.training : nullptr};
}

} // namespace

RunsTab::RunsTab(QWidget* parent)
    : QWidget(parent)
    , m_model(new RunDifferencesModel(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(tr("Nothing differs"),
          tr("Show all lines, or take away the filter, to see what the two have in common."), {}, this))
{
    auto* only = new QCheckBox(tr("Differences only"), this);
    only->setObjectName(QStringLiteral("differencesOnly"));
    only->setChecked(true);
    connect(only, &QCheckBox::toggled, m_model, &RunDifferencesModel::setDifferencesOnly);
    auto* filter = new QLineEdit(this);
    filter->setObjectName(QStringLiteral("runFilter"));
    filter->setPlaceholderText(tr("Filter: parameter, value ..."));
    filter->setAccessibleName(tr("Filter parameters, inputs and environment"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(320);
    connect(filter, &QLineEdit::textChanged, m_model, &RunDifferencesModel::setFilterText);

    m_table->setObjectName(QStringLiteral("runTable"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Parameters, inputs, environment and code of both sides"));
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_table->horizontalHeader()->resizeSection(RunDifferencesModel::GroupColumn, 26 * digit);
    m_table->horizontalHeader()->resizeSection(RunDifferencesModel::NameColumn, 26 * digit);
    m_table->horizontalHeader()->setStretchLastSection(false);
    for (const int column : {RunDifferencesModel::BaselineColumn, RunDifferencesModel::CandidateColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunsTab::updateCount);

    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(filter, 1);
    top->addWidget(only);
    top->addStretch(1);
    top->addWidget(m_count);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(top);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_empty, 1);
    updateCount();
}

void RunsTab::setRuns(const Both<RunDetails>& runs)
{
    m_model->setRuns(sideOf(runs.baseline), sideOf(runs.candidate));
}

void RunsTab::updateCount()
{
    m_count->setText(
        tr("%1 of %n line(s) differ", nullptr, m_model->lineCount()).arg(m_model->differences()));
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

} // namespace touchstone
