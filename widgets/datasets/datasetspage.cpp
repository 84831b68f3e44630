#include "widgets/datasets/datasetspage.h"

#include "core/storage/discard.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/datasets/datasetpreview.h"
#include "widgets/models/datasetsmodel.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/sortproxy.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QList<int> defaultSizes {300, 400};

} // namespace

DatasetsPage::DatasetsPage(WorkspaceStore& store, JobRunner& jobs, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_settings(settings)
    , m_model(new DatasetsModel(this))
    , m_proxy(new SortProxy(DatasetsModel::SortRole, this))
    , m_tools(new QToolBar(this))
    , m_filter(new QLineEdit(this))
    , m_table(new TableView(this))
    , m_empty(new QWidget(this))
    , m_views(new QStackedLayout)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_preview(new DatasetPreview(jobs, this))
{
    setUpActions();
    setUpTable();
    setUpLayout();
    connect(&m_store, &WorkspaceStore::changed, this, &DatasetsPage::reload);
    connect(m_preview, &DatasetPreview::linkActivated, this, &DatasetsPage::linkActivated);
    reload();
}

void DatasetsPage::setUpActions()
{
    const auto add = [this](const QString& text, const char* name) {
        QAction* action = m_tools->addAction(text);
        action->setIconText(text); // with the dots that say that a question follows
        action->setObjectName(QLatin1String(name));
        return action;
    };
    const auto reference = [this] { return QString::fromStdString(chosen()->reference()); };
    m_import = add(tr("Import..."), "importDataset");
    connect(m_import, &QAction::triggered, this, &DatasetsPage::importRequested);
    m_split = add(tr("Split..."), "splitDataset");
    connect(m_split, &QAction::triggered, this, [this, reference] { emit splitRequested(reference()); });
    m_train = add(tr("Train..."), "trainOnDataset");
    connect(m_train, &QAction::triggered, this, [this, reference] { emit trainRequested(reference()); });
    m_autotune = add(tr("Autotune..."), "autotuneOnDataset");
    connect(
        m_autotune, &QAction::triggered, this, [this, reference] { emit autotuneRequested(reference()); });
    m_evaluate = add(tr("Evaluate..."), "evaluateOnDataset");
    connect(
        m_evaluate, &QAction::triggered, this, [this, reference] { emit evaluateRequested(reference()); });
    m_lineage = new QAction(tr("Lineage..."), this);
    m_lineage->setObjectName(QStringLiteral("lineageOfDataset"));
    m_lineage->setShortcut(Qt::CTRL | Qt::Key_L);
    m_lineage->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_lineage);
    connect(m_lineage, &QAction::triggered, this, [this, reference] {
        emit linkActivated(lineagewords::lineageOf(QStringLiteral("dataset:") + reference()));
    });
    m_delete = add(tr("Delete"), "deleteDataset");
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_delete);
    connect(m_delete, &QAction::triggered, this, [this] { emit deleteRequested(*chosen()); });
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (auto* button : m_tools->findChildren<QToolButton*>()) {
        button->setAutoRaise(false);
        button->setFocusPolicy(Qt::StrongFocus); // reached by Tab, as any other button
    }
}

void DatasetsPage::setUpTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Datasets"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] :
        {std::pair(DatasetsModel::NameColumn, 30), std::pair(DatasetsModel::RowsColumn, 10),
            std::pair(DatasetsModel::LabelsColumn, 8), std::pair(DatasetsModel::UnlabelledColumn, 11),
            std::pair(DatasetsModel::FirstColumn, 12), std::pair(DatasetsModel::LastColumn, 12),
            std::pair(DatasetsModel::ImportColumn, 8), std::pair(DatasetsModel::UsedColumn, 9)})
        header->resizeSection(column, characters * digit + 20);
    header->setSortIndicator(DatasetsModel::NameColumn, Qt::AscendingOrder);
    m_table->enableColumnChoice(DatasetsModel::NameColumn);
    m_table->restoreColumnState(m_settings.value(settingkeys::datasetsHeader));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &DatasetsPage::updateSelection);
}

void DatasetsPage::setUpLayout()
{
    m_filter->setPlaceholderText(tr("Filter datasets"));
    m_filter->setAccessibleName(tr("Filter datasets"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(420);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &SortProxy::setFilterText);
    auto* find = new QAction(tr("Find in the table"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_filter, qOverload<>(&QWidget::setFocus));
    addAction(find);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 10, 12, 6);
    top->setSpacing(10);
    top->addWidget(new PlainLabel(tr("Datasets"), PlainLabel::Role::Heading, this));
    top->addWidget(m_filter, 1);
    top->addStretch(1);
    top->addWidget(m_tools);

    auto* emptyRows = new QVBoxLayout(m_empty);
    emptyRows->addStretch(2);
    emptyRows->addWidget(new EmptyState(tr("No datasets yet"),
        tr("A dataset is a set of posts that never changes. Drop a file with posts anywhere, or choose one: "
           "ndjson, CSV, TSV, SQLite or fastText text, also compressed."),
        {}, m_empty));
    auto* import = new QPushButton(tr("&Import posts..."), m_empty);
    connect(import, &QPushButton::clicked, this, &DatasetsPage::importRequested);
    emptyRows->addWidget(import, 0, Qt::AlignHCenter);
    emptyRows->addStretch(3);

    m_preview->setContentsMargins(12, 0, 12, 0);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes(defaultSizes);
    if (const QByteArray state = m_settings.value(settingkeys::datasetsSplitter); !state.isEmpty())
        m_splitter->restoreState(state);
    m_views->addWidget(m_splitter);
    m_views->addWidget(m_empty);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(top);
    page->addLayout(m_views, 1);
    setFocusProxy(m_table);
}

void DatasetsPage::reload()
{
    const auto snapshot = m_store.snapshot();
    m_model->setDatasets(snapshot->datasets, countUses(snapshot->executions, "dataset"));
    if (m_proxy->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
        m_table->chooseRow(0);
    m_filter->setEnabled(!snapshot->datasets.empty());
    m_views->setCurrentWidget(snapshot->datasets.empty() ? m_empty : m_splitter);
    updateSelection();
}

bool DatasetsPage::showDataset(const QString& reference)
{
    const int row = m_model->rowOf(reference);
    if (row < 0)
        return false;
    m_filter->clear();
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    m_table->chooseRow(index.row());
    m_table->scrollTo(index);
    return true;
}

void DatasetsPage::saveState()
{
    m_settings.setValue(settingkeys::datasetsHeader, m_table->columnState());
    m_settings.setValue(settingkeys::datasetsSplitter, m_splitter->saveState());
}

void DatasetsPage::resetLayout()
{
    m_table->resetColumns();
    m_splitter->setSizes(defaultSizes);
}

std::optional<DatasetInfo> DatasetsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return std::nullopt;
    return m_model->dataset(m_proxy->mapToSource(rows.front()).row());
}

void DatasetsPage::updateSelection()
{
    const auto dataset = chosen();
    const bool writable = !m_store.isReadOnly();
    m_import->setEnabled(m_store.isOpen() && writable);
    for (QAction* action : {m_split, m_train, m_autotune, m_evaluate})
        action->setEnabled(dataset && writable);
    m_lineage->setEnabled(dataset.has_value());
    const int row = dataset ? m_model->rowOf(QString::fromStdString(dataset->reference())) : -1;
    const int uses = row >= 0 ? m_model->usesOf(row) : 0;
    m_delete->setEnabled(dataset && writable && uses == 0);
    m_delete->setToolTip(uses > 0 ? tr("%n execution(s) read it, so it stays", nullptr, uses)
                                  : tr("Move to the trash of the workspace; Undo brings it back"));
    std::filesystem::path file;
    if (dataset)
        file = m_store.path() / "datasets" / (dataset->sha256 + ".sqlite");
    m_preview->showDataset(dataset, file, *m_store.snapshot());
}

} // namespace touchstone
