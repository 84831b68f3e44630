#include "widgets/lineage/lineagedialog.h"

#include "core/base/files.h"
#include "core/lineage/lineagejson.h"
#include "core/report/jsontext.h"
#include "widgets/common/banner.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/tableview.h"
#include "widgets/common/workspacestore.h"
#include "widgets/jobs/jobrunner.h"
#include "widgets/lineage/dotprocess.h"
#include "widgets/lineage/lineagepicture.h"
#include "widgets/models/keyedrowsmodel.h"
#include "widgets/models/lineagewords.h"
#include "widgets/models/sortproxy.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace touchstone {

namespace {

const QString loadSlot = QStringLiteral("lineage");
const QString drawSlot = QStringLiteral("layout");
constexpr std::chrono::milliseconds dotLimit {30'000};
constexpr auto alone = "alone"; // key of the only row of an item that came from nothing

enum Column { FromColumn, HowColumn, ToColumn, MarksColumn };

std::vector<KeyedColumn> columns()
{
    return {{.title = LineageDialog::tr("From"), .explanation = LineageDialog::tr("The earlier")},
        {.title = LineageDialog::tr("How"), .explanation = LineageDialog::tr("How the later came from it")},
        {.title = LineageDialog::tr("To"), .explanation = LineageDialog::tr("The later")},
        {.title = LineageDialog::tr("Remarks"),
            .explanation = LineageDialog::tr("What is missing, from elsewhere or out of date")}};
}

/// "missing; stale: ..." of a node, with its name where it says something.
QString remarksOf(const LineageNode& node)
{
    QStringList remarks;
    if (node.state != LineageState::Here && node.kind != LineageKind::File)
        remarks.append(lineagewords::state(node.state));
    for (const Warning& warning : node.stale)
        remarks.append(LineageDialog::tr("stale: %1").arg(lineagewords::mark(warning)));
    return remarks.isEmpty()
        ? QString()
        : lineagewords::title(node) + QStringLiteral(": ") + remarks.join(QStringLiteral("; "));
}

} // namespace

LineageDialog::LineageDialog(JobRunner& jobs, WorkspaceStore& store, FileDialogs ask, QWidget* parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_store(store)
    , m_ask(std::move(ask))
    , m_banner(new Banner(this))
    , m_title(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_origin(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_warnings(new PlainLabel({}, PlainLabel::Role::Body, this))
    , m_search(new QLineEdit(this))
    , m_found(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_busy(new QProgressBar(this))
    , m_tabs(new QTabWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_picture(new LineagePicture(this))
    , m_noPicture(new PlainLabel({}, PlainLabel::Role::Heading, this))
    , m_model(new KeyedRowsModel(columns(), this))
    , m_proxy(new SortProxy(KeyedRowsModel::SortRole, this))
    , m_table(new TableView(this))
    , m_sentence(new PlainLabel({}, PlainLabel::Role::Secondary, this))
    , m_open(new QPushButton(tr("&Open"), this))
    , m_its(new QPushButton(tr("Show its &lineage"), this))
    , m_save(new QPushButton(tr("Sa&ve"), this))
{
    setObjectName(QStringLiteral("lineageDialog"));
    setWindowTitle(tr("Lineage"));
    resize(1120, 720);
    m_origin->setWordWrap(true);
    m_origin->setObjectName(QStringLiteral("lineageOrigin"));
    m_warnings->setWordWrap(true);
    m_warnings->setObjectName(QStringLiteral("lineageWarnings"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setAccessibleName(tr("Looking where it came from"));
    QSizePolicy keepsItsPlace = m_busy->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsItsPlace);
    setUpTable();
    m_tabs->setDocumentMode(true);
    m_tabs->setObjectName(QStringLiteral("lineageTabs"));
    m_tabs->setAccessibleName(tr("Lineage"));
    m_tabs->addTab(makePicturePage(), tr("Picture"));
    m_tabs->addTab(m_table, tr("Table"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(makeTop());
    rows->addWidget(m_busy);
    rows->addWidget(m_origin);
    rows->addWidget(m_warnings);
    rows->addWidget(m_tabs, 1);
    rows->addWidget(makeBottom());
    setUpShortcuts();
    m_picture->setFocus();
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        search(m_search->text());
        updateActions();
    });
    connect(m_picture, &LineagePicture::currentChanged, this, &LineageDialog::showCurrent);
    connect(m_picture, &LineagePicture::activated, this, &LineageDialog::openNode);
    connect(m_picture, &LineagePicture::lineageRequested, this, &LineageDialog::ask);
    connect(&m_store, &WorkspaceStore::changed, this, [this] {
        if (isVisible() && !m_item.empty())
            load();
    });
    connect(&m_store, &WorkspaceStore::opened, this, &QDialog::close);
    connect(&m_store, &WorkspaceStore::closed, this, &QDialog::close);
    updateActions();
}

QWidget* LineageDialog::makeTop()
{
    auto* top = new QWidget(this);
    m_title->setObjectName(QStringLiteral("lineageTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search->setObjectName(QStringLiteral("lineageSearch"));
    m_search->setPlaceholderText(tr("Find in the lineage"));
    m_search->setAccessibleName(tr("Find in the lineage"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        search(text);
        m_picture->showMatch();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { goToMatch(1); });
    const auto setUp = [this](QToolButton* button, Qt::ArrowType arrow, const QString& name, int step) {
        button->setArrowType(arrow);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, step] { goToMatch(step); });
    };
    setUp(m_previous, Qt::UpArrow, tr("Previous match (Shift+F3)"), -1);
    setUp(m_next, Qt::DownArrow, tr("Next match (F3)"), 1);
    const auto zoomButton = [this, top](const QString& text, const QString& name, auto act) {
        auto* button = new QToolButton(top);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, act);
        return button;
    };
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_search);
    layout->addWidget(m_found);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addSpacing(12);
    layout->addWidget(
        zoomButton(QStringLiteral("\u2212"), tr("Zoom out (Ctrl+-)"), [this] { m_picture->zoom(0.8); }));
    layout->addWidget(
        zoomButton(QStringLiteral("+"), tr("Zoom in (Ctrl++)"), [this] { m_picture->zoom(1.25); }));
    layout->addWidget(zoomButton(tr("Fit"), tr("Show all of it (Ctrl+0)"), [this] { m_picture->fit(); }));
    return top;
}

QWidget* LineageDialog::makePicturePage()
{
    auto* without = new QWidget(this);
    m_noPicture->setObjectName(QStringLiteral("noPicture"));
    m_noPicture->setWordWrap(true);
    m_noPicture->setAlignment(Qt::AlignCenter);
    auto* toTable = new QPushButton(tr("Show the &table"), without);
    toTable->setObjectName(QStringLiteral("showTable"));
    toTable->setAutoDefault(false); // Return in the search field is not for it
    connect(toTable, &QPushButton::clicked, this, [this] {
        m_tabs->setCurrentWidget(m_table);
        m_table->setFocus();
    });
    auto* rows = new QVBoxLayout(without);
    rows->addStretch(2);
    rows->addWidget(m_noPicture);
    rows->addWidget(toTable, 0, Qt::AlignHCenter);
    rows->addStretch(3);
    m_pages->addWidget(m_picture);
    m_pages->addWidget(without);
    return m_pages;
}

QWidget* LineageDialog::makeBottom()
{
    auto* bottom = new QWidget(this);
    m_sentence->setObjectName(QStringLiteral("lineageSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_open->setObjectName(QStringLiteral("openNode"));
    m_open->setAutoDefault(false);
    m_its->setObjectName(QStringLiteral("lineageOfNode"));
    m_its->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveLineage"));
    m_save->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, [this] { openNode(currentNode()); });
    connect(m_its, &QPushButton::clicked, this, [this] { ask(currentNode()); });
    auto* menu = new QMenu(m_save);
    m_saveSvg = menu->addAction(tr("As a picture (&SVG)..."), this, [this] { save(QStringLiteral("svg")); });
    menu->addAction(tr("For &Graphviz (DOT)..."), this, [this] { save(QStringLiteral("dot")); });
    menu->addAction(tr("As W3C &PROV-JSON..."), this, [this] { save(QStringLiteral("prov.json")); });
    menu->addAction(tr("As &JSON..."), this, [this] { save(QStringLiteral("json")); });
    m_save->setMenu(menu);
    auto* close = new QPushButton(tr("Close"), bottom);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sentence, 1);
    for (QPushButton* button : {m_open, m_its, m_save, close})
        layout->addWidget(button);
    return bottom;
}

void LineageDialog::setUpTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setObjectName(QStringLiteral("lineageTable"));
    m_table->setAccessibleName(tr("From, how and to"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const auto& [column, characters] :
        {std::pair<int, int>(FromColumn, 36), {HowColumn, 30}, {ToColumn, 36}})
        m_table->horizontalHeader()->resizeSection(column, characters * digit);
    m_table->enableSaving(QStringLiteral("lineage.csv"), KeyedRowsModel::SortRole);
    auto* later = new QAction(tr("Open what is under \"To\""), this);
    later->setObjectName(QStringLiteral("openTo"));
    later->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    later->setShortcutContext(Qt::WidgetShortcut);
    connect(later, &QAction::triggered, this, [this] { openRow(true); });
    auto* earlier = new QAction(tr("Open what is under \"From\""), this);
    earlier->setObjectName(QStringLiteral("openFrom"));
    earlier->setShortcut(Qt::SHIFT | Qt::Key_Return);
    earlier->setShortcutContext(Qt::WidgetShortcut);
    connect(earlier, &QAction::triggered, this, [this] { openRow(false); });
    m_table->insertActions(m_table->actions().front(), {later, earlier});
    connect(m_table, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { openRow(index.column() != FromColumn); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { showCurrent(currentNode()); });
}

void LineageDialog::setUpShortcuts()
{
    const auto add = [this](const QString& text, const QList<QKeySequence>& keys, auto act) {
        auto* action = new QAction(text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Find in the lineage"), {QKeySequence(QKeySequence::Find)}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(tr("Next match"), {QKeySequence(Qt::Key_F3)}, [this] { goToMatch(1); });
    add(tr("Previous match"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { goToMatch(-1); });
    add(tr("Zoom in"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { m_picture->zoom(1.25); });
    add(tr("Zoom out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { m_picture->zoom(0.8); });
    add(tr("Show all of it"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_picture->fit(); });
}

void LineageDialog::showItem(const QString& item)
{
    m_item = item.toStdString();
    m_opened.clear();
    m_search->clear();
    load();
}

void LineageDialog::load()
{
    m_loading = true;
    m_busy->show();
    m_jobs.runLatest<LineageData>(
        this, loadSlot,
        [request = LineageRequest {m_store.path(), m_item, m_opened}](
            Progress&, std::stop_token stop) { return loadLineage(request, stop); },
        [this](const Result<LineageData>& loaded) { take(loaded); });
}

void LineageDialog::take(const Result<LineageData>& loaded)
{
    m_loading = false;
    if (!loaded) {
        showFailure(loaded.error());
        return;
    }
    m_banner->hide();
    m_data = *loaded;
    const LineageNode* node = m_data.whole.find(m_data.item.node);
    QString title = lineagewords::title(*node);
    if (m_data.item.part)
        title = tr("%1, part %2").arg(title, lineagewords::part(*m_data.item.part));
    setWindowTitle(tr("Lineage of %1").arg(title));
    m_title->setText(tr("%1: %n thing(s)", nullptr, static_cast<int>(m_data.whole.nodes.size())).arg(title));
    m_title->setToolTip(lineagewords::sentence(*node).toHtmlEscaped());
    m_origin->setVisible(m_data.origin.has_value());
    if (m_data.origin)
        m_origin->setText(lineagewords::origin(*m_data.origin));
    QStringList warnings;
    for (const Warning& warning : m_data.shown.warnings)
        warnings.append(QStringLiteral("\u26a0 ") + lineagewords::mark(warning));
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
    fillTable();
    draw();
}

/// Nothing is left of what was shown before.
void LineageDialog::showFailure(const Error& error)
{
    m_jobs.cancelLatest(this, drawSlot);
    m_drawing = false;
    m_busy->hide();
    m_data = {};
    m_picture->clear();
    m_model->setRows({});
    m_title->setText(QString::fromStdString(m_item));
    m_origin->hide();
    m_warnings->hide();
    m_banner->showError(tr("Its lineage cannot be shown"), error);
    showCurrent({});
}

/// Graphviz knows only how large each node is.
void LineageDialog::draw()
{
    m_drawing = true;
    m_busy->show();
    m_jobs.runLatest<std::string>(
        this, drawSlot,
        [document = layoutRequest(
             m_data.shown, [this](const LineageNode& node) { return m_picture->boxOf(node); })](Progress&,
            std::stop_token stop) { return runDot(QStringLiteral("json"), document, dotLimit, stop); },
        [this](const Result<std::string>& answer) { showDrawing(answer); });
}

void LineageDialog::showDrawing(const Result<std::string>& answer)
{
    m_drawing = false;
    m_busy->hide();
    const auto layout = answer ? readLayout(m_data.shown, *answer) : failure(answer);
    if (layout) {
        m_pages->setCurrentIndex(0);
        m_picture->setGraph(m_data.shown, *layout, m_data.item.node);
        if (m_tabs->currentWidget() == m_pages && !m_search->hasFocus())
            m_picture->setFocus();
    } else if (layout.error().kind != ErrorKind::Cancelled) {
        m_picture->clear();
        m_noPicture->setText(layout.error().code == "no-dot"
                ? tr("Graphviz draws the picture, and it is not installed. Install the package graphviz to "
                     "see "
                     "it; the table shows the same.")
                : tr("Graphviz could not draw the picture (%1). The table shows the same.")
                      .arg(QString::fromStdString(layout.error().message())));
        m_pages->setCurrentIndex(1);
    }
    search(m_search->text());
    showCurrent(currentNode());
}

void LineageDialog::fillTable()
{
    std::vector<KeyedRow> rows;
    for (std::size_t i = 0; i < m_data.shown.edges.size(); ++i) {
        const LineageEdge& edge = m_data.shown.edges[i];
        const LineageNode* from = m_data.shown.find(edge.from);
        const LineageNode* to = m_data.shown.find(edge.to);
        QStringList remarks;
        for (const LineageNode* node : {from, to}) {
            if (const QString text = remarksOf(*node); !text.isEmpty())
                remarks.append(text);
        }
        rows.push_back({.key = QString::number(i),
            .cells = {{.text = lineagewords::title(*from)}, {.text = lineagewords::relation(edge)},
                {.text = lineagewords::title(*to)}, {.text = remarks.join(QStringLiteral(" \u00b7 "))}}});
    }
    if (rows.empty()) {
        const LineageNode& node = *m_data.shown.find(m_data.item.node);
        rows.push_back({.key = QLatin1String(alone),
            .cells = {{.text = {}}, {.text = tr("came from nothing that is on record")},
                {.text = lineagewords::title(node)}, {.text = remarksOf(node)}}});
    }
    m_model->setRows(std::move(rows));
    if (m_proxy->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
        m_table->chooseRow(0);
}

LineageNodeId LineageDialog::currentNode() const
{
    if (m_tabs->currentWidget() == m_pages)
        return m_picture->isEmpty() ? m_data.item.node : m_picture->current();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QString key
        = rows.isEmpty() ? QLatin1String(alone) : rows.front().data(KeyedRowsModel::KeyRole).toString();
    const auto edge = key.toULongLong();
    return key == QLatin1String(alone) || edge >= m_data.shown.edges.size() ? m_data.item.node
                                                                            : m_data.shown.edges[edge].to;
}

void LineageDialog::openRow(bool later)
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const QString key = rows.front().data(KeyedRowsModel::KeyRole).toString();
    const auto edge = key.toULongLong();
    if (later || key == QLatin1String(alone) || edge >= m_data.shown.edges.size())
        openNode(currentNode());
    else
        openNode(m_data.shown.edges[edge].from);
}

void LineageDialog::showCurrent(const LineageNodeId& node)
{
    const LineageNode* found = m_data.shown.find(node);
    m_sentence->setText(found != nullptr ? lineagewords::sentence(*found) : QString());
    updateActions();
}

void LineageDialog::updateActions()
{
    const LineageNode* node = m_data.shown.find(currentNode());
    const bool group = node != nullptr && node->isGroup();
    m_open->setText(group ? tr("&Show each") : tr("&Open"));
    m_open->setEnabled(node != nullptr && (group || lineagewords::link(*node).isValid()));
    m_its->setEnabled(node != nullptr && !group && node->id != m_data.item.node);
    m_save->setEnabled(!m_data.whole.nodes.empty());
    m_saveSvg->setEnabled(!m_picture->isEmpty());
}

void LineageDialog::openNode(const LineageNodeId& node)
{
    const LineageNode* found = m_data.shown.find(node);
    if (found == nullptr)
        return;
    if (found->isGroup()) {
        m_opened.insert(found->id);
        load();
        return;
    }
    const ItemLink link = lineagewords::link(*found);
    if (link.isValid())
        emit linkActivated(link);
    else
        m_sentence->setText(tr("%1: there is no page for it").arg(lineagewords::sentence(*found)));
}

void LineageDialog::ask(const LineageNodeId& node)
{
    if (const LineageNode* found = m_data.shown.find(node); found != nullptr && !found->isGroup())
        showItem(QString::fromStdString(node.text()));
}

void LineageDialog::search(const QString& text)
{
    m_proxy->setFilterText(m_tabs->currentWidget() == m_table ? text : QString());
    const int found = m_picture->search(text);
    const bool table = m_tabs->currentWidget() == m_table;
    m_found->setText(
        text.isEmpty() ? QString() : tr("%n found", nullptr, table ? m_proxy->rowCount() : found));
    for (QToolButton* button : {m_previous, m_next})
        button->setEnabled(!table && found > 0);
}

void LineageDialog::goToMatch(int step)
{
    if (m_tabs->currentWidget() != m_pages)
        return;
    const int found = m_picture->search(m_search->text());
    if (const int place = m_picture->goToMatch(step); place > 0)
        m_found->setText(
            tr("%1 of %2", "place of a match").arg(QString::number(place), QString::number(found)));
}

void LineageDialog::save(const QString& kind)
{
    const auto path = m_ask.saveFile(this, tr("Save the lineage"), "lineage." + kind.toStdString());
    if (!path)
        return;
    std::string content;
    if (kind == QLatin1String("svg"))
        content = m_picture->svg().toStdString();
    else if (kind == QLatin1String("dot"))
        content = lineageToDot(m_data.shown, m_data.item.node);
    else if (kind == QLatin1String("json"))
        content = jsonText(lineageToJson(m_data.whole, m_data.item, m_data.origin)) + "\n";
    else
        content = jsonText(lineageToProv(m_data.whole)) + "\n";
    const auto target = outputFile(*path, m_store.path());
    const auto written = target ? writeFileAtomically(*target, content) : failure(target);
    if (!written)
        m_banner->showError(tr("The lineage could not be saved"), written.error());
}

} // namespace touchstone
