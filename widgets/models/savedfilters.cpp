#include "widgets/models/savedfilters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace touchstone {

namespace {

struct VerdictName {
    LabelVerdict verdict;
    const char* name;
};
constexpr std::array verdictNames {VerdictName {LabelVerdict::Degraded, "degraded"},
    VerdictName {LabelVerdict::Improved, "improved"}, VerdictName {LabelVerdict::Unchanged, "unchanged"},
    VerdictName {LabelVerdict::TooFew, "too-few"}, VerdictName {LabelVerdict::New, "new"},
    VerdictName {LabelVerdict::Removed, "removed"}, VerdictName {LabelVerdict::NotJudged, "not-judged"}};
static_assert(verdictNames.size() == allLabelVerdicts.size());

QJsonValue toJson(const std::optional<ValueRange>& range)
{
    if (!range)
        return {};
    const auto limit
        = [](const std::optional<double>& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return QJsonArray {limit(range->lower), limit(range->upper)};
}

std::optional<ValueRange> rangeFrom(const QJsonValue& json)
{
    const QJsonArray limits = json.toArray();
    if (limits.size() != 2)
        return std::nullopt;
    const auto limit = [](const QJsonValue& value) {
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    const ValueRange range {.lower = limit(limits[0]), .upper = limit(limits[1])};
    return range.lower || range.upper ? std::optional(range) : std::nullopt;
}

std::set<LabelVerdict> verdictsFrom(const QJsonArray& json)
{
    std::set<LabelVerdict> verdicts;
    for (const VerdictName& known : verdictNames) {
        if (json.contains(QLatin1String(known.name)))
            verdicts.insert(known.verdict);
    }
    return verdicts;
}

} // namespace

Selection filtersOf(const Selection& selection)
{
    Selection filters = selection;
    filters.labels.clear();
    filters.time.reset();
    return filters;
}

std::vector<SavedFilters> withFilters(
    std::vector<SavedFilters> saved, const QString& name, const Selection& selection)
{
    std::erase_if(saved, [&name](const SavedFilters& filters) { return filters.name == name; });
    saved.push_back({.name = name, .selection = filtersOf(selection)});
    std::ranges::sort(saved, [](const SavedFilters& left, const SavedFilters& right) {
        return QString::localeAwareCompare(left.name, right.name) < 0;
    });
    return saved;
}

QByteArray toJson(const std::vector<SavedFilters>& saved)
{
    QJsonArray list;
    for (const SavedFilters& filters : saved) {
        const Selection& selection = filters.selection;
        QJsonArray verdicts;
        for (const VerdictName& known : verdictNames) {
            if (selection.verdicts.contains(known.verdict))
                verdicts.append(QLatin1String(known.name));
        }
        list.append(QJsonObject {{QStringLiteral("name"), filters.name},
            {QStringLiteral("text"), selection.text}, {QStringLiteral("verdicts"), verdicts},
            {QStringLiteral("minimum_support"), static_cast<qint64>(selection.minimumSupport)},
            {QStringLiteral("change"), toJson(selection.change)},
            {QStringLiteral("p1"), toJson(selection.p1)}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<SavedFilters> savedFiltersFromJson(const QByteArray& json)
{
    std::vector<SavedFilters> saved;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        const QString name = object[QStringLiteral("name")].toString();
        if (name.isEmpty())
            continue;
        Selection selection;
        selection.text = object[QStringLiteral("text")].toString();
        selection.verdicts = verdictsFrom(object[QStringLiteral("verdicts")].toArray());
        selection.minimumSupport
            = std::max<std::int64_t>(0, object[QStringLiteral("minimum_support")].toInteger());
        selection.change = rangeFrom(object[QStringLiteral("change")]);
        selection.p1 = rangeFrom(object[QStringLiteral("p1")]);
        saved = withFilters(std::move(saved), name, selection);
    }
    return saved;
}

} // namespace touchstone
