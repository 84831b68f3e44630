#include "widgets/jobs/jobsstrip.h"

#include "widgets/common/plainlabel.h"
#include "widgets/jobs/elidedlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobspanel.h"
#include "widgets/jobs/progressbar.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/jobtext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

namespace {

QToolButton* button(const QString& text, const char* name, const QString& explanation, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(QLatin1String(name));
    made->setText(text);
    made->setToolTip(explanation);
    made->setAccessibleName(explanation);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

} // namespace

JobsStrip::JobsStrip(JobRunner& runner, QWidget* parent)
    : QFrame(parent)
    , m_runner(runner)
    , m_panel(new JobsPanel(runner, this))
    , m_expand(button(tr("Jobs"), "expandJobs", tr("Show all jobs"), this))
    , m_title(new ElidedLabel(ElidedLabel::Role::Body, this))
    , m_bar(makeProgressBar(this))
    , m_text(new ElidedLabel(ElidedLabel::Role::Secondary, this))
    , m_waiting(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_details(button(tr("Details"), "stripDetails", tr("Show why the job failed"), this))
    , m_retry(button(tr("Retry"), "stripRetry", tr("Start the job once more"), this))
    , m_dismiss(button(tr("Dismiss"), "stripDismiss", tr("Take this message away"), this))
    , m_cancel(button(tr("Cancel"), "stripCancel", tr("Cancel this job"), this))
{
    setObjectName(QStringLiteral("jobsStrip"));
    setAccessibleName(tr("Jobs"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 1, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_panel);
    rows->addWidget(makeRow());
    m_panel->hide();

    m_expand->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_expand->setArrowType(Qt::RightArrow);
    m_expand->setCheckable(true);
    connect(m_expand, &QToolButton::toggled, this, &JobsStrip::setExpanded);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_runner.cancel(m_shown); });
    connect(m_retry, &QToolButton::clicked, this, [this] { (void)m_runner.retry(m_shown); });
    connect(m_details, &QToolButton::clicked, this, [this] {
        setExpanded(true);
        m_panel->select(m_shown);
    });
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        m_last = {};
        refresh();
    });
    connect(m_panel, &JobsPanel::executionRequested, this, &JobsStrip::executionRequested);
    connect(&m_runner, &JobRunner::added, this, &JobsStrip::refresh);
    connect(&m_runner, &JobRunner::progressed, this, &JobsStrip::refresh);
    connect(&m_runner, &JobRunner::finished, this, &JobsStrip::jobEnded);
    connect(&m_runner, &JobRunner::removed, this, &JobsStrip::refresh);
    refresh();
}

QWidget* JobsStrip::makeRow()
{
    auto* row = new QWidget(this);
    m_bar->setFixedWidth(160);
    auto* items = new QHBoxLayout(row);
    items->setContentsMargins(8, 3, 8, 3);
    items->setSpacing(10);
    items->addWidget(m_expand);
    items->addWidget(m_title, 2);
    items->addWidget(m_bar);
    items->addWidget(m_text, 3);
    items->addWidget(m_waiting);
    for (QToolButton* action : {m_details, m_retry, m_dismiss, m_cancel})
        items->addWidget(action);
    return row;
}

bool JobsStrip::isExpanded() const
{
    return m_expand->isChecked();
}

void JobsStrip::setExpanded(bool expanded)
{
    m_expand->setChecked(expanded);
    m_expand->setArrowType(expanded ? Qt::DownArrow : Qt::RightArrow);
    m_panel->setVisible(expanded);
}

void JobsStrip::refresh()
{
    const std::vector<JobInfo> jobs = m_runner.jobs();
    const auto waiting = std::ranges::count(jobs, JobState::Queued, &JobInfo::state);
    m_waiting->setText(waiting > 0 ? tr("%n waiting", nullptr, static_cast<int>(waiting)) : QString());
    m_waiting->setVisible(waiting > 0);
    auto shown = std::ranges::find_if(
        jobs, [](const JobInfo& job) { return !isFinal(job.state) && job.state != JobState::Queued; });
    if (shown == jobs.end())
        shown = std::ranges::find(jobs, m_last, &JobInfo::id);
    if (shown != jobs.end()) {
        showJob(*shown);
        return;
    }
    m_shown = {};
    m_title->setText({});
    m_text->setText(tr("No job is running"));
    for (QWidget* widget : std::initializer_list<QWidget*> {m_bar, m_details, m_retry, m_dismiss, m_cancel})
        widget->hide();
    m_title->hide();
}

void JobsStrip::showJob(const JobInfo& job)
{
    const bool ended = isFinal(job.state);
    const bool failed = job.state == JobState::Failed;
    m_shown = job.id;
    m_title->show();
    m_title->setText(job.title);
    m_bar->setVisible(!ended);
    showProgress(*m_bar, job);
    const QString text = ended ? tr("%1: %2").arg(jobtext::state(job.state), jobtext::result(job))
        : job.state == JobState::Stopping || job.progress.phase.isEmpty() ? jobtext::state(job.state)
                                                                          : jobtext::progress(job.progress);
    m_text->setText(ended && jobtext::result(job).isEmpty() ? jobtext::state(job.state) : text);
    m_details->setVisible(failed);
    m_retry->setVisible(failed && job.canRetry);
    m_dismiss->setVisible(ended);
    m_cancel->setVisible(!ended);
    m_cancel->setEnabled(job.state != JobState::Stopping);
}

void JobsStrip::jobEnded(const JobInfo& job)
{
    m_last = job.id;
    refresh();
    if (QWidget* top = window(); !top->isActiveWindow())
        QApplication::alert(top);
}

void JobsStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor line = palette().color(QPalette::WindowText);
    line.setAlphaF(0.18F);
    painter.fillRect(0, 0, width(), 1, line);
}

} // namespace touchstone
