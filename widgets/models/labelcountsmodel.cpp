#include "widgets/models/labelcountsmodel.h"

#include "widgets/models/displayformat.h"

#include <QLocale>

#include <utility>

namespace touchstone {

LabelCountsModel::LabelCountsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LabelCountsModel::setLabels(std::vector<LabelRows> labels, const QString& title)
{
    beginResetModel();
    m_labels = std::move(labels);
    m_title = title;
    if (!m_title.isEmpty())
        m_title[0] = m_title[0].toUpper();
    m_sum = 0;
    for (const LabelRows& label : m_labels)
        m_sum += label.rows;
    endResetModel();
}

int LabelCountsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_labels.size());
}

int LabelCountsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LabelCountsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LabelRows& label = m_labels[static_cast<std::size_t>(index.row())];
    const double share = m_sum > 0 ? static_cast<double>(label.rows) / static_cast<double>(m_sum) : 0;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == LabelColumn)
            return label.label;
        return index.column() == RowsColumn ? QLocale().toString(label.rows)
                                            : tr("%1 %").arg(QLocale().toString(share * 100, 'f', 2));
    case SortRole:
        return index.column() == LabelColumn ? QVariant(label.label) : QVariant(label.rows);
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(label.label.toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(index.column() == LabelColumn ? Qt::AlignLeft : Qt::AlignRight);
    default:
        return {};
    }
}

QVariant LabelCountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(section == LabelColumn ? Qt::AlignLeft : Qt::AlignRight);
    if (role != Qt::DisplayRole)
        return {};
    if (section == LabelColumn)
        return m_title.isEmpty() ? tr("Label") : m_title;
    return section == RowsColumn ? tr("Rows") : tr("Share");
}

} // namespace touchstone
