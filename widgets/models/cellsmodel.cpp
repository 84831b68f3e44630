#include "widgets/models/cellsmodel.h"

#include <utility>

namespace touchstone {

CellsModel::CellsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CellsModel::setCells(std::vector<Column> columns, std::vector<Row> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    for (Row& row : m_rows)
        row.resize(m_columns.size());
    endResetModel();
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
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const Cell& cell = m_rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case SortRole:
        return cell.value.isValid() ? cell.value : QVariant(cell.text);
    case Qt::ToolTipRole: // may hold what looks like mark-up
        return QStringLiteral("<p>%1</p>").arg(cell.text.toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(m_columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft);
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
        return column.explanation.isEmpty()
            ? QVariant()
            : QVariant(QStringLiteral("<p>%1</p>").arg(column.explanation.toHtmlEscaped()));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(column.isNumber ? Qt::AlignRight : Qt::AlignLeft);
    default:
        return {};
    }
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
