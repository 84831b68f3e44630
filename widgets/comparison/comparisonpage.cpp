#include "widgets/comparison/comparisonpage.h"

#include "core/jobs/twinlookup.h"
#include "widgets/common/banner.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/workspacestore.h"
#include "widgets/comparison/comparisonoptions.h"
#include "widgets/comparison/comparisonview.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/comparisonformat.h"
#include "widgets/models/selectionmodel.h"
#include "widgets/posts/markkeeper.h"
#include "widgets/reporting/reportdialog.h"

#include <QAction>
#include <QProgressBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString computeSlot = QStringLiteral("comparison");

} // namespace

ComparisonPage::ComparisonPage(JobRunner& jobs, Settings& settings, const WorkspaceStore& workspace,
    QWidget* parent, ComparisonLoader firstLook, ComparisonLoader whole)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_workspace(workspace)
    , m_firstLook(std::move(firstLook))
    , m_whole(std::move(whole))
    , m_banner(new Banner(this))
    , m_empty(new EmptyState(tr("No comparison open"),
          tr("Choose two evaluate executions on the Executions page and press Compare (Ctrl+Return). The "
             "first one "
             "becomes the baseline."),
          {}, this))
    , m_waiting(new QWidget(this))
    , m_waitingText(new PlainLabel({}, PlainLabel::Role::Secondary, m_waiting))
    , m_progress(new QProgressBar(this))
    , m_view(new ComparisonView(jobs, settings, this))
    , m_states(new QStackedLayout)
{
    auto* waiting = new QVBoxLayout(m_waiting);
    m_waitingText->setAlignment(Qt::AlignCenter);
    waiting->addStretch(2);
    waiting->addWidget(m_waitingText);
    waiting->addStretch(3);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_progress->setAccessibleName(tr("Comparing"));

    m_states->addWidget(m_empty);
    m_states->addWidget(m_waiting);
    m_states->addWidget(m_view);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_progress);
    rows->addLayout(m_states, 1);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true); // nothing jumps when it comes and goes
    m_progress->setSizePolicy(keepsItsPlace);
    m_progress->hide();

    setUpActions();
    connect(m_view, &ComparisonView::swapRequested, this, &ComparisonPage::swapSides);
    connect(m_view, &ComparisonView::remedyRequested, this, &ComparisonPage::requestRemedy);
    connect(m_view, &ComparisonView::tryRequested, this, &ComparisonPage::tryRequested);
    connect(m_view, &ComparisonView::originRequested, this, &ComparisonPage::originRequested);
    connect(m_view, &ComparisonView::decideRequested, this, &ComparisonPage::requestDecision);
    connect(m_view, &ComparisonView::optionsRequested, this, &ComparisonPage::showOptions);
    connect(m_view, &ComparisonView::timeRangeRequested, this, &ComparisonPage::takeTimeRange);
    connect(m_view, &ComparisonView::reportRequested, this, &ComparisonPage::showReport);
    connect(m_view, &ComparisonView::relativeRequested, this, [this](bool relative) {
        m_request.parameters.relative = relative;
        compute(true);
    });
    connect(m_view, &ComparisonView::chartNotSaved, this,
        [this](const Error& error) { m_banner->showError(tr("The chart was not saved"), error); });
    connect(&m_workspace, &WorkspaceStore::opened, this, &ComparisonPage::clear);
    connect(&m_workspace, &WorkspaceStore::changed, m_view, &ComparisonView::refresh);
    connect(&m_workspace, &WorkspaceStore::closed, this, &ComparisonPage::clear);
}

void ComparisonPage::setUpActions()
{
    const auto add = [this](const QString& text, const QKeySequence& shortcut, auto command) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, command);
        addAction(action);
    };
    add(tr("Swap baseline and candidate"), QKeySequence(Qt::Key_F9), [this] { swapSides(); });
    add(tr("Next degraded label"), QKeySequence(Qt::CTRL | Qt::Key_Down),
        [this] { m_view->goToDegraded(1); });
    add(tr("Previous degraded label"), QKeySequence(Qt::CTRL | Qt::Key_Up),
        [this] { m_view->goToDegraded(-1); });
    add(tr("How to compare"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { showOptions(); });
    add(tr("Try a text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] {
        if (m_shown)
            m_view->requestTrial();
    });
    add(tr("Posts of the selection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
        [this] { m_view->showSelectedPosts(); });
    add(tr("Decide about the candidate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        [this] { requestDecision(); });
    add(tr("Report"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { showReport(); });
    add(tr("Find a label"), QKeySequence::Find, [this] { m_view->focusFilter(); });
}

void ComparisonPage::open(ExecutionNumber baseline, ExecutionNumber candidate)
{
    m_request.workspace = m_workspace.path();
    m_request.baseline = baseline;
    m_request.candidate = candidate;
    m_request.parameters.time.reset(); // another pair is of other months
    m_request.twin = evaluatedTwinFor(m_workspace.snapshot()->executions, baseline, candidate);
    m_shown = false;
    m_complete.reset();
    compute(false);
}

void ComparisonPage::swapSides()
{
    if (m_request.baseline.isValid())
        open(m_request.candidate, m_request.baseline);
}

void ComparisonPage::showOptions()
{
    if (!m_shown)
        return;
    auto* dialog = new ComparisonOptions(m_request, m_workspace, FileDialogs::ofDesktop(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ComparisonRequest wanted = dialog->options();
        if (!m_shown || wanted.baseline != m_request.baseline || wanted.candidate != m_request.candidate)
            return; // another pair was opened meanwhile
        m_request = wanted;
        compute(true);
    });
    dialog->open();
}

void ComparisonPage::showReport()
{
    if (!m_complete)
        return;
    ReportSubject subject {.workspace = m_request.workspace, .report = m_complete, .settings = {}};
    subject.settings.baseline = m_request.baseline.toString();
    subject.settings.candidate = m_request.candidate.toString();
    subject.settings.twin = m_request.twin ? m_request.twin->value() : 0;
    subject.settings.weights = m_request.weights;
    subject.settings.comparison = m_request.parameters;
    auto* dialog = new ReportDialog(m_jobs, std::move(subject), FileDialogs::ofDesktop(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ComparisonPage::clear()
{
    m_jobs.cancelLatest(this, computeSlot);
    m_request = {};
    m_complete.reset();
    m_shown = false;
    m_banner->hide();
    m_states->setCurrentWidget(m_empty);
    setBusy(false);
}

void ComparisonPage::compute(bool samePair)
{
    m_banner->hide();
    setBusy(true);
    if (samePair && m_shown) {
        computeWhole();
        return;
    }
    if (m_states->currentWidget() != m_view) {
        m_waitingText->setText(tr("Comparing #%1 with #%2 ...")
                                   .arg(m_request.baseline.value())
                                   .arg(m_request.candidate.value()));
        m_states->setCurrentWidget(m_waiting);
    }
    m_jobs.runLatest<ComparisonData>(
        this, computeSlot,
        [load = m_firstLook, request = m_request](
            Progress& progress, std::stop_token stop) { return load(request, progress, std::move(stop)); },
        [this](const Result<ComparisonData>& loaded) {
            if (!loaded) {
                showFailure(loaded.error());
                return;
            }
            showData(*loaded);
            emit firstLookShown();
            computeWhole();
        });
}

void ComparisonPage::computeWhole()
{
    m_jobs.runLatest<ComparisonData>(
        this, computeSlot,
        [load = m_whole, request = m_request](
            Progress& progress, std::stop_token stop) { return load(request, progress, std::move(stop)); },
        [this](const Result<ComparisonData>& loaded) {
            setBusy(false);
            if (!loaded) {
                showFailure(loaded.error());
                return;
            }
            showData(*loaded);
            m_complete = loaded->report;
            emit opened(m_request.baseline, m_request.candidate);
        },
        {.title
            = tr("Compare #%1 with #%2").arg(m_request.baseline.value()).arg(m_request.candidate.value())});
}

void ComparisonPage::showData(const ComparisonData& loaded)
{
    m_view->setData(loaded, m_complete != nullptr);
    m_shown = true;
    m_states->setCurrentWidget(m_view);
}

void ComparisonPage::showFailure(const Error& error)
{
    setBusy(false);
    if (!m_shown) // another pair than the one that failed must not stand below its message
        m_states->setCurrentWidget(m_empty);
    if (m_complete) {
        // What is chosen is what is shown: the comparison before.
        m_request.parameters.time = m_complete->parameters.time;
        m_view->selection().setTime(m_complete->parameters.time);
    }
    m_banner->showError(tr("#%1 and #%2 could not be compared")
                            .arg(m_request.baseline.value())
                            .arg(m_request.candidate.value()),
        error);
    emit failed(error);
}

void ComparisonPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
}

void ComparisonPage::takeTimeRange(const std::optional<TimeRange>& range)
{
    if (m_request.parameters.time == range || !m_shown)
        return;
    m_request.parameters.time = range;
    compute(true);
}

void ComparisonPage::requestRemedy()
{
    if (!m_complete)
        return;
    EvaluationWish wish {
        .model = m_complete->baseline->modelReference, .rows = m_complete->candidate->dataset};
    if (m_complete->baseline->model == m_complete->candidate->model) // there is no other to be evaluated
        wish.model.clear();
    emit evaluationRequested(wish);
}

void ComparisonPage::requestDecision()
{
    if (!m_shown)
        return;
    ComparisonRequest whole = m_request;
    whole.parameters.time.reset(); // gates judge whole comparisons
    emit decideRequested(whole);
}

int ComparisonPage::marksWaiting() const
{
    return m_view->marks().waiting();
}

void ComparisonPage::storeMarks()
{
    m_view->marks().storeNow();
}

void ComparisonPage::saveState()
{
    m_view->saveState();
}

} // namespace touchstone
