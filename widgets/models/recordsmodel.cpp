#include "widgets/models/recordsmodel.h"

#include "widgets/models/displayformat.h"

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

bool isSame(const RecordRow& left, const RecordRow& right)
{
    return left.key == right.key;
}

int alignment(bool numeric)
{
    return static_cast<int>(Qt::AlignVCenter) | static_cast<int>(numeric ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace

RecordsModel::RecordsModel(std::vector<RecordColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void RecordsModel::setRows(std::vector<RecordRow> rows)
{
    for (RecordRow& row : rows)
        row.cells.resize(m_columns.size());
    if (std::ranges::equal(rows, m_rows, isSame)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RecordsModel::rowOf(const QString& key) const
{
    const auto found = std::ranges::find(m_rows, key, &RecordRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecordRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const RecordCell& cell = row.cells[static_cast<std::size_t>(index.column())];
    const RecordColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    const QString shown = cell.text.isEmpty() ? displayformat::absent() : cell.text;
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(shown.toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return alignment(column.numeric);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(column.title, shown);
    case SortRole:
        if (cell.sort.isValid())
            return cell.sort;
        return cell.text.isEmpty() || column.numeric ? QVariant() : QVariant(cell.text);
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const RecordColumn& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.explanation;
    case Qt::TextAlignmentRole:
        return alignment(column.numeric);
    default:
        return {};
    }
}

} // namespace touchstone
