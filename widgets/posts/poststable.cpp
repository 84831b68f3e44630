#include "widgets/posts/poststable.h"

#include "widgets/posts/poststabledelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

constexpr int lettersOfText = 30; ///< at least

} // namespace

PostsTable::PostsTable(PostsModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("postsTable"));
    setAccessibleName(tr("Posts"));
    setModel(&model);
    setItemDelegate(new PostsTableDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(4 * digit);
    // Signs first, then who says what; the time has room where the window is wide.
    int place = 0;
    for (const auto& [column, letters] : {std::pair(PostsModel::MarkColumn, 4),
             std::pair(PostsModel::CellColumn, 4), std::pair(PostsModel::GoldColumn, 13),
             std::pair(PostsModel::BaselineColumn, 23), std::pair(PostsModel::CandidateColumn, 23),
             std::pair(PostsModel::TextColumn, lettersOfText), std::pair(PostsModel::TimeColumn, 16)}) {
        header->moveSection(header->visualIndex(column), place++);
        header->resizeSection(column, letters * digit + 14);
    }

    auto* copy = new QAction(tr("Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &PostsTable::copyRows);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { emit opened(index.row()); });
}

std::vector<int> PostsTable::chosenRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        if (static_cast<int>(rows.size()) + range.height() > mostChosen)
            return {};
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

void PostsTable::goTo(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    // The column at the edge: going to a row does not scroll sideways.
    const int edge = columnAt(isRightToLeft() ? viewport()->width() - 2 : 1);
    const QModelIndex index = m_model.index(row, edge < 0 ? PostsModel::GoldColumn : edge);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void PostsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitText();
}

void PostsTable::fitText()
{
    int others = 0;
    for (int column = 0; column < PostsModel::ColumnCount; ++column)
        others += column == PostsModel::TextColumn || isColumnHidden(column) ? 0 : columnWidth(column);
    const int least = lettersOfText * fontMetrics().horizontalAdvance(QLatin1Char('0'));
    setColumnWidth(PostsModel::TextColumn, std::max(least, viewport()->width() - others));
}

void PostsTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (currentIndex().isValid())
            emit opened(currentIndex().row());
        return;
    }
    const QString text = event->text();
    if (plain && text.size() == 1 && text.front().isPrint() && !text.front().isSpace()) {
        emit letterTyped(text.front().toLower());
        return;
    }
    QTableView::keyPressEvent(event);
}

void PostsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !current.isValid())
        emit currentRowChanged(current.isValid() ? current.row() : -1);
}

void PostsTable::copyRows()
{
    const std::vector<int> rows = chosenRows();
    if (rows.empty()) {
        if (selectionModel()->hasSelection())
            emit tooManyChosen();
        return;
    }
    QString text;
    const auto addLine = [&](const auto& cellText) {
        QStringList cells;
        for (int column = 0; column < PostsModel::ColumnCount; ++column) {
            if (!isColumnHidden(column))
                cells += QString(cellText(column)).simplified();
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    addLine([this](int column) { return m_model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        addLine([this, row](int column) { return m_model.index(row, column).data().toString(); });
    QGuiApplication::clipboard()->setText(text);
}

} // namespace touchstone
