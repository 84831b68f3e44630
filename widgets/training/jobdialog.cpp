#include "widgets/training/jobdialog.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/jobs/jobview.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone {

JobDialog::JobDialog(JobRunner& runner, WorkspaceStore& store, const QString& startText, QWidget* parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_store(store)
    , m_left(new QWidget(this))
    , m_help(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_view(new JobView(runner, this))
    , m_waiting(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_problem(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_start(new QPushButton(startText, this))
{
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_help->setObjectName(QStringLiteral("help"));
    m_help->setWordWrap(true);
    m_help->setText(tr("The field that you are in is explained here."));
    m_help->setAlignment(Qt::AlignTop);
    m_help->setMinimumHeight(m_help->fontMetrics().lineSpacing() * 4);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &JobDialog::start);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(0, 0, 0, 0);
    inCard->addWidget(m_view, 1);
    m_waiting->setContentsMargins(12, 0, 12, 8);
    inCard->addWidget(m_waiting);
    m_waiting->hide();

    auto* columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addWidget(m_left);
    columns->addWidget(card, 1);
    auto* end = new QHBoxLayout;
    end->addWidget(m_problem, 1);
    end->addWidget(buttons);
    auto* rows = new QVBoxLayout(this);
    rows->setSpacing(12);
    rows->addLayout(columns, 1);
    rows->addLayout(end);

    connect(m_view, &JobView::executionRequested, this, &JobDialog::executionRequested);
    connect(m_view, &JobView::retried, this, [this](JobId id) { m_jobs.push_back(id); });
    connect(&m_runner, &JobRunner::added, this, &JobDialog::take);
    connect(&m_runner, &JobRunner::progressed, this, &JobDialog::take);
    connect(&m_runner, &JobRunner::finished, this, &JobDialog::take);
    connect(&m_store, &WorkspaceStore::changed, this, [this] {
        workspaceChanged();
        updateState();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { showHelp(now); });
}

JobDialog::~JobDialog()
{
    // The widgets below take the focus with them when this is a dialog no more.
    disconnect(qApp, nullptr, this, nullptr);
}

void JobDialog::setForm(QWidget* form, const QString& emptyText)
{
    m_view->setEmptyText(emptyText);
    auto* area = new QScrollArea(m_left);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields take it
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(form);
    auto* rows = new QVBoxLayout(m_left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(area, 1);
    rows->addWidget(m_help);
    // Wide enough that the scroll bar hides nothing, whatever the language.
    m_left->setFixedWidth(std::max(
        430, form->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2));
}

void JobDialog::updateState()
{
    const QString why = m_store.isReadOnly()
        ? tr("The workspace cannot be changed: %1")
              .arg(QString::fromStdString(m_store.snapshot()->readOnlyReason))
        : problem();
    m_problem->setText(why);
    m_start->setEnabled(why.isEmpty());
}

void JobDialog::start()
{
    const JobId id = m_runner.start(request());
    m_jobs.push_back(id);
    const auto shown = m_runner.job(m_view->job());
    // What runs stays in view until it ends; the new one waits for it.
    if (!shown || isFinal(shown->state))
        m_view->showJob(id);
    if (const auto job = m_runner.job(id))
        take(*job);
    emit started(id);
}

void JobDialog::take(const JobInfo& job)
{
    const bool mine = std::ranges::find(m_jobs, job.id) != m_jobs.end();
    if (mine && job.state == JobState::Running && job.id != m_view->job())
        m_view->showJob(job.id);
    const auto waiting = std::ranges::count_if(m_jobs, [this](JobId id) {
        const auto other = m_runner.job(id);
        return other && other->state == JobState::Queued && id != m_view->job();
    });
    m_waiting->setText(tr("%n more job(s) waiting", nullptr, static_cast<int>(waiting)));
    m_waiting->setVisible(waiting > 0);
}

void JobDialog::showHelp(const QWidget* focused)
{
    if (focused == nullptr || !isAncestorOf(focused))
        return;
    // The help belongs to the field, of which the widget with the focus may be a part.
    QString help;
    for (const QWidget* widget = focused; widget != nullptr && widget != this && help.isEmpty();
         widget = widget->parentWidget())
        help = widget->whatsThis();
    m_help->setText(help);
}

} // namespace touchstone
