#include "widgets/models/classifiersmodel.h"

#include "widgets/models/displayformat.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone {

namespace {

bool isNumeric(int column)
{
    switch (column) {
    case ClassifiersModel::NameColumn:
    case ClassifiersModel::DatasetColumn:
    case ClassifiersModel::LossColumn:
    case ClassifiersModel::CreatedColumn:
        return false;
    default:
        return true;
    }
}

/// A setting of fastText as text; empty when the record lacks it.
QString setting(const ModelRecord& model, const char* key)
{
    if (!model.summary.is_object() || !model.summary.contains(key))
        return {};
    const auto& value = model.summary.at(key);
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

qlonglong labelCount(const ModelRecord& model)
{
    const auto found = model.summary.is_object() ? model.summary.find("label_counts") : model.summary.end();
    return found != model.summary.end() && found->is_array() ? static_cast<qlonglong>(found->size()) : 0;
}

QString textOrAbsent(const QString& text)
{
    return text.isEmpty() ? displayformat::absent() : text;
}

bool isSame(const ClassifierRow& left, const ClassifierRow& right)
{
    return left.model.execution == right.model.execution && left.model.sha256 == right.model.sha256;
}

} // namespace

ClassifiersModel::ClassifiersModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ClassifiersModel::setRows(std::vector<ClassifierRow> rows)
{
    if (std::ranges::equal(rows, m_rows, isSame)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ClassifiersModel::rowOf(ExecutionNumber execution) const
{
    const auto found
        = std::ranges::find(m_rows, execution, [](const ClassifierRow& row) { return row.model.execution; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<LabelRows> ClassifiersModel::labelsOf(const ModelRecord& model)
{
    std::vector<LabelRows> labels;
    if (!model.summary.is_object() || !model.summary.contains("label_counts"))
        return labels;
    for (const auto& entry : model.summary.at("label_counts")) {
        if (entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_number())
            labels.push_back({.label = QString::fromStdString(entry[0].get<std::string>()),
                .rows = entry[1].get<qint64>()});
    }
    return labels;
}

int ClassifiersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClassifiersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClassifiersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ClassifierRow& row = classifier(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(text(row, index.column()).toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal).toString(), text(row, index.column()));
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant ClassifiersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    struct Header {
        QString title;
        QString explanation;
    };
    const std::array<Header, ColumnCount> headers {{
        {tr("#"), tr("Execution that trained or loaded it")},
        {tr("Name"), tr("Name of that execution")},
        {tr("Trained on"), tr("Dataset parts that it was trained on")},
        {tr("Labels"), tr("Number of labels that it knows")},
        {tr("Dim"), tr("Numbers in a word vector")},
        {tr("Loss"), tr("Loss function; p@1 is comparable only within one")},
        {tr("Size"), tr("Size of the model file")},
        {tr("Created"), tr("When it was made, local time")},
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

QString ClassifiersModel::text(const ClassifierRow& row, int column) const
{
    switch (column) {
    case NumberColumn:
        return QString::number(row.model.execution.value());
    case NameColumn:
        return textOrAbsent(QString::fromStdString(row.name));
    case DatasetColumn:
        return textOrAbsent(QString::fromStdString(row.dataset));
    case LabelsColumn:
        return QLocale().toString(labelCount(row.model));
    case DimensionColumn:
        return textOrAbsent(setting(row.model, "dim"));
    case LossColumn:
        return textOrAbsent(setting(row.model, "loss"));
    case SizeColumn:
        return QLocale().formattedDataSize(row.model.bytes);
    case CreatedColumn:
        return displayformat::dateTime(row.model.created);
    default:
        return QLocale().toString(row.uses);
    }
}

QVariant ClassifiersModel::sortValue(const ClassifierRow& row, int column) const
{
    const auto orNothing = [](const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    switch (column) {
    case NumberColumn:
        return QVariant::fromValue<qlonglong>(row.model.execution.value());
    case NameColumn:
        return orNothing(QString::fromStdString(row.name));
    case DatasetColumn:
        return orNothing(QString::fromStdString(row.dataset));
    case LabelsColumn:
        return labelCount(row.model);
    case DimensionColumn:
        return setting(row.model, "dim").toLongLong();
    case LossColumn:
        return orNothing(setting(row.model, "loss"));
    case SizeColumn:
        return QVariant::fromValue<qlonglong>(row.model.bytes);
    case CreatedColumn:
        return QVariant::fromValue<qlonglong>(row.model.created);
    default:
        return row.uses;
    }
}

} // namespace touchstone
