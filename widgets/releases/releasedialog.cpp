#include "widgets/releases/releasedialog.h"

#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

ReleaseDialog::ReleaseDialog(const ReleasesParts& parts, ReleasesData now, const QString& title,
    const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_data(std::move(now))
    , m_form(new QFormLayout)
    , m_banner(new Banner(this))
    , m_reviewer(new QLineEdit(reviewerOf(parts.settings, m_data), this))
    , m_reason(new QPlainTextEdit(this))
    , m_consequence(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_problem(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_busy(new QProgressBar(this))
    , m_action(new QPushButton(action, this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(560);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_reviewer->setObjectName(QStringLiteral("reviewer"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(m_reason->fontMetrics().lineSpacing() * 4);
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_consequence->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setAccessibleName(tr("Working"));
    m_busy->hide();
    m_action->setObjectName(QStringLiteral("do"));
    m_action->setDefault(true);
    connect(m_action, &QPushButton::clicked, this, &ReleaseDialog::start);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_action, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(10);
    rows->addWidget(m_banner);
    rows->addLayout(m_form);
    rows->addWidget(m_consequence);
    rows->addStretch(1);
    rows->addWidget(m_busy);
    rows->addWidget(m_problem);
    rows->addWidget(buttons);
    connect(m_reviewer, &QLineEdit::textChanged, this, &ReleaseDialog::updateState);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ReleaseDialog::updateState);
    connect(&m_parts.jobs, &JobRunner::finished, this, &ReleaseDialog::finish);
}

void ReleaseDialog::addSignature(bool reasonNeeded)
{
    m_reasonNeeded = reasonNeeded;
    m_form->addRow(tr("&Who"), m_reviewer);
    m_form->addRow(reasonNeeded ? tr("Wh&y (needed)") : tr("Wh&y"), m_reason);
}

std::string ReleaseDialog::reviewer() const
{
    return m_reviewer->text().trimmed().toStdString();
}

std::string ReleaseDialog::reason() const
{
    return m_reason->toPlainText().trimmed().toStdString();
}

void ReleaseDialog::updateState()
{
    QString why = m_parts.store.isReadOnly()
        ? tr("The workspace cannot be changed: %1")
              .arg(QString::fromStdString(m_parts.store.snapshot()->readOnlyReason))
        : problem();
    if (why.isEmpty() && reviewer().empty())
        why = tr("Say who does it.");
    if (why.isEmpty() && m_reasonNeeded && reason().empty())
        why = tr("Say why: the reason is recorded.");
    m_problem->setText(why);
    m_consequence->setText(consequence());
    m_action->setEnabled(why.isEmpty() && !m_job.isValid());
    m_action->setToolTip(why);
}

void ReleaseDialog::start()
{
    m_banner->hide();
    m_job = m_parts.jobs.start({.title = jobTitle(),
        .work = [work = work(), workspace = m_parts.store.path()](Progress& progress, std::stop_token stop) {
            return work(windowContext(workspace, progress, std::move(stop)));
        }});
    m_busy->show();
    updateState();
}

void ReleaseDialog::finish(const JobInfo& job)
{
    if (!m_job.isValid() || job.id != m_job)
        return;
    m_job = {};
    m_busy->hide();
    if (job.state == JobState::Done) {
        emit recorded();
        accept();
        return;
    }
    if (job.error)
        m_banner->showError(tr("Nothing was recorded"), *job.error);
    updateState();
}

} // namespace touchstone
