#include "widgets/drilldown/linktable.h"

#include "widgets/common/tableview.h"
#include "widgets/models/comparisonformat.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

constexpr int longestFirst = 24; ///< letters of the first column that are shown for certain

} // namespace

Cell LinkedCells::count(std::int64_t count, PostsFilter posts)
{
    return this->count(count, std::optional(std::move(posts)));
}

Cell LinkedCells::count(std::int64_t count, std::optional<PostsFilter> posts)
{
    Cell cell {.text = comparisonformat::count(count), .number = static_cast<double>(count)};
    if (count > 0 && posts) {
        cell.link = static_cast<int>(links.size());
        links.push_back({.posts = std::move(posts), .label = {}});
    }
    return cell;
}

Cell LinkedCells::label(const QString& text, const QString& label)
{
    links.push_back({.posts = std::nullopt, .label = label});
    return {.text = text, .number = std::nullopt, .link = static_cast<int>(links.size()) - 1};
}

Cell LinkedCells::posts(const QString& text, PostsFilter posts)
{
    links.push_back({.posts = std::move(posts), .label = {}});
    return {.text = text, .number = std::nullopt, .link = static_cast<int>(links.size()) - 1};
}

LinkTable::LinkTable(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_model(new CellsModel(this))
    , m_table(new TableView(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(name);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setTabKeyNavigation(false); // Tab goes on to the next part
    m_table->viewport()->installEventFilter(this);
    setFocusProxy(m_table);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_table);
    connect(m_table, &QAbstractItemView::activated, this, &LinkTable::follow);
}

void LinkTable::setCells(LinkedCells cells)
{
    m_links = std::move(cells.links);
    m_model->setCells(std::move(cells.columns), std::move(cells.rows));
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->resizeColumnToContents(column);
    fitFirstColumn();
    if (m_model->rowCount() > 0) // where the keyboard begins; nothing is chosen yet
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    fit();
}

void LinkTable::fitFirstColumn()
{
    if (m_model->columnCount() == 0)
        return;
    QHeaderView* header = m_table->horizontalHeader();
    const int others = header->length() - header->sectionSize(0);
    m_table->resizeColumnToContents(0);
    const int longest = fontMetrics().averageCharWidth() * longestFirst;
    const int needed = std::min(header->sectionSize(0), longest); // a label may go on for a line
    header->resizeSection(0, std::max(needed, m_table->viewport()->width() - others));
}

bool LinkTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitFirstColumn();
    return QWidget::eventFilter(watched, event);
}

void LinkTable::setMostRows(int most)
{
    m_mostRows = most;
    fit();
}

void LinkTable::fit()
{
    if (m_mostRows <= 0)
        return;
    const int rows = std::clamp(m_model->rowCount(), 1, m_mostRows);
    const int line = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * line
        + 2 * m_table->frameWidth() + m_table->horizontalScrollBar()->sizeHint().height());
}

void LinkTable::follow(const QModelIndex& index)
{
    const int at = m_model->linkOfRow(index);
    if (at < 0)
        return;
    const Link link = m_links[static_cast<std::size_t>(at)]; // the answer may replace them
    if (link.posts)
        emit postsRequested(*link.posts);
    else
        emit labelRequested(link.label);
}

} // namespace touchstone
