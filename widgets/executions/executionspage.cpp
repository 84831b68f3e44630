#include "widgets/executions/executionspage.h"

#include "core/jobs/autotunetrials.h"
#include "core/jobs/rerunparameters.h"
#include "widgets/common/chipbar.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/executions/statusdelegate.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/errortext.h"
#include "widgets/models/executionsmodel.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/properties.h"
#include "widgets/models/reruntext.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QList<int> defaultSizes {420, 300};

/// Predictions can be compared, whatever made them.
bool hasPredictions(const Execution& execution)
{
    return execution.status == ExecutionStatus::Complete
        && (execution.step == Step::Evaluate || execution.step == Step::Predict
            || execution.step == Step::External);
}

void apply(const Annotation& annotation, Execution& execution)
{
    execution.name = annotation.name.value_or(execution.name);
    execution.notes = annotation.note.value_or(execution.notes);
    if (const auto tags = changedTags(execution.tags, annotation))
        execution.tags = *tags;
}

} // namespace

ExecutionsPage::ExecutionsPage(WorkspaceStore& store, JobRunner& jobs, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_model(new ExecutionsModel(this))
    , m_proxy(new ExecutionsProxy(this))
    , m_filter(new QLineEdit(this))
    , m_filterButton(new QPushButton(tr("Show &only"), this))
    , m_compareButton(new QToolButton(this))
    , m_chips(new ChipBar(this))
    , m_count(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_table(new TableView(this))
    , m_noExecutions(new QWidget(this))
    , m_noMatch(new QWidget(this))
    , m_noMatchText(new PlainLabel({}, PlainLabel::Role::Heading, m_noMatch))
    , m_views(new QStackedLayout)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_details(new ExecutionDetails(this))
    , m_clock(new QTimer(this))
{
    setUpActions();
    setUpFilters();
    setUpTable();
    setUpLayout();
    m_clock->setInterval(std::chrono::seconds(1));
    connect(m_clock, &QTimer::timeout, m_model, &ExecutionsModel::updateRunning);
    connect(&m_store, &WorkspaceStore::opened, this, &ExecutionsPage::startAfresh);
    connect(&m_store, &WorkspaceStore::changed, this, &ExecutionsPage::reload);
    connect(&m_jobs, &JobRunner::progressed, this, &ExecutionsPage::followJob);
    connect(m_details, &ExecutionDetails::changeWanted, this, &ExecutionsPage::changeRequested);
    connect(m_details, &ExecutionDetails::linkActivated, this, &ExecutionsPage::linkActivated);
    reload();
}

void ExecutionsPage::setUpActions()
{
    const auto add = [this](const QString& text, const char* name, const QKeySequence& keys) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_compare = add(tr("&Compare"), "actionCompare", Qt::CTRL | Qt::Key_Return);
    m_compare->setToolTip(tr("Compare the two chosen executions: the older one is the baseline"));
    connect(m_compare, &QAction::triggered, this, &ExecutionsPage::compareChosen);
    m_rerun = add(tr("Run &Again"), "actionRerun", Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    connect(m_rerun, &QAction::triggered, this, &ExecutionsPage::rerunChosen);
    m_rename = add(tr("&Rename"), "actionRename", Qt::Key_F2);
    connect(m_rename, &QAction::triggered, this, [this] {
        m_showDetails->setChecked(true);
        m_details->editName();
    });
    m_tag = add(tr("Edit &Tags"), "actionTag", Qt::CTRL | Qt::Key_T);
    connect(m_tag, &QAction::triggered, this, [this] {
        m_showDetails->setChecked(true);
        m_details->editTags();
    });
    m_note = add(tr("Edit &Note"), "actionNote", Qt::CTRL | Qt::Key_M);
    connect(m_note, &QAction::triggered, this, [this] {
        m_showDetails->setChecked(true);
        m_details->editNote();
    });
    m_lineage = add(tr("&Lineage..."), "actionLineage", Qt::CTRL | Qt::Key_L);
    m_lineage->setToolTip(tr("Where the execution came from and what came of it"));
    connect(m_lineage, &QAction::triggered, this, [this] {
        const auto executions = chosen();
        if (executions.size() == 1)
            emit linkActivated(lineagewords::lineageOf(lineagewords::itemOf(executions.front().number)));
    });
    auto* find = add(tr("Find in the table"), "actionFind", QKeySequence::Find);
    connect(find, &QAction::triggered, this, &ExecutionsPage::find);
    m_showDetails = new QAction(tr("&Details of the Execution"), this);
    m_showDetails->setObjectName(QStringLiteral("actionDetails"));
    m_showDetails->setCheckable(true);
    m_showDetails->setChecked(m_settings.value(settingkeys::executionDetails));
    m_showDetails->setShortcut(Qt::CTRL | Qt::Key_I);
    connect(m_showDetails, &QAction::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_settings.setValue(settingkeys::executionDetails, on);
    });
}

void ExecutionsPage::setUpFilters()
{
    m_filter->setObjectName(QStringLiteral("executionsFilter"));
    m_filter->setPlaceholderText(tr("Filter: step, status, model, dataset ..."));
    m_filter->setAccessibleName(tr("Filter executions"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(420);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterText(text);
        updateView();
    });
    m_filterButton->setToolTip(
        tr("Show only executions of some step, status or tag, or leave the trials of searches out"));
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillFilterMenu(menu); });
    m_filterButton->setMenu(menu);
    connect(m_chips, &ChipBar::removed, this, &ExecutionsPage::removeChip);
    connect(m_chips, &ChipBar::allRemoved, this, &ExecutionsPage::clearFilters);
    m_compareButton->setDefaultAction(m_compare);
    m_compareButton->setText(tr("Compare"));
    m_compareButton->setFocusPolicy(Qt::StrongFocus);
}

void ExecutionsPage::setUpTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Executions"));
    m_table->setSortingEnabled(true);
    m_table->setItemDelegateForColumn(ExecutionsModel::StatusColumn, new StatusDelegate(m_table));
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const auto widthOf = [&](int characters) { return characters * digit + 14; };
    for (const auto& [column, characters] : {std::pair(ExecutionsModel::NumberColumn, 4),
             std::pair(ExecutionsModel::NameColumn, 16), std::pair(ExecutionsModel::StepColumn, 10),
             std::pair(ExecutionsModel::StatusColumn, 11), std::pair(ExecutionsModel::ModelColumn, 5),
             std::pair(ExecutionsModel::DatasetColumn, 20), std::pair(ExecutionsModel::P1Column, 6),
             std::pair(ExecutionsModel::RecallAt5Column, 8), std::pair(ExecutionsModel::F1Column, 8),
             std::pair(ExecutionsModel::MeanP1Column, 8), std::pair(ExecutionsModel::DurationColumn, 8),
             std::pair(ExecutionsModel::StartedColumn, 15), std::pair(ExecutionsModel::TagsColumn, 10)})
        header->resizeSection(column, widthOf(characters));
    header->setStretchLastSection(false);
    header->setSortIndicator(ExecutionsModel::NumberColumn, Qt::DescendingOrder);
    m_table->enableColumnChoice(ExecutionsModel::NumberColumn);
    m_table->enableSaving(QStringLiteral("executions.csv"), ExecutionsModel::SortRole);
    m_table->restoreColumnState(m_settings.value(settingkeys::executionsHeader));
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    m_table->insertAction(m_table->actions().front(), separator);
    m_table->insertActions(separator, {m_compare, m_lineage, m_rerun, m_rename, m_tag, m_note});
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ExecutionsPage::updateSelection);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_showDetails->setChecked(true); });
}

void ExecutionsPage::setUpLayout()
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 6);
    top->setSpacing(10);
    top->addWidget(new PlainLabel(tr("Executions"), PlainLabel::Role::Heading, this));
    top->addWidget(m_filter, 1);
    top->addWidget(m_filterButton);
    top->addStretch(1);
    top->addWidget(m_count);
    top->addWidget(m_compareButton);

    auto* none = new QVBoxLayout(m_noExecutions);
    none->addStretch(2);
    none->addWidget(new EmptyState(tr("No executions yet"),
        tr("Everything that is done in a workspace becomes a numbered execution. Begin with an import of "
           "posts: drop a file anywhere, or choose one."),
        {}, m_noExecutions));
    auto* import = new QPushButton(tr("&Import posts..."), m_noExecutions);
    import->setObjectName(QStringLiteral("importFromExecutions"));
    connect(import, &QPushButton::clicked, this, &ExecutionsPage::importRequested);
    none->addWidget(import, 0, Qt::AlignHCenter);
    none->addStretch(3);

    auto* noMatchRows = new QVBoxLayout(m_noMatch);
    auto* clear = new QPushButton(tr("Clear the &filters"), m_noMatch);
    connect(clear, &QPushButton::clicked, this, &ExecutionsPage::clearFilters);
    m_noMatchText->setAlignment(Qt::AlignCenter);
    m_noMatchText->setWordWrap(true);
    noMatchRows->addStretch(2);
    noMatchRows->addWidget(m_noMatchText);
    noMatchRows->addWidget(clear, 0, Qt::AlignHCenter);
    noMatchRows->addStretch(3);

    m_views->addWidget(m_table);
    m_views->addWidget(m_noExecutions);
    m_views->addWidget(m_noMatch);
    auto* left = new QWidget(m_splitter);
    auto* leftRows = new QVBoxLayout(left);
    leftRows->setContentsMargins(0, 0, 0, 0);
    leftRows->setSpacing(0);
    leftRows->addLayout(top);
    m_chips->setContentsMargins(12, 0, 12, 6);
    leftRows->addWidget(m_chips);
    leftRows->addLayout(m_views, 1);
    m_details->setVisible(m_showDetails->isChecked());
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes(defaultSizes);
    if (const QByteArray state = m_settings.value(settingkeys::executionsSplitter); !state.isEmpty())
        m_splitter->restoreState(state);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_splitter);
    setFocusProxy(m_table);
}

void ExecutionsPage::setPendingChanges(std::vector<AnnotationChange> changes)
{
    m_pending = std::move(changes);
    reload();
}

void ExecutionsPage::startAfresh()
{
    m_details->forget();
    m_table->clearSelection();
    m_fresh = true;
}

void ExecutionsPage::reload()
{
    auto executions = m_store.snapshot()->executions;
    for (const AnnotationChange& change : m_pending) {
        const auto found = std::ranges::find(executions, change.execution, &Execution::number);
        if (found != executions.end())
            apply(change.forward, *found);
    }
    const bool running = std::ranges::any_of(
        executions, [](const Execution& row) { return row.status == ExecutionStatus::Running; });
    m_model->setExecutions(std::move(executions));
    if (running)
        m_clock->start();
    else
        m_clock->stop();
    if (std::exchange(m_fresh, false) && m_proxy->rowCount() > 0)
        m_table->setCurrentIndex(m_proxy->index(0, 0));
    m_details->setReadOnly(m_store.isReadOnly());
    updateView();
    updateSelection();
}

/// A workspace has one writer at a time, so the execution that runs is that of the job that runs.
void ExecutionsPage::followJob(const JobInfo& job)
{
    if (job.state != JobState::Running)
        return;
    for (int row = m_model->rowCount() - 1; row >= 0; --row) {
        const Execution& execution = m_model->execution(row);
        // A search is running beside each of its trials; the progress is its own.
        if (execution.status != ExecutionStatus::Running || searchOf(execution).isValid())
            continue;
        const auto share = job.progress.share();
        m_model->setLiveStatus(
            execution.number, share ? tr("running %1 %").arg(static_cast<int>(*share * 100)) : QString());
        return;
    }
}

bool ExecutionsPage::showExecution(ExecutionNumber number)
{
    const int row = m_model->rowOf(number);
    if (row < 0)
        return false;
    QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        clearFilters();
        index = m_proxy->mapFromSource(m_model->index(row, 0));
    }
    m_table->chooseRow(index.row());
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    return true;
}

void ExecutionsPage::saveState()
{
    m_settings.setValue(settingkeys::executionsHeader, m_table->columnState());
    m_settings.setValue(settingkeys::executionsSplitter, m_splitter->saveState());
}

void ExecutionsPage::resetLayout()
{
    m_table->resetColumns();
    m_splitter->setSizes(defaultSizes);
    m_showDetails->setChecked(true);
}

QList<QAction*> ExecutionsPage::pageActions() const
{
    return {m_compare, m_lineage, m_rerun, m_rename, m_tag, m_note};
}

std::vector<Execution> ExecutionsPage::chosen() const
{
    std::vector<Execution> executions;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        executions.push_back(m_model->execution(m_proxy->mapToSource(index).row()));
    std::ranges::sort(executions, {}, &Execution::number);
    return executions;
}

void ExecutionsPage::updateSelection()
{
    const auto executions = chosen();
    const bool two = executions.size() == 2 && std::ranges::all_of(executions, hasPredictions);
    m_compare->setEnabled(two);
    m_compare->setToolTip(two ? tr("Compare #%1 (baseline) with #%2 (candidate)")
                                    .arg(QString::number(executions[0].number.value()),
                                        QString::number(executions[1].number.value()))
                              : tr("Choose two complete evaluations to compare them"));
    const bool one = executions.size() == 1 && !m_store.isReadOnly();
    for (QAction* action : {m_rename, m_tag, m_note})
        action->setEnabled(one);
    m_lineage->setEnabled(executions.size() == 1);
    updateRerun(executions);
    if (executions.size() == 1) {
        const Execution& execution = executions.front();
        const auto snapshot = m_store.snapshot();
        m_details->showExecution(execution, 1,
            {reruntext::section(execution, snapshot->executions),
                properties::trialsOf(execution, snapshot->executions)});
    } else {
        m_details->showExecution(std::nullopt, static_cast<int>(executions.size()));
    }
}

void ExecutionsPage::compareChosen()
{
    const auto executions = chosen();
    if (executions.size() == 2)
        emit compareRequested(executions[0].number, executions[1].number);
}

/// An action that is off says why.
void ExecutionsPage::updateRerun(const std::vector<Execution>& executions)
{
    QString why = tr("Choose one execution to make it again");
    if (executions.size() == 1) {
        const auto step = repeatedStepOf(executions.front());
        why = m_store.isReadOnly() ? tr("The workspace cannot be written")
            : step                 ? QString()
                                   : errortext::text(step.error());
    }
    m_rerun->setEnabled(why.isEmpty());
    m_rerun->setToolTip(why.isEmpty() ? tr("Make #%1 again from its record, and compare what comes out")
                                            .arg(executions.front().number.value())
                                      : QStringLiteral("<p>%1</p>").arg(why.toHtmlEscaped()));
}

void ExecutionsPage::rerunChosen()
{
    const auto executions = chosen();
    if (executions.size() == 1)
        emit rerunRequested(executions.front().number);
}

void ExecutionsPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ExecutionsPage::fillFilterMenu(QMenu* menu)
{
    menu->clear();
    std::set<Step> steps;
    std::set<ExecutionStatus> statuses;
    std::set<std::string> tags;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Execution& execution = m_model->execution(row);
        steps.insert(execution.step);
        statuses.insert(execution.status);
        tags.insert(execution.tags.begin(), execution.tags.end());
    }
    const auto addChoices = [&](const QString& title, const auto& values, auto member, auto textOf) {
        if (values.empty())
            return;
        menu->addSection(title);
        for (const auto& value : values) {
            auto* action = menu->addAction(textOf(value).replace(QLatin1Char('&'), QStringLiteral("&&")));
            action->setCheckable(true);
            action->setChecked((m_proxy->filter().*member).contains(value));
            connect(action, &QAction::toggled, this, [this, value, member](bool on) {
                ExecutionsFilter filter = m_proxy->filter();
                if (on)
                    (filter.*member).insert(value);
                else
                    (filter.*member).erase(value);
                setFilter(filter);
            });
        }
    };
    addChoices(tr("Step"), steps, &ExecutionsFilter::steps, executiontext::step);
    addChoices(tr("Status"), statuses, &ExecutionsFilter::statuses, executiontext::status);
    addChoices(tr("Tag"), tags, &ExecutionsFilter::tags,
        [](const std::string& tag) { return QString::fromStdString(tag); });
    menu->addSection(tr("Parts"));
    QAction* withoutParts = menu->addAction(tr("without trials and parts of runs"));
    withoutParts->setCheckable(true);
    withoutParts->setChecked(m_proxy->filter().withoutParts);
    connect(withoutParts, &QAction::toggled, this, [this](bool on) {
        ExecutionsFilter filter = m_proxy->filter();
        filter.withoutParts = on;
        setFilter(filter);
    });
}

void ExecutionsPage::setFilter(const ExecutionsFilter& filter)
{
    m_proxy->setFilter(filter);
    QList<FilterChip> chips;
    for (const Step step : filter.steps) {
        chips.append({.id = QStringLiteral("step:%1").arg(static_cast<int>(step)),
            .text = tr("step: %1").arg(executiontext::step(step))});
    }
    for (const ExecutionStatus status : filter.statuses) {
        chips.append({.id = QStringLiteral("status:%1").arg(static_cast<int>(status)),
            .text = tr("status: %1").arg(executiontext::status(status))});
    }
    for (const std::string& tag : filter.tags) {
        const QString text = QString::fromStdString(tag);
        chips.append({.id = QStringLiteral("tag:") + text, .text = tr("tag: %1").arg(text)});
    }
    if (filter.withoutParts)
        chips.append({.id = QStringLiteral("parts"), .text = tr("without trials and parts of runs")});
    m_chips->setChips(chips);
    updateView();
}

void ExecutionsPage::removeChip(const QString& id)
{
    ExecutionsFilter filter = m_proxy->filter();
    const QString value = id.section(QLatin1Char(':'), 1);
    if (id.startsWith(QLatin1String("step:")))
        filter.steps.erase(static_cast<Step>(value.toInt()));
    else if (id.startsWith(QLatin1String("status:")))
        filter.statuses.erase(static_cast<ExecutionStatus>(value.toInt()));
    else if (id.startsWith(QLatin1String("tag:")))
        filter.tags.erase(value.toStdString());
    else
        filter.withoutParts = false;
    setFilter(filter);
}

void ExecutionsPage::clearFilters()
{
    m_filter->clear();
    setFilter({});
}

void ExecutionsPage::updateView()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    m_filter->setEnabled(all > 0);
    m_filterButton->setEnabled(all > 0);
    m_count->setText(shown == all ? tr("%n execution(s)", nullptr, all)
                                  : tr("%1 of %n execution(s)", nullptr, all).arg(shown));
    m_noMatchText->setText(tr("0 of %n execution(s) match", nullptr, all));
    if (all == 0)
        m_views->setCurrentWidget(m_noExecutions);
    else
        m_views->setCurrentWidget(shown == 0 ? m_noMatch : m_table);
}

} // namespace touchstone
