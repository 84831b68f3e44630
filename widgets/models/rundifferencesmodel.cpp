#include "widgets/models/rundifferencesmodel.h"

#include "widgets/models/displayformat.h"
#include "widgets/models/executiontext.h"
#include "widgets/models/recordwords.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace touchstone {

namespace {

struct Entry {
    QString group;
    QString name;
    QString value;
};
using Entries = std::vector<Entry>;

using Naming = QString (*)(std::string_view field);

QString asRecorded(std::string_view field)
{
    return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
}

/// Objects within objects become "outer.inner"; lists stay one line; what is null is not there.
void addJson(Entries& entries, const QString& group, const QString& prefix, const nlohmann::json& object,
    Naming naming)
{
    for (const auto& [key, value] : object.items()) {
        const QString name
            = prefix.isEmpty() ? naming(key) : prefix + QLatin1Char('.') + QString::fromStdString(key);
        if (value.is_null())
            continue;
        if (value.is_object() && !value.empty())
            addJson(entries, group, name, value, naming);
        else if (key == "warnings")
            entries.push_back({group, name, executiontext::warnings(object)});
        else
            entries.push_back({group, name, recordwords::value(value)});
    }
}

void addArtifacts(Entries& entries, const QString& group, const std::vector<Artifact>& artifacts)
{
    for (std::size_t i = 0; i < artifacts.size(); ++i) {
        const Artifact& artifact = artifacts[i];
        QString name = QString::fromStdString(artifact.name);
        // A training may have several datasets.
        const auto same = std::count_if(artifacts.begin(), artifacts.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const Artifact& earlier) { return earlier.name == artifact.name; });
        if (same > 0)
            name += QStringLiteral(" (%1)").arg(same + 1);
        entries.push_back({group, name, QString::fromStdString(artifact.resolved)});
        entries.push_back(
            {group, name + QStringLiteral(", sha-256"), QString::fromStdString(artifact.sha256)});
    }
}

Entries entriesOf(const RunDifferencesModel::Side& side)
{
    Entries entries;
    const auto add = [&](const Execution& execution, const QString& inputs, const QString& parameters,
                         const QString& environment, const QString& code) {
        addArtifacts(entries, inputs, execution.inputs);
        nlohmann::json used = execution.parameters;
        if (used.is_object())
            used.erase("asked"); // what the others came from
        addJson(entries, parameters, {}, used, asRecorded);
        addJson(entries, environment, {}, execution.environment, recordwords::name);
        addJson(entries, code, {}, execution.code, recordwords::name);
    };
    if (side.evaluation != nullptr) {
        add(*side.evaluation, RunDifferencesModel::tr("Evaluation: inputs"),
            RunDifferencesModel::tr("Evaluation: parameters"),
            RunDifferencesModel::tr("Evaluation: environment"), RunDifferencesModel::tr("Evaluation: code"));
    }
    if (side.training != nullptr) {
        add(*side.training, RunDifferencesModel::tr("Training: inputs"),
            RunDifferencesModel::tr("Training: parameters"), RunDifferencesModel::tr("Training: environment"),
            RunDifferencesModel::tr("Training: code"));
    }
    return entries;
}

QString titleOf(const RunDifferencesModel::Side& side, const QString& name)
{
    return side.evaluation == nullptr
        ? name
        : QStringLiteral("#%1 %2").arg(side.evaluation->number.value()).arg(name);
}

} // namespace

RunDifferencesModel::RunDifferencesModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void RunDifferencesModel::setRuns(const Side& baseline, const Side& candidate)
{
    beginResetModel();
    m_baselineTitle = titleOf(baseline, tr("baseline"));
    m_candidateTitle = titleOf(candidate, tr("candidate"));
    m_lines.clear();
    for (Entry& entry : entriesOf(baseline))
        m_lines.push_back({std::move(entry.group), std::move(entry.name), std::move(entry.value), {}, true});
    for (Entry& entry : entriesOf(candidate)) {
        const auto found = std::ranges::find_if(
            m_lines, [&](const Line& line) { return line.group == entry.group && line.name == entry.name; });
        if (found != m_lines.end()) {
            found->differs = found->baseline != entry.value;
            found->candidate = std::move(entry.value);
            continue;
        }
        // Behind the last line of its group, so that groups stay together.
        auto place = std::find_if(m_lines.rbegin(), m_lines.rend(), [&](const Line& line) {
            return line.group == entry.group;
        }).base();
        if (place == m_lines.begin())
            place = m_lines.end();
        m_lines.insert(
            place, {std::move(entry.group), std::move(entry.name), {}, std::move(entry.value), true});
    }
    arrange();
    endResetModel();
}

void RunDifferencesModel::setDifferencesOnly(bool only)
{
    beginResetModel();
    m_differencesOnly = only;
    arrange();
    endResetModel();
}

void RunDifferencesModel::setFilterText(const QString& text)
{
    beginResetModel();
    m_text = text;
    arrange();
    endResetModel();
}

int RunDifferencesModel::differences() const
{
    return static_cast<int>(std::ranges::count_if(m_lines, &Line::differs));
}

void RunDifferencesModel::arrange()
{
    const QStringList words = m_text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_rows.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        if (m_differencesOnly && !line.differs)
            continue;
        const bool matches = std::ranges::all_of(words, [&](const QString& word) {
            return line.group.contains(word, Qt::CaseInsensitive)
                || line.name.contains(word, Qt::CaseInsensitive)
                || line.baseline.contains(word, Qt::CaseInsensitive)
                || line.candidate.contains(word, Qt::CaseInsensitive);
        });
        if (matches)
            m_rows.push_back(i);
    }
}

int RunDifferencesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunDifferencesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunDifferencesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& shown = line(index.row());
    const auto valueOr
        = [](const QString& value) { return value.isNull() ? displayformat::absent() : value; };
    const std::array<QString, ColumnCount> cells {
        shown.group, shown.name, valueOr(shown.baseline), valueOr(shown.candidate)};
    const QString& text = cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        // A path or a name may hold mark-up: a tool tip is rich text unless it is made plain.
        return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return shown.differs ? tr("%1, %2: %3 (differs)").arg(shown.group, shown.name, text)
                             : tr("%1, %2: %3").arg(shown.group, shown.name, text);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant RunDifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case GroupColumn:
        return tr("Of");
    case NameColumn:
        return tr("Name");
    case BaselineColumn:
        return m_baselineTitle;
    default:
        return m_candidateTitle;
    }
}

} // namespace touchstone
