#include "widgets/posts/indexbar.h"

#include "core/jobs/searchindexjob.h"
#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/progressbar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace touchstone {

IndexBar::IndexBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_text(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_progress(makeProgressBar(this))
{
    setObjectName(QStringLiteral("indexBar"));
    auto* cancel = new QToolButton(this);
    cancel->setObjectName(QStringLiteral("cancelIndex"));
    cancel->setText(tr("Cancel"));
    cancel->setFocusPolicy(Qt::StrongFocus);
    connect(cancel, &QToolButton::clicked, this, [this] { m_jobs.cancel(m_job); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text);
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    connect(&m_jobs, &JobRunner::progressed, this, &IndexBar::take);
    connect(&m_jobs, &JobRunner::finished, this, &IndexBar::finish);
    hide();
}

void IndexBar::build(
    const std::filesystem::path& workspace, const std::string& datasetSha256, const QString& dataset)
{
    if (m_job.isValid() && m_dataset == datasetSha256)
        return;
    m_dataset = datasetSha256;
    m_text->setText(tr("Building the search index of %1, once; the search follows").arg(dataset));
    m_job = m_jobs.start({.title = tr("Build the search index of %1").arg(dataset),
        .work
        = [workspace, datasetSha256](Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            const auto built = ensureSearchIndex({.workspace = workspace,
                                                     .command = "touchstone (window): search index",
                                                     .progress = progress,
                                                     .stop = stop},
                datasetSha256);
            if (!built)
                return failure(built);
            return JobOutcome {};
        }});
    show();
}

void IndexBar::take(const JobInfo& job)
{
    if (job.id == m_job)
        showProgress(*m_progress, job);
}

void IndexBar::finish(const JobInfo& job)
{
    if (job.id != m_job)
        return;
    m_job = {};
    hide();
    if (job.state == JobState::Done)
        emit built();
    else
        emit failed(job.error.value_or(cancelledError()));
}

} // namespace touchstone
