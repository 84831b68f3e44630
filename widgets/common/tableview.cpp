#include "widgets/common/tableview.h"

#include "core/base/files.h"
#include "widgets/common/filedialogs.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/errortext.h"
#include "widgets/models/tablecsv.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace touchstone {

namespace {

constexpr int cellPadding = 6;

/// Keeps a right-aligned number apart from the text in the next column.
class PaddedDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStyle* style = cell.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell.rect.adjust(cellPadding, 0, -cellPadding, 0);
        cell.backgroundBrush = Qt::NoBrush;
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * cellPadding, 0);
    }
};

/// The same for the titles: a space is what every style leaves alone.
class PaddedHeader final : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int column) const override
    {
        QHeaderView::initStyleOptionForIndex(option, column);
        option->text = QLatin1Char(' ') + option->text + QLatin1Char(' ');
    }
};

Result<> writeTable(const QAbstractItemModel& model, const QList<int>& columns, int valueRole,
    const std::filesystem::path& file)
{
    const auto target = outputFile(file);
    if (!target)
        return failure(target);
    const auto content = tableAsCsv(model, columns, valueRole);
    return content ? writeFileAtomically(*target, *content) : failure(content);
}

} // namespace

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_fileQuestion(FileDialogs::ofDesktop().saveFile)
{
    setHorizontalHeader(new PaddedHeader(Qt::Horizontal, this));
    setItemDelegate(new PaddedDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);

    auto* copy = new QAction(tr("Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &TableView::copySelection);
    addAction(copy);
    auto* cell = new QAction(tr("Copy cell"), this);
    cell->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    cell->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(cell, &QAction::triggered, this, &TableView::copyCell);
    addAction(cell);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<QStringList> TableView::selectedCells() const
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return {};
    const QList<int> columns = shownColumns();
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);

    QList<QStringList> lines;
    const auto addLine = [&](const auto& cellText) {
        QStringList cells;
        for (const int column : columns)
            cells.append(QString(cellText(column)).simplified());
        lines.append(cells);
    };
    addLine([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : rows)
        addLine([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    return lines;
}

void TableView::chooseRow(int row)
{
    selectionModel()->setCurrentIndex(
        model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString TableView::selectionAsText() const
{
    QString text;
    for (const QStringList& line : selectedCells())
        text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    return text;
}

QString TableView::selectionAsHtml() const
{
    QString rows;
    for (const QStringList& line : selectedCells()) {
        const QString tag = rows.isEmpty() ? QStringLiteral("th") : QStringLiteral("td");
        rows += QStringLiteral("<tr>");
        for (const QString& cell : line)
            rows += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
        rows += QStringLiteral("</tr>\n");
    }
    return rows.isEmpty() ? rows : QStringLiteral("<table>\n%1</table>\n").arg(rows);
}

void TableView::copySelection()
{
    const QString text = selectionAsText();
    if (text.isEmpty())
        return;
    auto* mime = new QMimeData; // the clipboard takes it
    mime->setText(text);
    mime->setHtml(selectionAsHtml());
    QGuiApplication::clipboard()->setMimeData(mime);
}

void TableView::copyCell()
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data().toString());
}

void TableView::enableColumnChoice(int always, const QList<int>& notOffered)
{
    m_alwaysShown = always;
    m_notOffered = notOffered;
    m_defaultColumns = columnState();
    m_columnMenu = new QMenu(tr("Columns"), this);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &TableView::fillColumnMenu);
    addAction(m_columnMenu->menuAction());
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
}

void TableView::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (m_notOffered.contains(column))
            continue;
        auto* action = m_columnMenu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != m_alwaysShown);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnHidden(column, !on); });
    }
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(tr("Reset columns"), this, &TableView::resetColumns);
}

void TableView::showColumnMenu(const QPoint& place)
{
    m_columnMenu->popup(horizontalHeader()->mapToGlobal(place));
}

QByteArray TableView::columnState() const
{
    return horizontalHeader()->saveState();
}

void TableView::resetColumns()
{
    QList<int> hidden;
    for (const int column : m_notOffered) {
        if (isColumnHidden(column))
            hidden.append(column);
    }
    restoreColumnState(m_defaultColumns);
    for (const int column : m_notOffered)
        setColumnHidden(column, hidden.contains(column));
}

void TableView::enableSaving(const QString& fileName, int valueRole)
{
    auto* save = new QAction(tr("Save the table as CSV..."), this);
    save->setObjectName(QStringLiteral("saveTable"));
    connect(save, &QAction::triggered, this, [this, fileName, valueRole] { saveTable(fileName, valueRole); });
    addAction(save);
}

void TableView::saveTable(const QString& fileName, int valueRole)
{
    const auto file = m_fileQuestion(window(), tr("Save the table"), displayformat::toPath(fileName));
    if (!file)
        return;
    const Result<> written = writeTable(*model(), shownColumns(), valueRole, *file);
    if (written)
        return;
    auto* message = new QMessageBox(
        QMessageBox::Warning, tr("Not saved"), errortext::text(written.error()), QMessageBox::Ok, window());
    message->setTextFormat(Qt::PlainText);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

void TableView::restoreColumnState(const QByteArray& state)
{
    if (!state.isEmpty())
        horizontalHeader()->restoreState(state);
}

} // namespace touchstone
