#include "widgets/models/executionsmodel.h"

#include "widgets/models/displayformat.h"

#include <array>
#include <cmath>
#include <utility>

namespace touchstone {

namespace {

bool isMetric(int column)
{
    return column >= ExecutionsModel::P1Column && column <= ExecutionsModel::MeanP1Column;
}

bool isNumeric(int column)
{
    return column == ExecutionsModel::NumberColumn || column == ExecutionsModel::DurationColumn
        || isMetric(column);
}

int alignmentOf(int column)
{
    return static_cast<int>(Qt::AlignVCenter)
        | static_cast<int>(isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft);
}

const char* metricKey(int column)
{
    static constexpr std::array keys {"p_at_1", "recall_at_5", "f1_macro", "mean_p_at_1"};
    return keys[static_cast<std::size_t>(column - ExecutionsModel::P1Column)];
}

std::optional<double> metric(const Execution& execution, int column)
{
    const auto found = execution.metrics.find(metricKey(column));
    if (found == execution.metrics.end() || !found->is_number())
        return std::nullopt;
    const auto value = found->get<double>();
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> durationOf(const Execution& execution)
{
    return execution.finished ? std::optional(execution.seconds) : std::nullopt;
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString textOrAbsent(const QString& text)
{
    return text.isEmpty() ? displayformat::absent() : text;
}

} // namespace

ExecutionsModel::ExecutionsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ExecutionsModel::setExecutions(std::vector<Execution> executions)
{
    beginResetModel();
    m_executions = std::move(executions);
    endResetModel();
}

int ExecutionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_executions.size());
}

int ExecutionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExecutionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Execution& row = execution(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        const QString tip = toolTip(row, index.column());
        // A name may hold mark-up: a tool tip is rich text unless it is made plain.
        return tip.isEmpty() ? QVariant() : QVariant(QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped()));
    }
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal).toString(), text(row, index.column()));
    case SortRole:
        return sortValue(row, index.column());
    default:
        return {};
    }
}

QVariant ExecutionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    struct Header {
        QString title;
        QString explanation;
    };
    const std::array<Header, ColumnCount> headers {{
        {tr("#"), tr("Number of the execution")},
        {tr("Step"), tr("What the execution does")},
        {tr("Name"), tr("Name given by the user")},
        {tr("Status"), tr("How far the execution is, or how it ended")},
        {tr("Model"), tr("Model that was used or made")},
        {tr("Dataset"), tr("Dataset, or part of one, that was used or made")},
        {tr("P@1"), tr("Share of labelled rows whose first label is right")},
        {tr("Recall@5"), tr("Share of labelled rows whose label is among the first five")},
        {tr("F1 macro"), tr("Mean of the labels' f1, over labels with rows")},
        {tr("Mean p@1"), tr("Mean probability that the model gives its first label; needs no labels")},
        {tr("Duration"), tr("Wall time of the step")},
        {tr("Started"), tr("When it started, local time")},
    }};
    const Header& header = headers[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return header.title;
    if (role == Qt::ToolTipRole)
        return header.explanation;
    return {};
}

QString ExecutionsModel::text(const Execution& execution, int column) const
{
    switch (column) {
    case NumberColumn:
        return QString::number(execution.number.value());
    case StepColumn:
        return fromView(stepName(execution.step));
    case NameColumn:
        return textOrAbsent(QString::fromStdString(execution.name));
    case StatusColumn:
        return fromView(statusName(execution.status));
    case ModelColumn:
        return textOrAbsent(QString::fromStdString(execution.modelReference()));
    case DatasetColumn:
        return textOrAbsent(QString::fromStdString(execution.datasetReference()));
    case DurationColumn:
        return displayformat::duration(durationOf(execution));
    case StartedColumn:
        return displayformat::dateTime(execution.started);
    default:
        return displayformat::rate(metric(execution, column));
    }
}

QString ExecutionsModel::toolTip(const Execution& execution, int column) const
{
    switch (column) {
    case NumberColumn:
    case StepColumn:
        return {};
    case NameColumn:
        return execution.name.empty() ? tr("No name was given") : QString::fromStdString(execution.name);
    case StatusColumn:
        return QString::fromStdString(execution.error);
    case ModelColumn: {
        const QString model = QString::fromStdString(execution.modelReference());
        return model.isEmpty() ? tr("This step uses no model") : model;
    }
    case DatasetColumn: {
        const QString dataset = QString::fromStdString(execution.datasetReference());
        return dataset.isEmpty() ? tr("This step uses no dataset") : dataset;
    }
    case DurationColumn:
        return durationOf(execution) ? QString() : tr("Not finished");
    case StartedColumn:
        return execution.started ? displayformat::dateTimeUtc(*execution.started) : tr("Not started");
    default:
        break;
    }
    if (const auto value = metric(execution, column))
        return QString::number(*value, 'g', 9);
    if (execution.step != Step::Evaluate && execution.step != Step::Predict
        && execution.step != Step::External)
        return tr("Not measured: only evaluate and predict steps measure it");
    if (column != MeanP1Column && execution.status == ExecutionStatus::Complete)
        return tr("Not measured: the rows have no labels, or too few predictions were kept");
    return tr("Not measured");
}

QVariant ExecutionsModel::sortValue(const Execution& execution, int column) const
{
    const auto number = [](auto value) { return value ? QVariant::fromValue(*value) : QVariant(); };
    switch (column) {
    case NumberColumn:
        return QVariant::fromValue<qlonglong>(execution.number.value());
    case DurationColumn:
        return number(durationOf(execution));
    case StartedColumn:
        return execution.started ? QVariant::fromValue<qlonglong>(*execution.started) : QVariant();
    case NameColumn:
        return execution.name.empty() ? QVariant() : QVariant(QString::fromStdString(execution.name));
    case ModelColumn:
    case DatasetColumn: {
        const QString text = QString::fromStdString(
            column == ModelColumn ? execution.modelReference() : execution.datasetReference());
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case StepColumn:
    case StatusColumn:
        return text(execution, column);
    default:
        return number(metric(execution, column));
    }
}

} // namespace touchstone
