#include "widgets/models/executionsmodel.h"

#include "core/base/time.h"
#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
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
    if (execution.finished)
        return execution.seconds;
    if (execution.status == ExecutionStatus::Running && execution.started)
        return static_cast<double>(std::max<std::int64_t>(0, currentTime() - *execution.started));
    return std::nullopt;
}

/// What a row shows; the long texts and the inputs' details stay out of it.
bool looksTheSame(const Execution& left, const Execution& right)
{
    return left.number == right.number && left.name == right.name && left.status == right.status
        && left.started == right.started && left.finished == right.finished && left.tags == right.tags
        && left.notes == right.notes && left.error == right.error && left.metrics == right.metrics
        && left.inputs == right.inputs && left.outputs == right.outputs;
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
    // Both lists ascend, so one pass finds what differs. Executions are only ever added at the end, unless somebody
    // has put another workspace.sqlite in place.
    std::size_t row = 0;
    for (std::size_t i = 0; i < executions.size(); ++i) {
        Execution& next = executions[i];
        while (row < m_executions.size() && m_executions[row].number < next.number) {
            beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
            m_executions.erase(m_executions.begin() + static_cast<std::ptrdiff_t>(row));
            endRemoveRows();
        }
        if (row < m_executions.size() && m_executions[row].number == next.number) {
            const bool same = looksTheSame(m_executions[row], next);
            m_executions[row] = std::move(next);
            if (!same)
                rowsChanged(static_cast<int>(row), 0, ColumnCount - 1);
            ++row;
            continue;
        }
        if (row == m_executions.size()) { // the rest is new
            beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + executions.size() - i) - 1);
            std::move(executions.begin() + static_cast<std::ptrdiff_t>(i), executions.end(),
                std::back_inserter(m_executions));
            endInsertRows();
            return;
        }
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_executions.insert(m_executions.begin() + static_cast<std::ptrdiff_t>(row), std::move(next));
        endInsertRows();
        ++row;
    }
    if (row < m_executions.size()) {
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(m_executions.size()) - 1);
        m_executions.resize(row);
        endRemoveRows();
    }
}

int ExecutionsModel::rowOf(ExecutionNumber number) const
{
    const auto found = std::ranges::lower_bound(m_executions, number, {}, &Execution::number);
    return found != m_executions.end() && found->number == number
        ? static_cast<int>(found - m_executions.begin())
        : -1;
}

void ExecutionsModel::setLiveStatus(ExecutionNumber number, const QString& text)
{
    const ExecutionNumber before = std::exchange(m_live, number);
    if (std::exchange(m_liveStatus, text) == text && before == number)
        return;
    for (const ExecutionNumber changed : {before, number}) {
        if (const int row = rowOf(changed); row >= 0)
            rowsChanged(row, StatusColumn, StatusColumn);
    }
}

void ExecutionsModel::updateRunning()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (execution(row).status == ExecutionStatus::Running)
            rowsChanged(row, DurationColumn, DurationColumn);
    }
}

void ExecutionsModel::rowsChanged(int row, int firstColumn, int lastColumn)
{
    emit dataChanged(index(row, firstColumn), index(row, lastColumn));
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
    case NumberRole:
        return QVariant::fromValue<qlonglong>(row.number.value());
    case StatusRole:
        return static_cast<int>(row.status);
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
        {tr("Name"), tr("Name given by the user")},
        {tr("Step"), tr("What the execution does")},
        {tr("Status"), tr("How far the execution is, or how it ended")},
        {tr("Model"), tr("Model that was used or made")},
        {tr("Dataset"), tr("Dataset, or part of one, that was used or made")},
        {tr("P@1"), tr("Share of labelled rows whose first label is right")},
        {tr("Recall@5"), tr("Share of labelled rows whose label is among the first five")},
        {tr("F1 macro"), tr("Mean of the labels' f1, over labels with rows")},
        {tr("Mean p@1"), tr("Mean probability that the model gives its first label; needs no labels")},
        {tr("Duration"), tr("Wall time of the step")},
        {tr("Started"), tr("When it started, local time")},
        {tr("Tags"), tr("Words that the user gave it, to find it again")},
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
        return executiontext::step(execution.step);
    case NameColumn:
        return textOrAbsent(QString::fromStdString(execution.name));
    case StatusColumn:
        if (execution.number == m_live && execution.status == ExecutionStatus::Running
            && !m_liveStatus.isEmpty())
            return m_liveStatus;
        return executiontext::status(execution.status);
    case TagsColumn:
        return textOrAbsent(executiontext::tags(execution));
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
    case TagsColumn:
        return execution.tags.empty() ? tr("No tags") : executiontext::tags(execution);
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
        return execution.started ? QVariant(QDateTime::fromSecsSinceEpoch(*execution.started, Qt::UTC))
                                 : QVariant();
    case NameColumn:
        return execution.name.empty() ? QVariant() : QVariant(QString::fromStdString(execution.name));
    case ModelColumn:
    case DatasetColumn: {
        const QString text = QString::fromStdString(
            column == ModelColumn ? execution.modelReference() : execution.datasetReference());
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case TagsColumn:
        return execution.tags.empty() ? QVariant() : QVariant(executiontext::tags(execution));
    case StepColumn:
    case StatusColumn:
        return text(execution, column);
    default:
        return number(metric(execution, column));
    }
}

} // namespace touchstone
