#include "widgets/models/datasetsmodel.h"

#include "widgets/models/displayformat.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

namespace {

bool isNumeric(int column)
{
    return column != DatasetsModel::NameColumn && column != DatasetsModel::FirstColumn
        && column != DatasetsModel::LastColumn;
}

QString count(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

/// The day in UTC, as splits by time have it.
QString day(std::optional<std::int64_t> seconds)
{
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd"))
                   : displayformat::absent();
}

bool isSame(const DatasetInfo& left, const DatasetInfo& right)
{
    return left.reference() == right.reference() && left.sha256 == right.sha256 && left.id == right.id;
}

} // namespace

DatasetsModel::DatasetsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DatasetsModel::setDatasets(std::vector<DatasetInfo> datasets, std::map<std::string, int> uses)
{
    if (std::ranges::equal(datasets, m_datasets, isSame)) {
        m_datasets = std::move(datasets);
        if (std::exchange(m_uses, std::move(uses)) != m_uses && !m_datasets.empty())
            emit dataChanged(index(0, UsedColumn), index(rowCount() - 1, UsedColumn));
        return;
    }
    beginResetModel();
    m_datasets = std::move(datasets);
    m_uses = std::move(uses);
    endResetModel();
}

int DatasetsModel::usesOf(int row) const
{
    const auto found = m_uses.find(dataset(row).sha256);
    return found == m_uses.end() ? 0 : found->second;
}

int DatasetsModel::rowOf(const QString& reference) const
{
    const auto found = std::ranges::find(m_datasets, reference.toStdString(), &DatasetInfo::reference);
    return found == m_datasets.end() ? -1 : static_cast<int>(found - m_datasets.begin());
}

int DatasetsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_datasets.size());
}

int DatasetsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DatasetsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(text(index.row(), index.column()).toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal).toString(), text(index.row(), index.column()));
    case SortRole:
        return sortValue(index.row(), index.column());
    default:
        return {};
    }
}

QVariant DatasetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    struct Header {
        QString title;
        QString explanation;
    };
    const std::array<Header, ColumnCount> headers {{
        {tr("Dataset"), tr("Name and version")},
        {tr("Rows"), tr("Number of posts")},
        {tr("Labels"), tr("Number of different labels")},
        {tr("Unlabelled"), tr("Posts without a label")},
        {tr("First post"), tr("Day of the earliest post, UTC")},
        {tr("Last post"), tr("Day of the latest post, UTC")},
        {tr("Import"), tr("Execution that imported it")},
        {tr("Used by"), tr("Number of executions that read it; only what none reads can be deleted")},
    }};
    const Header& header = headers[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return header.title;
    case Qt::ToolTipRole:
        return header.explanation;
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft);
    default:
        return {};
    }
}

QString DatasetsModel::text(int row, int column) const
{
    const DatasetInfo& info = dataset(row);
    switch (column) {
    case NameColumn:
        return QString::fromStdString(info.reference());
    case RowsColumn:
        return count(info.rows);
    case LabelsColumn:
        return count(info.labels);
    case UnlabelledColumn:
        return count(info.unlabelled);
    case FirstColumn:
        return day(info.firstTime);
    case LastColumn:
        return day(info.lastTime);
    case ImportColumn:
        return QLatin1Char('#') + QString::number(info.execution.value());
    default:
        return count(usesOf(row));
    }
}

QVariant DatasetsModel::sortValue(int row, int column) const
{
    const DatasetInfo& info = dataset(row);
    const auto number = [](std::int64_t value) { return QVariant::fromValue<qlonglong>(value); };
    switch (column) {
    case NameColumn:
        return QString::fromStdString(info.reference());
    case RowsColumn:
        return number(info.rows);
    case LabelsColumn:
        return number(info.labels);
    case UnlabelledColumn:
        return number(info.unlabelled);
    case FirstColumn:
        return info.firstTime ? number(*info.firstTime) : QVariant();
    case LastColumn:
        return info.lastTime ? number(*info.lastTime) : QVariant();
    case ImportColumn:
        return number(info.execution.value());
    default:
        return usesOf(row);
    }
}

} // namespace touchstone
