#include "widgets/models/cellsmodel.h"

#include <algorithm>
#include <numeric>

namespace touchstone {

CellsModel::CellsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CellsModel::setCells(std::vector<Column> columns, std::vector<Row> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_cells = std::move(rows);
    for (Row& row : m_cells)
        row.resize(m_columns.size());
    m_rows.resize(m_cells.size());
    sortRows();
    endResetModel();
}

const Cell& CellsModel::cell(int row, int column) const
{
    return m_cells[m_rows[static_cast<std::size_t>(row)]][static_cast<std::size_t>(column)];
}

int CellsModel::link(const QModelIndex& index) const
{
    return index.isValid() ? cell(index.row(), index.column()).link : -1;
}

int CellsModel::linkOfRow(const QModelIndex& index) const
{
    if (!index.isValid() || link(index) >= 0)
        return link(index);
    for (int column = 0; column < columnCount(); ++column) {
        if (cell(index.row(), column).link >= 0)
            return cell(index.row(), column).link;
    }
    return -1;
}

int CellsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell& shown = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case SortRole:
        return shown.number ? QVariant(*shown.number) : QVariant(shown.text);
    case Qt::ToolTipRole: // may hold what looks like mark-up
        return QStringLiteral("<p>%1</p>").arg(shown.text.toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
            | (m_columns[static_cast<std::size_t>(index.column())].number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.toolTip.isEmpty() ? QVariant() : column.toolTip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

void CellsModel::sortRows()
{
    std::iota(m_rows.begin(), m_rows.end(), std::size_t {0});
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    const auto column = static_cast<std::size_t>(m_sortColumn);
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const bool isNumber = m_columns[column].number;
    std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
        const Cell& left = m_cells[a][column];
        const Cell& right = m_cells[b][column];
        if (!isNumber) {
            const int order = QString::localeAwareCompare(left.text, right.text);
            return descending ? order > 0 : order < 0;
        }
        if (!left.number || !right.number)
            return left.number.has_value() && !right.number.has_value();
        return descending ? *left.number > *right.number : *left.number < *right.number;
    });
}

void CellsModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> rows;
    rows.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        rows.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto at = std::ranges::find(m_rows, rows[static_cast<std::size_t>(i)]) - m_rows.begin();
        changePersistentIndex(before[i], index(static_cast<int>(at), before[i].column()));
    }
    emit layoutChanged();
}

QString oneLine(const QString& text, qsizetype most)
{
    QString line = text;
    if (text.size() > most)
        line = text.left(text[most - 1].isHighSurrogate() ? most - 1 : most) + QChar(0x2026);
    for (QChar& letter : line) {
        if (letter.isSpace() || letter.isNull())
            letter = QLatin1Char(' ');
    }
    return line;
}

} // namespace touchstone
