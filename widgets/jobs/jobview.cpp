#include "widgets/jobs/jobview.h"

#include "widgets/common/plainlabel.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/lossplot.h"
#include "widgets/jobs/progressbar.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/jobtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone {

namespace {

/// Text that may be long and that somebody may want to copy.
PlainLabel* selectable(PlainLabel::Role role, QWidget* parent)
{
    auto* label = new PlainLabel({}, role, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

/// Time, and the warnings of what ended well.
QString endText(const JobInfo& job)
{
    QString text = jobtext::result(job);
    if (job.state == JobState::Done) {
        for (const Warning& warning : job.outcome.warnings)
            text += QLatin1Char('\n') + JobView::tr("Warning: %1").arg(QString::fromStdString(warning.text));
    }
    return text;
}

} // namespace

JobView::JobView(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_title(selectable(PlainLabel::Role::Heading, this))
    , m_state(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_bar(makeProgressBar(this))
    , m_text(selectable(PlainLabel::Role::Body, this))
    , m_plot(new LossPlot(this))
    , m_details(selectable(PlainLabel::Role::Command, this))
    , m_showDetails(new QPushButton(tr("&Details"), this))
    , m_retry(new QPushButton(tr("&Retry"), this))
    , m_copy(new QPushButton(tr("Cop&y"), this))
    , m_execution(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel &job"), this))
{
    setObjectName(QStringLiteral("jobView"));
    setUpActions();
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_state, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_showDetails, m_retry, m_copy, m_execution})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 10, 12, 10);
    rows->setSpacing(8);
    rows->addLayout(top);
    rows->addWidget(m_bar);
    rows->addWidget(m_text);
    rows->addWidget(m_plot, 1);
    rows->addWidget(m_details);
    rows->addLayout(buttons);
    rows->addStretch(0);

    const auto follow = [this](const JobInfo& job) {
        if (job.id == m_id)
            take(job);
    };
    connect(&m_runner, &JobRunner::progressed, this, follow);
    connect(&m_runner, &JobRunner::finished, this, follow);
    connect(&m_runner, &JobRunner::removed, this, [this](JobId id) {
        if (id == m_id)
            showEmpty();
    });
    showEmpty();
}

void JobView::setUpActions()
{
    m_showDetails->setCheckable(true);
    m_showDetails->setToolTip(tr("Show the kind of the failure and its parts"));
    m_retry->setToolTip(tr("Start the job once more"));
    m_copy->setToolTip(tr("Copy the failure as text"));
    m_execution->setToolTip(tr("Show what is recorded about it: parameters, inputs, log"));
    m_showDetails->setObjectName(QStringLiteral("details"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_copy->setObjectName(QStringLiteral("copyFailure"));
    m_execution->setObjectName(QStringLiteral("showExecution"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    for (QPushButton* button : {m_showDetails, m_retry, m_copy, m_execution, m_cancel})
        button->setAutoDefault(false); // Return in a dialog around it is not meant for them
    connect(m_showDetails, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_retry, &QPushButton::clicked, this, &JobView::retry);
    connect(m_copy, &QPushButton::clicked, this, &JobView::copyFailure);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_runner.cancel(m_id); });
    connect(m_execution, &QPushButton::clicked, this, [this] {
        if (const auto job = m_runner.job(m_id); job && job->execution.isValid())
            emit executionRequested(job->execution);
    });
}

void JobView::showJob(JobId id)
{
    if (id != m_id)
        m_showDetails->setChecked(false);
    m_id = id;
    const auto job = m_runner.job(id);
    if (job)
        take(*job);
    else
        showEmpty();
}

void JobView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    if (!m_id.isValid())
        showEmpty();
}

void JobView::showEmpty()
{
    m_id = {};
    m_title->clear();
    m_state->clear();
    m_text->setText(m_emptyText);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_title, m_state, m_bar, m_plot, m_details,
             m_showDetails, m_retry, m_copy, m_execution, m_cancel})
        widget->hide();
}

void JobView::take(const JobInfo& job)
{
    const bool ended = isFinal(job.state);
    const bool failed = job.state == JobState::Failed;
    m_title->show();
    m_state->show();
    m_title->setText(job.title);
    m_state->setText(job.state == JobState::Queued
            ? jobtext::state(job.state)
            : tr("%1, %2").arg(jobtext::state(job.state), displayformat::duration(job.seconds)));
    m_bar->setVisible(!ended && job.state != JobState::Queued);
    showProgress(*m_bar, job);
    m_text->setText(endText(job));
    m_plot->setVisible(!job.loss.empty());
    if (!job.loss.empty())
        m_plot->setPoints(job.loss);
    m_showDetails->setVisible(failed);
    m_retry->setVisible(job.canRetry && (failed || job.state == JobState::Cancelled));
    m_copy->setVisible(failed);
    m_details->setVisible(failed && m_showDetails->isChecked());
    if (failed)
        updateDetails(job);
    m_execution->setVisible(job.execution.isValid());
    m_execution->setText(tr("Show &execution #%1").arg(job.execution.value()));
    m_cancel->setVisible(!ended);
    m_cancel->setEnabled(job.state != JobState::Stopping);
}

void JobView::updateDetails(const JobInfo& job)
{
    const Error& error = *job.error;
    const auto line = [](const QString& name, const std::string& text) {
        return text.empty() ? QString() : name.arg(QString::fromStdString(text)) + QLatin1Char('\n');
    };
    m_details->setText((line(tr("Kind: %1"), error.code) + line(tr("What: %1"), error.what)
        + line(tr("Where: %1"), error.where) + line(tr("What to do: %1"), error.hint))
                           .trimmed());
}

void JobView::retry()
{
    const JobId again = m_runner.retry(m_id);
    if (!again.isValid())
        return;
    showJob(again);
    emit retried(again);
}

void JobView::copyFailure()
{
    if (const auto job = m_runner.job(m_id))
        QGuiApplication::clipboard()->setText(jobtext::failureReport(*job));
}

} // namespace touchstone
