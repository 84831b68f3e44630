#include "widgets/releases/releasespage.h"

#include "widgets/common/banner.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/models/keyedrowsmodel.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/releaseproperties.h"
#include "widgets/models/releaserows.h"
#include "widgets/releases/auditview.h"
#include "widgets/releases/timelineview.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

const QString loadSlot = QStringLiteral("releases");
const QString judgeSlot = QStringLiteral("pending");
const QList<int> defaultSizes {720, 360};

void setWidths(TableView* table, const std::vector<int>& characters)
{
    QHeaderView* header = table->horizontalHeader();
    const int digit = table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (std::size_t column = 0; column < characters.size(); ++column)
        header->resizeSection(static_cast<int>(column), characters[column] * digit + 14);
    header->setStretchLastSection(true);
}

QString keyOfChosen(const TableView* table)
{
    const QModelIndexList rows = table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.front().data(KeyedRowsModel::KeyRole).toString();
}

/// What was chosen before, else the first row.
void choose(TableView* table, const KeyedRowsModel* model, const QString& key)
{
    const int row = std::max(0, model->rowOf(key));
    if (model->rowCount() > 0 && keyOfChosen(table) != model->keyOf(row))
        table->chooseRow(row);
}

} // namespace

ReleasesPage::ReleasesPage(const ReleasesParts& parts, FileDialogs ask, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_ask(std::move(ask))
    , m_banner(new Banner(this))
    , m_tools(new QToolBar(this))
    , m_readOnly(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_aliasesModel(new KeyedRowsModel(releaserows::aliasColumns(), this))
    , m_pendingModel(new KeyedRowsModel(releaserows::pendingColumns(), this))
    , m_versionsModel(new KeyedRowsModel(releaserows::versionColumns(), this))
    , m_aliases(makeTable(m_aliasesModel, "aliasesTable", tr("Aliases")))
    , m_pending(makeTable(m_pendingModel, "pendingTable", tr("Pending candidates")))
    , m_versions(makeTable(m_versionsModel, "versionsTable", tr("Versions")))
    , m_pendingNote(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_audit(new AuditView(this))
    , m_timeline(new TimelineView(this))
    , m_tabs(new QTabWidget(this))
    , m_detailsTitle(new PlainLabel(tr("Details"), PlainLabel::Role::Heading, this))
    , m_details(new PropertyTree(this))
    , m_empty(makeEmpty())
    , m_splitter(new QSplitter(this))
    , m_views(new QStackedLayout)
{
    setUpActions();
    setUpLayout();
    connect(
        m_aliases->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReleasesPage::showAlias);
    for (TableView* table : {m_pending, m_versions}) {
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, table] {
            if (const QString version = keyOfChosen(table); !version.isEmpty())
                showVersion(version);
        });
        connect(table, &QTableView::doubleClicked, this, [this] {
            if (m_decide->isEnabled())
                decide();
        });
    }
    // What is chosen in the list that is seen is what the steps are about.
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        for (TableView* table : {m_pending, m_versions}) {
            if (m_tabs->currentWidget()->isAncestorOf(table) || m_tabs->currentWidget() == table) {
                if (const QString version = keyOfChosen(table); !version.isEmpty())
                    showVersion(version);
            }
        }
    });
    connect(m_audit, &AuditView::recordChosen, this, &ReleasesPage::showRecord);
    connect(m_timeline, &TimelineView::recordChosen, this, &ReleasesPage::showRecord);
    connect(m_details, &PropertyTree::linkActivated, this, &ReleasesPage::linkActivated);
    connect(&m_parts.store, &WorkspaceStore::opened, this, &ReleasesPage::startAfresh);
    connect(&m_parts.store, &WorkspaceStore::closed, this, &ReleasesPage::startAfresh);
    connect(&m_parts.store, &WorkspaceStore::changed, this, &ReleasesPage::reload);
    if (m_parts.store.isOpen())
        reload();
    showAll();
}

void ReleasesPage::setUpActions()
{
    const auto add = [this](const QString& text, const char* name, auto step) {
        QAction* action = m_tools->addAction(text);
        action->setIconText(text); // with the dots that say that a question follows
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, step);
        return action;
    };
    m_add = add(tr("Add version..."), "addVersion", &ReleasesPage::addVersion);
    m_decide = add(tr("Decide..."), "decideVersion", &ReleasesPage::decide);
    m_decide->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_decide->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_decide);
    m_move = add(tr("Move alias..."), "moveAliasStep", &ReleasesPage::moveAlias);
    m_rollBack = add(tr("Roll back..."), "rollBackStep", &ReleasesPage::rollBack);
    m_protect = add(tr("Protect..."), "protectAlias", &ReleasesPage::protect);
    m_export = add(tr("Export..."), "exportVersion", &ReleasesPage::exportVersion);
    m_verify = add(tr("Verify"), "verifyReleases", &ReleasesPage::verify);
    m_gates = add(tr("Gates..."), "editGatesStep", [this] { editGates(QStringLiteral("default")); });
    m_verify->setToolTip(tr("Compare every record and everything that one names with its hash"));
    m_gates->setToolTip(tr("The rules that a comparison must pass"));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (auto* button : m_tools->findChildren<QToolButton*>()) {
        button->setAutoRaise(false);
        button->setFocusPolicy(Qt::StrongFocus); // reached by Tab, as any other button
    }
    auto* find = new QAction(tr("Find in the audit list"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_audit);
        m_audit->focusFilter();
    });
    addAction(find);
    const auto addTo = [](TableView* table, const QList<QAction*>& actions) {
        auto* separator = new QAction(table);
        separator->setSeparator(true);
        table->insertAction(table->actions().front(), separator);
        table->insertActions(separator, actions);
    };
    addTo(m_aliases, {m_move, m_rollBack, m_protect});
    addTo(m_versions, {m_decide, m_move, m_export});
    addTo(m_pending, {m_decide, m_export});
    addLineage(m_aliases, [this] { return QStringLiteral("alias:") + chosenAlias(); });
    for (TableView* table : {m_versions, m_pending})
        addLineage(table, [table] { return QStringLiteral("version:") + keyOfChosen(table); });
    addLineage(m_audit->table(), [this] {
        const auto record
            = std::ranges::find(m_data.history.records, m_audit->chosen(), &ReleaseRecord::number);
        return record == m_data.history.records.end() ? QString() : lineagewords::itemOf(*record);
    });
}

/// `item`: what is chosen in the table, as a lineage is asked for.
void ReleasesPage::addLineage(TableView* table, const std::function<QString()>& item)
{
    auto* action = new QAction(tr("Lineage..."), table);
    action->setObjectName(QStringLiteral("lineageOfRelease"));
    action->setShortcut(Qt::CTRL | Qt::Key_L);
    action->setShortcutContext(Qt::WidgetShortcut);
    table->insertAction(table->actions().front(), action);
    connect(action, &QAction::triggered, this, [this, table, item] {
        if (!keyOfChosen(table).isEmpty())
            emit linkActivated(lineagewords::lineageOf(item()));
    });
}

bool ReleasesPage::showItem(const QString& target)
{
    if (const std::int64_t record = target.toLongLong(); record > 0) {
        m_tabs->setCurrentWidget(m_audit);
        m_audit->showRecord(record);
        return m_audit->chosen() == record;
    }
    if (const int row = m_aliasesModel->rowOf(target); row >= 0) {
        m_aliases->chooseRow(row);
        showAlias();
        return true;
    }
    const int row = m_versionsModel->rowOf(target);
    if (row >= 0) {
        m_tabs->setCurrentWidget(m_versions);
        m_versions->chooseRow(row);
    }
    return row >= 0;
}

TableView* ReleasesPage::makeTable(KeyedRowsModel* model, const char* name, const QString& title)
{
    auto* table = new TableView(this);
    table->setModel(model);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    return table;
}

QWidget* ReleasesPage::makeEmpty()
{
    auto* empty = new QWidget(this);
    auto* rows = new QVBoxLayout(empty);
    rows->addStretch(2);
    rows->addWidget(new EmptyState(tr("Nothing was released yet"),
        tr("Make a model a version. A person decides about it on the evidence of a comparison, and an alias "
           "such as "
           "production points to what is used. Every step is recorded for good."),
        {}, empty));
    auto* add = new QPushButton(tr("&Add a version..."), empty);
    add->setObjectName(QStringLiteral("addFirstVersion"));
    connect(add, &QPushButton::clicked, this, &ReleasesPage::addVersion);
    rows->addWidget(add, 0, Qt::AlignHCenter);
    rows->addStretch(3);
    return empty;
}

QWidget* ReleasesPage::makeDetails()
{
    auto* side = new QWidget(this);
    m_details->setAccessibleName(tr("Details"));
    auto* copy = new QPushButton(tr("&Copy as text"), side);
    copy->setObjectName(QStringLiteral("copyDetails"));
    connect(copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(properties::asText(m_shown)); });
    auto* top = new QHBoxLayout;
    top->addWidget(m_detailsTitle, 1);
    top->addWidget(copy);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(8, 0, 12, 8);
    rows->addLayout(top);
    rows->addWidget(m_details, 1);
    return side;
}

void ReleasesPage::setUpLayout()
{
    setWidths(m_aliases, {14, 12, 26, 16, 18});
    setWidths(m_pending, {12, 16, 6, 6, 6, 12, 16, 10});
    setWidths(m_versions, {12, 7, 22, 20, 16, 18, 9});
    m_aliases->setMaximumHeight(m_aliases->fontMetrics().height() * 12);
    m_readOnly->setWordWrap(true);
    m_readOnly->setContentsMargins(12, 0, 12, 4);
    m_readOnly->setObjectName(QStringLiteral("releasesReadOnly"));
    m_pendingNote->setWordWrap(true);
    m_pendingNote->setObjectName(QStringLiteral("pendingNote"));

    auto* pendingPage = new QWidget(this);
    auto* pendingRows = new QVBoxLayout(pendingPage);
    pendingRows->setContentsMargins(0, 8, 0, 0);
    pendingRows->addWidget(m_pendingNote);
    pendingRows->addWidget(m_pending, 1);
    m_tabs->setObjectName(QStringLiteral("releaseTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the releases"));
    m_tabs->addTab(pendingPage, tr("Pending"));
    m_tabs->addTab(m_versions, tr("Versions"));
    m_tabs->addTab(m_audit, tr("Audit list"));
    m_tabs->addTab(m_timeline, tr("History of an alias"));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 6);
    top->setSpacing(10);
    top->addWidget(new PlainLabel(tr("Releases"), PlainLabel::Role::Heading, this));
    top->addStretch(1);
    top->addWidget(m_tools);

    auto* left = new QWidget(this);
    auto* leftRows = new QVBoxLayout(left);
    leftRows->setContentsMargins(12, 0, 0, 8);
    leftRows->addWidget(m_aliases, 1);
    leftRows->addWidget(m_tabs, 3);
    m_splitter->addWidget(left);
    m_splitter->addWidget(makeDetails());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes(defaultSizes);
    if (const QByteArray state = m_parts.settings.value(settingkeys::releasesSplitter); !state.isEmpty())
        m_splitter->restoreState(state);
    m_views->addWidget(m_splitter);
    m_views->addWidget(m_empty);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_banner);
    page->addLayout(top);
    page->addWidget(m_readOnly);
    page->addLayout(m_views, 1);
    setFocusProxy(m_aliases);
}

void ReleasesPage::startAfresh()
{
    m_parts.jobs.cancelLatest(this, loadSlot);
    m_parts.jobs.cancelLatest(this, judgeSlot);
    m_loading = false;
    m_judging = false;
    m_broken = false;
    m_data = {};
    m_judged.clear();
    m_lastVersion.clear();
    m_banner->hide();
    showAll();
}

void ReleasesPage::reload()
{
    if (!m_parts.store.isOpen())
        return;
    m_loading = true;
    m_parts.jobs.runLatest<ReleasesData>(
        this, loadSlot,
        [workspace = m_parts.store.path()](
            Progress&, const std::stop_token&) { return loadReleases(workspace); },
        [this](const Result<ReleasesData>& loaded) { take(loaded); });
    updateActions();
}

void ReleasesPage::take(const Result<ReleasesData>& loaded)
{
    m_loading = false;
    m_broken = !loaded;
    if (!loaded) {
        if (loaded.error().kind != ErrorKind::Cancelled)
            m_banner->showError(
                tr("The releases cannot be read. 'Verify' says what is not as it was"), loaded.error());
        updateActions();
        return;
    }
    m_banner->hide();
    m_data = *loaded;
    if (m_decision != nullptr)
        m_decision->setReleases(m_data);
    showAll();
    judge();
}

void ReleasesPage::judge()
{
    const auto waiting = pendingVersions(m_data.history.state, m_parts.store.snapshot()->executions);
    if (waiting.empty()) {
        m_parts.jobs.cancelLatest(this, judgeSlot);
        m_judging = false;
        m_judged.clear();
        showAll();
        return;
    }
    m_judging = true;
    m_pendingNote->setText(tr("Comparing what waits with what is in production ..."));
    m_parts.jobs.runLatest<std::vector<JudgedVersion>>(
        this, judgeSlot,
        [workspace = m_parts.store.path(), known = m_judged](Progress& progress, std::stop_token stop) {
            return judgePending(windowContext(workspace, progress, std::move(stop)), "default", known);
        },
        [this](const Result<std::vector<JudgedVersion>>& judged) {
            m_judging = false;
            if (judged)
                m_judged = *judged;
            else if (judged.error().kind != ErrorKind::Cancelled)
                m_banner->showError(tr("What waits could not be compared"), judged.error());
            showAll();
        });
}

void ReleasesPage::showAll()
{
    const ReleaseHistory& history = m_data.history;
    const QString alias = keyOfChosen(m_aliases);
    const QString version = keyOfChosen(m_versions);
    const QString pending = keyOfChosen(m_pending);
    m_aliasesModel->setRows(releaserows::aliases(history.state));
    m_versionsModel->setRows(releaserows::versions(history.state));
    m_pendingModel->setRows(releaserows::pending(m_judged));
    m_audit->setRecords(history.records);
    m_timeline->setRecords(history.records);
    const auto waiting = static_cast<int>(m_judged.size());
    if (!m_judging)
        m_pendingNote->setText(waiting == 0
                ? tr("Nothing waits for a decision.")
                : tr("%n version(s) wait for a decision, judged by the default gates.", nullptr, waiting));
    m_tabs->setTabText(0, waiting == 0 ? tr("Pending") : tr("Pending (%1)").arg(waiting));
    m_views->setCurrentWidget(history.records.empty() ? m_empty : m_splitter);
    choose(m_versions, m_versionsModel, version);
    choose(m_pending, m_pendingModel, pending);
    choose(m_aliases, m_aliasesModel, alias);
    if (m_shown.empty())
        showAlias();
    updateActions();
}

void ReleasesPage::updateActions()
{
    const bool open = m_parts.store.isOpen();
    const QString readOnly = m_parts.store.isReadOnly()
        ? tr("The workspace cannot be changed: %1")
              .arg(QString::fromStdString(m_parts.store.snapshot()->readOnlyReason))
        : QString();
    m_readOnly->setText(readOnly);
    m_readOnly->setVisible(!readOnly.isEmpty());
    const QString broken = m_broken ? tr("The records of the releases cannot be read") : QString();
    const bool anyVersion = !m_data.history.state.versions.empty();
    const auto set = [&](QAction* action, bool possible, const QString& purpose, const QString& impossible) {
        const QString reason = !readOnly.isEmpty() ? readOnly
            : !broken.isEmpty()                    ? broken
            : possible                             ? QString()
                                                   : impossible;
        action->setEnabled(open && reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? purpose : reason);
    };
    const QString noVersion = tr("There is no version yet: add one first");
    set(m_add, true, tr("Make a model a version"), {});
    set(m_decide, !chosenVersion().isEmpty(), tr("Approve or reject the chosen version (Ctrl+Return)"),
        noVersion);
    set(m_move, anyVersion, tr("Point an alias to a version"), noVersion);
    set(m_rollBack, !m_data.history.state.aliases.empty(),
        tr("Point an alias back to what it pointed to before"), tr("No alias points anywhere yet"));
    set(m_protect, true, tr("How many people must approve what an alias is moved to"), {});
    // Handing out a model changes nothing in the workspace.
    m_export->setEnabled(open && broken.isEmpty() && anyVersion);
    m_export->setToolTip(
        anyVersion ? tr("Hand out the chosen version: the model and its text recipe") : noVersion);
    m_verify->setEnabled(open);
    m_gates->setEnabled(open);
    for (auto* add : findChildren<QPushButton*>(QStringLiteral("addFirstVersion"))) {
        add->setEnabled(m_add->isEnabled());
        add->setToolTip(m_add->toolTip());
    }
}

QString ReleasesPage::chosenAlias() const
{
    return keyOfChosen(m_aliases);
}

QString ReleasesPage::chosenVersion() const
{
    const ReleaseState& state = m_data.history.state;
    const bool known = state.find(m_lastVersion.toStdString()) != nullptr;
    return known || state.versions.empty() ? (known ? m_lastVersion : QString())
                                           : QString::fromStdString(state.versions.back().name);
}

void ReleasesPage::showAlias()
{
    const QString alias = chosenAlias();
    if (alias.isEmpty()) {
        showDetails({});
        return;
    }
    m_timeline->setAlias(alias);
    const auto found = m_data.history.state.aliases.find(alias.toStdString());
    if (found != m_data.history.state.aliases.end())
        m_lastVersion = QString::fromStdString(found->second.version);
    m_detailsTitle->setText(tr("Alias %1").arg(alias));
    showDetails(properties::ofAlias(alias.toStdString(), m_data.history.state));
}

void ReleasesPage::showVersion(const QString& version)
{
    const ReleasedVersion* found = m_data.history.state.find(version.toStdString());
    if (found == nullptr)
        return;
    m_lastVersion = version;
    m_detailsTitle->setText(tr("Version %1").arg(version));
    showDetails(properties::of(*found, m_data.history.state));
}

void ReleasesPage::showRecord(std::int64_t record)
{
    const auto found = std::ranges::find(m_data.history.records, record, &ReleaseRecord::number);
    if (found == m_data.history.records.end())
        return;
    if (!found->version.empty())
        m_lastVersion = QString::fromStdString(found->version);
    m_detailsTitle->setText(tr("Record #%1").arg(record));
    showDetails(properties::of(*found));
}

void ReleasesPage::showDetails(std::vector<PropertySection> sections)
{
    m_shown = sections;
    m_details->setSections(std::move(sections));
    updateActions();
}

void ReleasesPage::saveState()
{
    m_parts.settings.setValue(settingkeys::releasesSplitter, m_splitter->saveState());
}

void ReleasesPage::resetLayout()
{
    m_splitter->setSizes(defaultSizes);
}

} // namespace touchstone
