#include "widgets/models/ledgermodel.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

LedgerModel::LedgerModel(LabelStatus status, QObject* parent)
    : QAbstractTableModel(parent)
    , m_status(status)
{
}

void LedgerModel::setReport(std::shared_ptr<const ComparisonReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_rows.clear();
    for (std::size_t i = 0; m_report && i < m_report->labels.size(); ++i) {
        if (m_report->labels[i].status == m_status)
            m_rows.push_back(i);
    }
    arrange();
    endResetModel();
}

std::int64_t LedgerModel::rowsOf(const LabelChange& label) const
{
    return m_status == LabelStatus::New ? label.support.candidate : label.support.baseline;
}

std::int64_t LedgerModel::totalRows() const
{
    std::int64_t rows = 0;
    for (int row = 0; row < rowCount(); ++row)
        rows += rowsOf(label(row));
    return rows;
}

QString LedgerModel::name(int row) const
{
    return QString::fromStdString(label(row).label);
}

std::optional<double> LedgerModel::number(const LabelChange& label, int column) const
{
    const bool isNew = m_status == LabelStatus::New;
    const SideReport& side = isNew ? *m_report->candidate : *m_report->baseline;
    const auto rows = static_cast<double>(rowsOf(label));
    switch (column) {
    case RowsColumn:
        return rows;
    case ShareColumn:
        return side.isLabelled() ? std::optional(rows / static_cast<double>(side.evaluation.labelled))
                                 : std::nullopt;
    case F1Column:
        return isNew ? label.f1.candidate : label.f1.baseline;
    default:
        return std::nullopt;
    }
}

QString LedgerModel::reason(const LabelChange& label) const
{
    if (m_status == LabelStatus::New)
        return label.known.candidate ? tr("the candidate knows it") : tr("in the data, known to no model");
    if (label.known.candidate)
        return tr("no rows any more");
    return label.known.baseline ? tr("the candidate does not know it") : tr("known to no model");
}

QString LedgerModel::text(const LabelChange& label, int column) const
{
    switch (column) {
    case LabelColumn:
        return QString::fromStdString(label.label);
    case RowsColumn:
        return comparisonformat::count(rowsOf(label));
    case ShareColumn:
        return comparisonformat::percent(number(label, column), 2);
    case F1Column:
        return displayformat::rate(number(label, column));
    default:
        return reason(label);
    }
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString shown = text(label(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole:
        // A label may hold mark-up: a tool tip is rich text unless it is made plain.
        return QStringLiteral("<p>%1</p>").arg(shown.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), shown);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case ValueRole: {
        const std::optional<double> value = number(label(index.row()), index.column());
        if (!value)
            return {};
        return index.column() == RowsColumn ? QVariant(static_cast<qlonglong>(*value)) : QVariant(*value);
    }
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isText = section == LabelColumn || section == ReasonColumn;
        return static_cast<int>(Qt::AlignVCenter) | static_cast<int>(isText ? Qt::AlignLeft : Qt::AlignRight);
    }
    const std::array<QString, ColumnCount> titles {tr("Label"), tr("rows"), tr("share"), tr("f1"), tr("why")};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return titles[static_cast<std::size_t>(section)];
    return {};
}

void LedgerModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> labels;
    for (const QModelIndex& index : before)
        labels.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto row = std::ranges::find(m_rows, labels[static_cast<std::size_t>(i)]);
        after.append(index(static_cast<int>(std::distance(m_rows.begin(), row)), before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void LedgerModel::arrange()
{
    std::ranges::sort(m_rows); // by name, which decides between equals
    const bool descending = m_sortColumn < 0 || m_sortOrder == Qt::DescendingOrder;
    const int column = m_sortColumn < 0 ? static_cast<int>(RowsColumn) : m_sortColumn;
    std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
        const LabelChange& left = m_report->labels[descending ? b : a];
        const LabelChange& right = m_report->labels[descending ? a : b];
        if (column == LabelColumn || column == ReasonColumn)
            return QString::localeAwareCompare(text(left, column), text(right, column)) < 0;
        return number(left, column).value_or(-1) < number(right, column).value_or(-1);
    });
}

} // namespace touchstone
