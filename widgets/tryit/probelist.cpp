#include "widgets/tryit/probelist.h"

#include "core/jobs/probesjob.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/cellsmodel.h"
#include "widgets/models/displayformat.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString readSlot = QStringLiteral("probes");

enum Column { NumberColumn, TextColumn, ExpectedColumn, AuthorColumn };

} // namespace

ProbeList::ProbeList(JobRunner& jobs, WorkspaceStore& store, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_store(store)
    , m_model(new CellsModel(this))
    , m_table(new TableView(this))
    , m_empty(new PlainLabel(
          tr("No probe texts yet. What is saved here is shown by every comparison, with the labels "
             "that both models give it."),
          PlainLabel::Role::Secondary, this))
    , m_use(new QPushButton(tr("&Try again"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_undoButton(new QPushButton(tr("&Undo"), this))
{
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("probes"));
    m_table->setAccessibleName(tr("Probe texts"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("noProbes"));
    m_use->setObjectName(QStringLiteral("useProbe"));
    m_use->setToolTip(tr("Puts the chosen probe text and its label into the fields above (Return)"));
    m_remove->setObjectName(QStringLiteral("removeProbe"));
    m_undoButton->setObjectName(QStringLiteral("undoProbe"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_use, m_remove, m_undoButton}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(m_empty);
    rows->addWidget(m_table, 1);
    rows->addLayout(buttons);

    const auto use = [this] {
        if (const Probe* probe = current())
            emit chosen(*probe);
    };
    const auto removeCurrent = [this] {
        if (const Probe* probe = current(); probe != nullptr && m_remove->isEnabled())
            remove(probe->id);
    };
    connect(m_use, &QPushButton::clicked, this, use);
    connect(m_table, &QAbstractItemView::activated, this, use);
    connect(m_remove, &QPushButton::clicked, this, removeCurrent);
    connect(m_undoButton, &QPushButton::clicked, this, &ProbeList::undo);
    auto* removing = new QAction(tr("Remove"), m_table);
    removing->setShortcut(QKeySequence::Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    connect(removing, &QAction::triggered, this, removeCurrent);
    m_table->addAction(removing);
    auto* undoing = new QAction(tr("Undo"), m_table);
    undoing->setShortcut(QKeySequence::Undo);
    undoing->setShortcutContext(Qt::WidgetShortcut);
    connect(undoing, &QAction::triggered, this, &ProbeList::undo);
    m_table->addAction(undoing);

    connect(&m_jobs, &JobRunner::finished, this, &ProbeList::finish);
    connect(&m_store, &WorkspaceStore::changed, this, &ProbeList::reload);
    // What could be undone was in the workspace that was open before.
    connect(&m_store, &WorkspaceStore::opened, this, [this] { m_undo.clear(); });
    showProbes({});
    reload();
}

const Probe* ProbeList::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : rows.front().row();
    return row < 0 || static_cast<std::size_t>(row) >= m_probes.size()
        ? nullptr
        : &m_probes[static_cast<std::size_t>(row)];
}

void ProbeList::save(const std::string& text, const std::optional<std::string>& expected)
{
    start(
        tr("Save a probe text"),
        [text, expected](const JobContext& context) -> Result<Step> {
            const auto probe = addProbe(context, text, expected);
            if (!probe)
                return failure(probe);
            return Step {.title = tr("Remove the new probe text"),
                .work = [id = probe->id](const JobContext& back) { return removeProbeText(back, id); }};
        },
        true);
}

void ProbeList::change(std::int64_t id, const std::string& text, const std::optional<std::string>& expected)
{
    start(
        tr("Change probe text %1").arg(id),
        [id, text, expected](const JobContext& context) -> Result<Step> {
            const auto before = changeProbe(context, id, text, expected);
            if (!before)
                return failure(before);
            return Step {.title = tr("Change probe text %1 back").arg(id),
                .work = [before = *before](const JobContext& back) -> Result<> {
                    if (const auto done = changeProbe(back, before.id, before.text, before.expected); !done)
                        return failure(done);
                    return {};
                }};
        },
        true);
}

void ProbeList::remove(std::int64_t id)
{
    const auto found = std::ranges::find(m_probes, id, &Probe::id);
    if (found == m_probes.end())
        return;
    start(
        tr("Remove probe text %1").arg(id),
        [probe = *found](const JobContext& context) -> Result<Step> {
            if (auto removed = removeProbeText(context, probe.id); !removed)
                return failure(removed);
            return Step {.title = tr("Bring back probe text %1").arg(probe.id),
                .work = [probe](const JobContext& back) { return restoreProbe(back, probe); }};
        },
        true);
}

void ProbeList::undo()
{
    if (m_undo.empty())
        return;
    const Step step = std::move(m_undo.back());
    m_undo.pop_back();
    start(
        step.title,
        [step](const JobContext& context) -> Result<Step> {
            if (auto done = step.work(context); !done)
                return failure(done);
            return Step {};
        },
        false);
    updateButtons();
}

void ProbeList::start(const QString& title, Work work, bool undoable)
{
    auto inverse = std::make_shared<std::optional<Step>>();
    const JobId id = m_jobs.start({.title = title,
        .work = [work = std::move(work), workspace = m_store.path(), inverse](
                    Progress& progress, const std::stop_token& stop) -> Result<JobOutcome> {
            auto done = work({.workspace = workspace,
                .command = "touchstone (window)",
                .progress = progress,
                .stop = stop});
            if (!done)
                return failure(done);
            *inverse = std::move(*done);
            return JobOutcome {};
        }});
    m_started.push_back({.job = id, .undoable = undoable, .inverse = std::move(inverse)});
}

void ProbeList::finish(const JobInfo& job)
{
    const auto found = std::ranges::find(m_started, job.id, &Started::job);
    if (found == m_started.end())
        return;
    const Started started = std::move(*found);
    m_started.erase(found);
    if (job.state == JobState::Failed && job.error)
        emit failed(job.title, *job.error);
    if (job.state != JobState::Done)
        return;
    if (started.undoable && *started.inverse)
        m_undo.push_back(std::move(**started.inverse));
    updateButtons();
    reload();
    m_store.reload(); // the comparison shows them too
}

void ProbeList::reload()
{
    if (!m_store.isOpen()) {
        showProbes({});
        return;
    }
    m_jobs.runLatest<std::vector<Probe>>(
        this, readSlot,
        [workspace = m_store.path()](Progress& progress, const std::stop_token& stop) {
            return listProbes(
                {.workspace = workspace, .command = "touchstone window", .progress = progress, .stop = stop});
        },
        [this](Result<std::vector<Probe>> probes) {
            if (!probes) {
                emit failed(tr("The probe texts cannot be read"), probes.error());
                return;
            }
            showProbes(std::move(*probes));
        });
}

void ProbeList::showProbes(std::vector<Probe> probes)
{
    if (probes == m_probes && m_model->columnCount() > 0) {
        updateButtons();
        return;
    }
    const Probe* before = current();
    const std::int64_t chosenId = before != nullptr ? before->id : 0;
    m_probes = std::move(probes);
    std::vector<CellsModel::Row> rows;
    for (const Probe& probe : m_probes)
        rows.push_back({{.text = QString::number(probe.id), .number = static_cast<double>(probe.id)},
            {.text = oneLine(QString::fromStdString(probe.text))},
            {.text = probe.expected ? oneLine(QString::fromStdString(*probe.expected), 80)
                                    : displayformat::absent()},
            {.text = oneLine(QString::fromStdString(probe.addedBy), 80)}});
    m_model->setCells(
        {{.title = tr("#"), .number = true}, {.title = tr("Text"), .number = false},
            {.title = tr("Expected label"), .number = false}, {.title = tr("By"), .number = false}},
        std::move(rows));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    header->resizeSection(NumberColumn, digit * 6);
    header->resizeSection(ExpectedColumn, digit * 24);
    header->resizeSection(AuthorColumn, digit * 14);
    const auto place = std::ranges::find(m_probes, chosenId, &Probe::id);
    if (place != m_probes.end())
        m_table->chooseRow(static_cast<int>(place - m_probes.begin()));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ProbeList::updateButtons, Qt::UniqueConnection);
    updateButtons();
    emit changed();
}

void ProbeList::updateButtons()
{
    const bool writable = m_store.isOpen() && !m_store.isReadOnly();
    m_empty->setVisible(m_probes.empty());
    m_table->setVisible(!m_probes.empty());
    m_use->setEnabled(current() != nullptr);
    m_remove->setEnabled(current() != nullptr && writable);
    m_undoButton->setEnabled(!m_undo.empty() && writable);
    m_undoButton->setToolTip(m_undo.empty() ? tr("Nothing to undo") : m_undo.back().title);
}

} // namespace touchstone
