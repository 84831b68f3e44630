#include "widgets/models/labelsmodel.h"

#include "widgets/models/comparisonformat.h"
#include "widgets/models/displayformat.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace touchstone {

namespace {

template <typename T>
std::optional<double> asDouble(const std::optional<T>& value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

bool isCount(int column)
{
    return column == LabelsModel::BaselineSupportColumn || column == LabelsModel::CandidateSupportColumn
        || (column >= LabelsModel::BaselinePredictedColumn && column <= LabelsModel::CandidateP1RowsColumn);
}

QString numberOf(const SideReport& side)
{
    return side.execution.isValid() ? QStringLiteral("#%1").arg(side.execution.value()) : QString();
}

} // namespace

LabelsModel::LabelsModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LabelsModel::setReport(std::shared_ptr<const ComparisonReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_p1Rows = {};
    m_names.clear();
    m_folded.clear();
    m_changeScale = 0.1;
    m_hasWithin = false;
    if (m_report) {
        for (const LabelChange& label : m_report->labels) {
            m_names.push_back(QString::fromStdString(label.label));
            m_folded.push_back(m_names.back().toCaseFolded());
            if (label.inDistribution && label.f1Change)
                m_changeScale = std::max(m_changeScale, std::abs(*label.f1Change));
            m_hasWithin = m_hasWithin || label.f1ChangeWithin.has_value();
        }
    }
    judge();
    sortRows();
    arrange();
    endResetModel();
}

void LabelsModel::judge()
{
    m_verdicts.clear();
    if (!m_report)
        return;
    for (const LabelChange& label : m_report->labels)
        m_verdicts.push_back(verdictOf(label, m_thresholds));
}

void LabelsModel::setThresholds(const VerdictThresholds& thresholds)
{
    if (thresholds == m_thresholds)
        return;
    beginResetModel();
    m_thresholds = thresholds;
    judge();
    if (m_sortColumn == VerdictColumn)
        sortRows();
    arrange();
    endResetModel();
}

void LabelsModel::setFilter(const Selection& selection)
{
    Selection filter = selection;
    filter.labels.clear();
    if (filter == m_filter)
        return; // a reset takes away the view's place
    beginResetModel();
    m_filter = std::move(filter);
    if (!selection.p1)
        m_p1Rows = {};
    arrange();
    endResetModel();
}

void LabelsModel::setP1Rows(Both<std::vector<std::int64_t>> rows)
{
    if (rows == m_p1Rows)
        return;
    beginResetModel();
    m_p1Rows = std::move(rows);
    if (m_sortColumn == BaselineP1RowsColumn || m_sortColumn == CandidateP1RowsColumn)
        sortRows();
    arrange();
    endResetModel();
}

bool LabelsModel::isShown(std::size_t index, const QStringList& words) const
{
    const LabelChange& label = m_report->labels[index];
    if (!m_filter.verdicts.empty() && !m_filter.verdicts.contains(m_verdicts[index]))
        return false;
    if (m_filter.minimumSupport > 0) {
        // A label that only one side can have is asked for its rows there.
        const bool both = label.status == LabelStatus::Common && m_report->baseline->isLabelled()
            && m_report->candidate->isLabelled();
        const auto [least, most] = std::minmax(label.support.baseline, label.support.candidate);
        if ((both ? least : most) < m_filter.minimumSupport)
            return false;
    }
    if (m_filter.change) {
        const std::optional<double> change
            = m_report->distribution.relative ? label.relativeChange : label.f1Change;
        if (!label.inDistribution || !change || !m_filter.change->contains(*change))
            return false;
    }
    if (hasP1Rows() && m_p1Rows.baseline[index] == 0 && m_p1Rows.candidate[index] == 0)
        return false;
    return std::ranges::all_of(words, [&](const QString& word) { return m_folded[index].contains(word); });
}

void LabelsModel::arrange()
{
    const QStringList words
        = m_filter.text.toCaseFolded().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_rows.clear();
    for (const std::size_t label : m_sorted) {
        if (isShown(label, words))
            m_rows.push_back(label);
    }
}

void LabelsModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> labels;
    for (const QModelIndex& index : before)
        labels.push_back(at(index.row()));
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    arrange();
    std::vector<int> rowOfLabel(m_names.size(), -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        rowOfLabel[m_rows[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOfLabel[labels[static_cast<std::size_t>(i)]], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void LabelsModel::sortRows()
{
    m_sorted.resize(m_names.size());
    std::iota(m_sorted.begin(), m_sorted.end(), std::size_t(0));
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn < 0 || m_sortColumn == LabelColumn) {
        const auto less = [this](std::size_t a, std::size_t b) {
            return QString::localeAwareCompare(m_names[a], m_names[b]) < 0;
        };
        std::stable_sort(m_sorted.begin(), m_sorted.end(), less);
        if (descending && m_sortColumn == LabelColumn)
            std::reverse(m_sorted.begin(), m_sorted.end());
        return;
    }
    std::vector<std::optional<double>> keys;
    for (std::size_t label = 0; label < m_names.size(); ++label)
        keys.push_back(number(label, m_sortColumn));
    std::stable_sort(m_sorted.begin(), m_sorted.end(), [&](std::size_t a, std::size_t b) {
        if (!keys[a] || !keys[b])
            return keys[a].has_value() && !keys[b].has_value();
        return descending ? *keys[a] > *keys[b] : *keys[a] < *keys[b];
    });
}

int LabelsModel::rowOf(const QString& name) const
{
    const auto found
        = std::ranges::find_if(m_rows, [&](std::size_t label) { return m_names[label] == name; });
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

std::array<int, allLabelVerdicts.size()> LabelsModel::verdictCounts() const
{
    std::array<int, allLabelVerdicts.size()> counts {};
    for (const LabelVerdict verdict : m_verdicts)
        ++counts[static_cast<std::size_t>(verdict)];
    return counts;
}

int LabelsModel::nextDegraded(int row, int step) const
{
    for (int next = row + step; next >= 0 && next < rowCount(); next += step) {
        const LabelChange& change = label(next);
        const LabelVerdict verdict = m_verdicts[at(next)];
        if (verdict == LabelVerdict::Degraded
            || (verdict == LabelVerdict::NotJudged && change.inDistribution
                && change.f1Change.value_or(0) <= -m_thresholds.matters))
            return next;
    }
    return -1;
}

int LabelsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LabelsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> LabelsModel::number(std::size_t index, int column) const
{
    const LabelChange& label = m_report->labels[index];
    switch (column) {
    case BaselineSupportColumn:
        return static_cast<double>(label.support.baseline);
    case CandidateSupportColumn:
        return static_cast<double>(label.support.candidate);
    case BaselineF1Column:
        return label.f1.baseline;
    case CandidateF1Column:
        return label.f1.candidate;
    case ChangeColumn:
        return label.f1Change;
    case IntervalColumn:
        // The end that is nearer to 0: how much it changed at the least.
        if (!label.interval)
            return std::nullopt;
        return label.interval->upper < 0 ? label.interval->upper : std::max(0.0, label.interval->lower);
    case QColumn:
        return label.q;
    case VerdictColumn:
        return static_cast<double>(m_verdicts[index]);
    case BaselinePrecisionColumn:
        return label.precision.baseline;
    case CandidatePrecisionColumn:
        return label.precision.candidate;
    case BaselineRecallColumn:
        return label.recall.baseline;
    case CandidateRecallColumn:
        return label.recall.candidate;
    case SizeColumn:
        return label.f1Change ? std::optional(std::abs(*label.f1Change)) : std::nullopt;
    case RelativeColumn:
        return label.relativeChange;
    case WithinColumn:
        return label.f1ChangeWithin;
    case ShrunkenColumn:
        return label.shrunkenChange;
    case BaselinePredictedColumn:
        return static_cast<double>(label.predicted.baseline);
    case CandidatePredictedColumn:
        return static_cast<double>(label.predicted.candidate);
    case BaselineP1RowsColumn:
        return hasP1Rows() ? asDouble(std::optional(m_p1Rows.baseline[index])) : std::nullopt;
    case CandidateP1RowsColumn:
        return hasP1Rows() ? asDouble(std::optional(m_p1Rows.candidate[index])) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString LabelsModel::text(std::size_t index, int column) const
{
    switch (column) {
    case LabelColumn:
        return m_names[index];
    case VerdictColumn:
        return verdictText(m_verdicts[index]);
    case IntervalColumn:
        return comparisonformat::interval(m_report->labels[index].interval, 2);
    case QColumn:
        return comparisonformat::probability(m_report->labels[index].q);
    case ChangeColumn:
    case WithinColumn:
    case ShrunkenColumn:
        return comparisonformat::change(number(index, column));
    case RelativeColumn:
        return comparisonformat::percent(number(index, column));
    default:
        break;
    }
    const std::optional<double> value = number(index, column);
    if (isCount(column))
        return value ? QLocale().toString(static_cast<qlonglong>(*value)) : displayformat::absent();
    return displayformat::rate(value);
}

QString LabelsModel::toolTip(std::size_t index, int column) const
{
    const LabelChange& label = m_report->labels[index];
    if (column == LabelColumn)
        return m_names[index];
    if (column == VerdictColumn) {
        switch (m_verdicts[index]) {
        case LabelVerdict::New:
            return tr("The baseline's data or model has no such label");
        case LabelVerdict::Removed:
            return tr("The candidate's data or model has no such label");
        case LabelVerdict::TooFew:
            return tr("Not tested: too few rows on a side");
        case LabelVerdict::NotJudged:
            return tr("Not judged: a side has no labels");
        default:
            break;
        }
        QString tip = label.f1ChangeWithin
            ? tr("f1 change %1, of which %2 within the label is judged; q %3")
                  .arg(comparisonformat::change(label.f1Change),
                      comparisonformat::change(label.f1ChangeWithin), comparisonformat::probability(label.q))
            : tr("f1 change %1, q %2")
                  .arg(comparisonformat::change(label.f1Change), comparisonformat::probability(label.q));
        if (label.mixOnly)
            tip += tr(". The interval excludes 0, but which rows there are explains it");
        return tip;
    }
    if (isCount(column))
        return {};
    if (const auto value = number(index, column)) {
        if (column != IntervalColumn)
            return QString::number(*value, 'g', 9);
        return {};
    }
    if (column == QColumn || column == IntervalColumn || column == WithinColumn || column == ShrunkenColumn)
        return tr("Not tested: too few rows, or a side without labels");
    return tr("Not measured: the side has no rows with this label, or its rows have no labels");
}

QVariant LabelsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t label = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(label, index.column());
    case Qt::ToolTipRole: {
        const QString tip = toolTip(label, index.column());
        // A label may hold mark-up: a tool tip is rich text unless it is made plain.
        return tip.isEmpty() ? QVariant() : QVariant(QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped()));
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(index.column() == LabelColumn || index.column() == VerdictColumn
                    ? Qt::AlignLeft
                    : Qt::AlignRight);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal).toString(), text(label, index.column()));
    case ValueRole:
        return value(label, index.column());
    default:
        return {};
    }
}

QVariant LabelsModel::value(std::size_t label, int column) const
{
    if (column == LabelColumn || column == IntervalColumn || column == VerdictColumn)
        return {};
    const std::optional<double> shown = number(label, column);
    if (!shown)
        return {};
    return isCount(column) ? QVariant(static_cast<qlonglong>(*shown)) : QVariant(*shown);
}

QVariant LabelsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter)
            | static_cast<int>(
                section == LabelColumn || section == VerdictColumn ? Qt::AlignLeft : Qt::AlignRight);
    struct Header {
        QString title;
        QString explanation;
    };
    const QString left = m_report ? numberOf(*m_report->baseline) : QString();
    const QString right = m_report ? numberOf(*m_report->candidate) : QString();
    const std::array<Header, ColumnCount> headers {{
        {tr("Label"), tr("Name of the label")},
        {tr("support %1").arg(left), tr("Rows of the baseline with this label")},
        {tr("support %1").arg(right), tr("Rows of the candidate with this label")},
        {tr("f1 %1").arg(left), tr("f1 of the baseline")},
        {tr("f1 %1").arg(right), tr("f1 of the candidate")},
        {tr("f1 change"), tr("Candidate minus baseline; the whisker is the 95 % interval")},
        {tr("95 % interval"), tr("Of the f1 change")},
        {tr("within"),
            tr("The part of the f1 change that lies within the label and not in which rows there are; the "
               "verdict "
               "judges it, as the sides are different rows")},
        {tr("q"),
            tr("Share of false alarms among all labels that look at least as changed (Benjamini-Hochberg)")},
        {tr("verdict"),
            tr("Degraded or improved: q below %1 and a change of %2 or more")
                .arg(QLocale().toString(m_thresholds.q, 'f', 2),
                    QLocale().toString(m_thresholds.matters, 'f', 3))},
        {tr("precision %1").arg(left), tr("Share of the baseline's answers with this label that are right")},
        {tr("precision %1").arg(right),
            tr("Share of the candidate's answers with this label that are right")},
        {tr("recall %1").arg(left), tr("Share of the label's rows that the baseline finds")},
        {tr("recall %1").arg(right), tr("Share of the label's rows that the candidate finds")},
        {tr("relative"), tr("f1 change as a share of the baseline's f1")},
        {tr("shrunken"), tr("f1 change pulled towards the mean as far as its error asks for")},
        {tr("answered %1").arg(left), tr("Rows that the baseline gave this label")},
        {tr("answered %1").arg(right), tr("Rows that the candidate gave this label")},
        {tr("in range %1").arg(left), tr("Rows of the baseline in the chosen range of p@1")},
        {tr("in range %1").arg(right), tr("Rows of the candidate in the chosen range of p@1")},
        {tr("|f1 change|"), tr("Size of the f1 change, whichever way it went")},
    }};
    const Header& header = headers[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return header.title.trimmed();
    if (role == Qt::ToolTipRole)
        return header.explanation;
    return {};
}

} // namespace touchstone
