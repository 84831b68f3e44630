#include "widgets/jobs/jobspanel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobview.h"
#include "widgets/jobs/progressdelegate.h"
#include "widgets/models/jobsmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace touchstone {

JobsPanel::JobsPanel(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new JobsModel(this))
    , m_table(new TableView(this))
    , m_view(new JobView(runner, this))
    , m_clear(new QPushButton(tr("C&lear the list"), this))
{
    m_view->setEmptyText(tr("Imports, trainings and evaluations that you start appear here."));
    m_clear->setToolTip(tr("Forget the jobs that have ended; what they made stays"));
    m_clear->setObjectName(QStringLiteral("clearJobs"));
    connect(m_clear, &QPushButton::clicked, &m_runner, &JobRunner::forgetFinished);
    connect(m_view, &JobView::executionRequested, this, &JobsPanel::executionRequested);
    connect(m_view, &JobView::retried, this, &JobsPanel::select);
    connect(&m_runner, &JobRunner::added, this, &JobsPanel::take);
    connect(&m_runner, &JobRunner::progressed, m_model, &JobsModel::update);
    connect(&m_runner, &JobRunner::finished, m_model, &JobsModel::update);
    connect(&m_runner, &JobRunner::removed, m_model, &JobsModel::remove);
    setUpTable();
    for (const JobInfo& job : m_runner.jobs())
        take(job);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 0);
    top->addWidget(new PlainLabel(tr("Jobs"), PlainLabel::Role::Heading, this));
    top->addStretch(1);
    top->addWidget(m_clear);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_view);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addLayout(top);
    rows->addWidget(split, 1);
}

QSize JobsPanel::sizeHint() const
{
    return {900, 280};
}

void JobsPanel::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(JobsModel::ProgressColumn, new ProgressDelegate(m_table));
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    header->resizeSection(JobsModel::TitleColumn, 34 * digit);
    header->resizeSection(JobsModel::StateColumn, 10 * digit);
    header->resizeSection(JobsModel::ProgressColumn, 12 * digit);
    header->resizeSection(JobsModel::DurationColumn, 10 * digit);
    header->setStretchLastSection(true);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPanel::showCurrent);
}

void JobsPanel::take(const JobInfo& job)
{
    // What has ended makes room for what is new; what still runs stays in view.
    const JobInfo* current = m_model->job(m_table->currentIndex().row());
    const bool follow = current == nullptr || isFinal(current->state);
    m_model->update(job);
    if (follow)
        select(job.id);
}

void JobsPanel::select(JobId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void JobsPanel::showCurrent()
{
    const JobInfo* job = m_model->job(m_table->currentIndex().row());
    m_view->showJob(job != nullptr ? job->id : JobId());
}

} // namespace touchstone
