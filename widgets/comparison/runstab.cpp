#include "widgets/comparison/runstab.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/commitrows.h"
#include "widgets/models/keyedrowsmodel.h"
#include "widgets/models/rundifferencesmodel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

bool hasCommit(const std::optional<Execution>& execution)
{
    return execution && execution->code.contains("commit");
}

RunDifferencesModel::Side sideOf(const RunDetails& run)
{
    return {&run.evaluation, run.training ? &*run.training : nullptr};
}

} // namespace

RunsTab::RunsTab(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_model(new RunDifferencesModel(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(tr("Nothing differs"),
          tr("Show all lines, or take away the filter, to see what the two have in common."), {}, this))
    , m_commitsOf(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_commitsText(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_commits(new KeyedRowsModel(commitrows::columns(), this))
    , m_commitTable(new TableView(this))
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
    rows->addWidget(m_table, 3);
    rows->addWidget(m_empty, 3);
    rows->addWidget(makeCommits()); // as high as it needs: mostly one line
    updateCount();
}

QWidget* RunsTab::makeCommits()
{
    auto* page = new QWidget(this);
    m_commitsText->setObjectName(QStringLiteral("commitsBetween"));
    m_commitsText->setWordWrap(true);
    m_commitTable->setObjectName(QStringLiteral("commitTable"));
    m_commitTable->setAccessibleName(tr("Commits between the code of both sides"));
    m_commitTable->setModel(m_commits);
    m_commitTable->enableSaving(QStringLiteral("commits.csv"), KeyedRowsModel::SortRole);
    QHeaderView* header = m_commitTable->horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    int column = 0;
    for (const int characters : {12, 14, 18, 22})
        header->resizeSection(column++, characters * digit);
    header->setStretchLastSection(true);
    m_commitTable->hide();
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_commitsOf);
    top->addWidget(m_commitsText, 1);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(top);
    rows->addWidget(m_commitTable, 1);
    return page;
}

void RunsTab::setRuns(const Both<RunDetails>& runs)
{
    m_model->setRuns(sideOf(runs.baseline), sideOf(runs.candidate));
    const bool trained = hasCommit(runs.baseline.training) && hasCommit(runs.candidate.training);
    m_commitsOf->setText(trained ? tr("Code of the trainings") : tr("Code of the evaluations"));
    m_code.baseline = trained ? runs.baseline.training->code : runs.baseline.evaluation.code;
    m_code.candidate = trained ? runs.candidate.training->code : runs.candidate.evaluation.code;
    m_commitsWanted = true;
    m_commitsText->setText({});
    m_commitTable->hide();
    if (isVisible())
        askForCommits();
}

void RunsTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askForCommits();
}

void RunsTab::askForCommits()
{
    if (!std::exchange(m_commitsWanted, false))
        return;
    m_jobs.runLatest<CommitsBetween>(
        this, QStringLiteral("commits"),
        [code = m_code](Progress&, const std::stop_token& stop) -> Result<CommitsBetween> {
            return commitsBetween(code.baseline, code.candidate, stop);
        },
        [this](const Result<CommitsBetween>& between) {
            if (between)
                showCommits(*between);
        });
}

void RunsTab::showCommits(const CommitsBetween& between)
{
    m_commitsText->setText(commitrows::sentence(between));
    m_commits->setRows(commitrows::rows(between));
    m_commitTable->setVisible(m_commits->rowCount() > 0);
}

void RunsTab::updateCount()
{
    m_count->setText(
        tr("%1 of %n line(s) differ", nullptr, m_model->lineCount()).arg(m_model->differences()));
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

} // namespace touchstone
