#include "widgets/classifiers/classifierspage.h"

#include "core/storage/discard.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/propertytree.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/models/classifiersmodel.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/properties.h"
#include "widgets/models/sortproxy.h"
#include "widgets/settings/settings.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
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

const QList<int> defaultSizes {300, 400};

} // namespace

ClassifiersPage::ClassifiersPage(WorkspaceStore& store, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_settings(settings)
    , m_model(new ClassifiersModel(this))
    , m_proxy(new SortProxy(ClassifiersModel::SortRole, this))
    , m_labels(new LabelCountsModel(this))
    , m_sortedLabels(new SortProxy(LabelCountsModel::SortRole, this))
    , m_tools(new QToolBar(this))
    , m_filter(new QLineEdit(this))
    , m_table(new TableView(this))
    , m_properties(new PropertyTree(this))
    , m_empty(new QWidget(this))
    , m_views(new QStackedLayout)
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setUpActions();
    setUpTable();
    setUpLayout();
    connect(&m_store, &WorkspaceStore::changed, this, &ClassifiersPage::reload);
    connect(m_properties, &PropertyTree::linkActivated, this, &ClassifiersPage::linkActivated);
    reload();
}

void ClassifiersPage::setUpActions()
{
    const auto add = [this](const QString& text, const char* name) {
        QAction* action = m_tools->addAction(text);
        action->setIconText(text); // with the dots that say that a question follows
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_import = add(tr("Import a model file..."), "importModel");
    connect(m_import, &QAction::triggered, this, &ClassifiersPage::importRequested);
    m_train = add(tr("Train..."), "trainModel");
    connect(m_train, &QAction::triggered, this, &ClassifiersPage::trainRequested);
    m_autotune = add(tr("Autotune..."), "autotuneModel");
    connect(m_autotune, &QAction::triggered, this, &ClassifiersPage::autotuneRequested);
    m_evaluate = add(tr("Evaluate..."), "evaluateModel");
    connect(m_evaluate, &QAction::triggered, this,
        [this] { emit evaluateRequested(m_model->classifier(chosen()).model.execution); });
    m_try = add(tr("Try it..."), "tryModel");
    m_try->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_try->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_try);
    connect(
        m_try, &QAction::triggered, this, [this] { emit tryRequested(m_model->classifier(chosen()).model); });
    m_lineage = new QAction(tr("Lineage..."), this);
    m_lineage->setObjectName(QStringLiteral("lineageOfModel"));
    m_lineage->setShortcut(Qt::CTRL | Qt::Key_L);
    m_lineage->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_lineage);
    connect(m_lineage, &QAction::triggered, this, [this] {
        emit linkActivated(lineagewords::lineageOf(
            QStringLiteral("model:") + QString::fromStdString(m_model->classifier(chosen()).model.sha256)));
    });
    m_inspect = add(tr("Inspect..."), "inspectModel");
    connect(m_inspect, &QAction::triggered, this, [this] { emit inspectRequested(chosenModels()); });
    m_delete = add(tr("Delete"), "deleteModel");
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(m_delete);
    connect(m_delete, &QAction::triggered, this,
        [this] { emit deleteRequested(m_model->classifier(chosen()).model); });
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (auto* button : m_tools->findChildren<QToolButton*>()) {
        button->setAutoRaise(false);
        button->setFocusPolicy(Qt::StrongFocus); // reached by Tab, as any other button
    }
}

void ClassifiersPage::setUpTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Models"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection); // two can be inspected side by side
    m_table->setSortingEnabled(true);
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] : {std::pair(ClassifiersModel::NumberColumn, 4),
             std::pair(ClassifiersModel::NameColumn, 22), std::pair(ClassifiersModel::DatasetColumn, 38),
             std::pair(ClassifiersModel::LabelsColumn, 8), std::pair(ClassifiersModel::DimensionColumn, 6),
             std::pair(ClassifiersModel::LossColumn, 9), std::pair(ClassifiersModel::SizeColumn, 11),
             std::pair(ClassifiersModel::CreatedColumn, 17), std::pair(ClassifiersModel::UsedColumn, 9)})
        header->resizeSection(column, characters * digit + 20);
    header->setSortIndicator(ClassifiersModel::NumberColumn, Qt::DescendingOrder);
    m_table->enableColumnChoice(ClassifiersModel::NumberColumn);
    m_table->restoreColumnState(m_settings.value(settingkeys::classifiersHeader));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ClassifiersPage::updateSelection);
}

QWidget* ClassifiersPage::makeLabelsPage()
{
    auto* page = new QWidget(this);
    auto* filter = new QLineEdit(page);
    filter->setPlaceholderText(tr("Filter labels"));
    filter->setAccessibleName(tr("Filter labels"));
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, m_sortedLabels, &SortProxy::setFilterText);
    m_sortedLabels->setSourceModel(m_labels);
    auto* table = new TableView(page);
    table->setModel(m_sortedLabels);
    table->setAccessibleName(tr("Labels of the model"));
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(LabelCountsModel::RowsColumn, Qt::DescendingOrder);
    table->horizontalHeader()->setSectionResizeMode(LabelCountsModel::LabelColumn, QHeaderView::Stretch);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(filter);
    rows->addWidget(table, 1);
    return page;
}

void ClassifiersPage::setUpLayout()
{
    m_filter->setPlaceholderText(tr("Filter models"));
    m_filter->setAccessibleName(tr("Filter models"));
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
    top->addWidget(new PlainLabel(tr("Models"), PlainLabel::Role::Heading, this));
    top->addWidget(m_filter, 1);
    top->addStretch(1);
    top->addWidget(m_tools);

    auto* emptyRows = new QVBoxLayout(m_empty);
    emptyRows->addStretch(2);
    emptyRows->addWidget(new EmptyState(tr("No models yet"),
        tr("Train one on a dataset, or bring in a fastText model: drop a .bin or .ftz file anywhere, or "
           "choose one."),
        {}, m_empty));
    auto* import = new QPushButton(tr("&Import a model file..."), m_empty);
    connect(import, &QPushButton::clicked, this, &ClassifiersPage::importRequested);
    emptyRows->addWidget(import, 0, Qt::AlignHCenter);
    emptyRows->addStretch(3);

    m_properties->setAccessibleName(tr("Facts about the model"));
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(tr("Facts about the model"));
    tabs->addTab(m_properties, tr("Overview"));
    tabs->addTab(makeLabelsPage(), tr("Labels"));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(tabs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes(defaultSizes);
    if (const QByteArray state = m_settings.value(settingkeys::classifiersSplitter); !state.isEmpty())
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

void ClassifiersPage::reload()
{
    const auto snapshot = m_store.snapshot();
    const auto uses = countUses(snapshot->executions, "model");
    std::vector<ClassifierRow> rows;
    for (const ModelRecord& model : snapshot->models) {
        const Execution* maker = snapshot->execution(model.execution);
        rows.push_back({.model = model,
            .name = maker != nullptr ? maker->name : std::string(),
            .dataset = maker != nullptr ? maker->datasetReference() : std::string(),
            .uses = uses.contains(model.sha256) ? uses.at(model.sha256) : 0});
    }
    m_model->setRows(std::move(rows));
    if (m_proxy->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
        m_table->chooseRow(0);
    m_filter->setEnabled(!snapshot->models.empty());
    m_views->setCurrentWidget(snapshot->models.empty() ? m_empty : m_splitter);
    updateSelection();
}

bool ClassifiersPage::showModel(ExecutionNumber execution)
{
    const int row = m_model->rowOf(execution);
    if (row < 0)
        return false;
    m_filter->clear();
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    m_table->chooseRow(index.row());
    m_table->scrollTo(index);
    return true;
}

void ClassifiersPage::saveState()
{
    m_settings.setValue(settingkeys::classifiersHeader, m_table->columnState());
    m_settings.setValue(settingkeys::classifiersSplitter, m_splitter->saveState());
}

void ClassifiersPage::resetLayout()
{
    m_table->resetColumns();
    m_splitter->setSizes(defaultSizes);
}

int ClassifiersPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_proxy->mapToSource(rows.front()).row() : -1;
}

std::vector<ModelRecord> ClassifiersPage::chosenModels() const
{
    std::vector<ModelRecord> models;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        models.push_back(m_model->classifier(m_proxy->mapToSource(index).row()).model);
    std::ranges::sort(models, {}, &ModelRecord::execution);
    return models;
}

void ClassifiersPage::updateSelection()
{
    const int row = chosen();
    const bool writable = !m_store.isReadOnly();
    m_import->setEnabled(m_store.isOpen() && writable);
    m_autotune->setEnabled(!m_store.snapshot()->datasets.empty() && writable);
    m_train->setEnabled(!m_store.snapshot()->datasets.empty() && writable);
    m_evaluate->setEnabled(row >= 0 && writable);
    m_try->setEnabled(row >= 0);
    m_lineage->setEnabled(row >= 0);
    const auto selected = m_table->selectionModel()->selectedRows().size();
    m_inspect->setEnabled(selected == 1 || selected == 2);
    m_inspect->setToolTip(tr("What the model's file says of itself; choose two models to compare them"));
    const int uses = row >= 0 ? m_model->classifier(row).uses : 0;
    m_delete->setEnabled(row >= 0 && writable && uses == 0);
    m_delete->setToolTip(uses > 0 ? tr("%n execution(s) read it, so it stays", nullptr, uses)
                                  : tr("Move to the trash of the workspace; Undo brings it back"));
    if (row < 0) {
        m_properties->setSections({});
        m_labels->setLabels({});
        m_shownModel.clear();
        return;
    }
    const ModelRecord& model = m_model->classifier(row).model;
    m_properties->setSections(properties::of(model, m_store.snapshot()->executions));
    if (std::exchange(m_shownModel, model.sha256) != model.sha256)
        m_labels->setLabels(ClassifiersModel::labelsOf(model));
}

} // namespace touchstone
