#include "widgets/models/gaterules.h"

#include "core/data/jsondocument.h"
#include "core/data/jsonplaces.h"
#include "core/release/gates.h"
#include "widgets/models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace touchstone {

namespace {

/// The context of the texts.
class Gates
{
    Q_DECLARE_TR_FUNCTIONS(Gates)
};

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// A scalar as it stands in the file, so that nothing is rounded.
QString plain(const GateRules::Document& value)
{
    if (value.is_string())
        return text(value.get<std::string>());
    return text(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

QStringList metricNames()
{
    return text(gateMetricNames()).split(QStringLiteral(", "));
}

GateField numberField(
    const char* name, const QString& title, const QString& explanation, const QString& fallback = {})
{
    return {.name = name, .title = title, .explanation = explanation, .fallback = fallback};
}

GateField countField(
    const char* name, const QString& title, const QString& explanation, const QString& fallback = {})
{
    return {.name = name,
        .title = title,
        .explanation = explanation,
        .kind = GateField::Kind::Count,
        .fallback = fallback};
}

std::vector<GateField> metricFields(bool change)
{
    std::vector<GateField> fields {
        {.name = "metric",
            .title = Gates::tr("Metric"),
            .explanation = Gates::tr("The number that is asked about, by its name in the comparison's JSON"),
            .kind = GateField::Kind::Choice,
            .choices = metricNames()},
        {.name = "rows",
            .title = Gates::tr("Rows"),
            .explanation
            = Gates::tr("All labelled rows, those whose label the model knows, or those of common labels"),
            .kind = GateField::Kind::Choice,
            .choices = {QStringLiteral("all"), QStringLiteral("known"), QStringLiteral("common")},
            .fallback = QStringLiteral("all")},
        numberField("at_least", Gates::tr("At least"),
            change ? Gates::tr("Candidate minus baseline; -0.01 tolerates a fall of one point")
                   : Gates::tr("The least value of the candidate, a fraction")),
        numberField("at_most", Gates::tr("At most"),
            change ? Gates::tr("Candidate minus baseline")
                   : Gates::tr("The largest value of the candidate, a fraction"))};
    if (change)
        fields.push_back({.name = "relative",
            .title = Gates::tr("Relative"),
            .explanation = Gates::tr("The limits are shares of the baseline's value"),
            .kind = GateField::Kind::Flag});
    return fields;
}

std::vector<GateField> degradedFields()
{
    return {countField("min_support", Gates::tr("Minimum support"),
                Gates::tr("Rows that a label needs on both sides"), QStringLiteral("50")),
        numberField("at_most_share", Gates::tr("At most, share"),
            Gates::tr("Of the labels with enough rows; 0.05 is 5 %")),
        countField("at_most", Gates::tr("At most, labels"), Gates::tr("So many labels may be degraded")),
        numberField("alpha", Gates::tr("Significance"),
            Gates::tr(
                "A label counts when its corrected p is below this; without it as the comparison judges")),
        numberField("loss", Gates::tr("Least loss"),
            Gates::tr(
                "A label counts when its f1 falls by this at least; without it as the comparison judges")),
        {.name = "correction",
            .title = Gates::tr("Correction"),
            .explanation = Gates::tr("For many labels tested at once"),
            .kind = GateField::Kind::Choice,
            .choices = {QStringLiteral("benjamini-hochberg"), QStringLiteral("benjamini-yekutieli"),
                QStringLiteral("none")},
            .fallback = QStringLiteral("benjamini-hochberg")}};
}

GateField labelsField(const char* name, const QString& title, const QString& explanation)
{
    return {.name = name, .title = title, .explanation = explanation, .kind = GateField::Kind::Labels};
}

/// What a new rule begins with, as in the file.
constexpr std::array beginnings {
    std::pair {"change", R"({"name":"","rule":"change","metric":"p_at_1","at_least":-0.01})"},
    std::pair {"value", R"({"name":"","rule":"value","metric":"p_at_1","at_least":0.5})"},
    std::pair {
        "degraded-labels", R"({"name":"","rule":"degraded-labels","min_support":50,"at_most_share":0.05})"},
    std::pair {"protected-labels", R"({"name":"","rule":"protected-labels","labels":[]})"},
    std::pair {
        "negative-flips", R"({"name":"","rule":"negative-flips","at_most_times_twin":1.5,"at_most":0.08})"},
    std::pair {"removed-labels", R"({"name":"","rule":"removed-labels","at_most":0})"},
    std::pair {"new-labels", R"({"name":"","rule":"new-labels","at_most":100})"},
    std::pair {"rows", R"({"name":"","rule":"rows","at_least":1000})"},
    std::pair {"p1-distance", R"({"name":"","rule":"p1-distance","distance":"wasserstein","at_most":0.1})"},
    std::pair {"review", R"({"name":"","rule":"review","marks_at_least":50})"},
};

/// What would be lost by reading it.
Result<> checkShape(const GateRules::Document& document, std::string_view source)
{
    const bool list = document.is_object() && document.contains("gates") && document["gates"].is_array();
    if (list && std::ranges::all_of(document["gates"], [](const auto& rule) { return rule.is_object(); }))
        return {};
    return fail(inputError(
        "bad-gates", "this is no list of gates", R"(write {"gates": [{"name": ..., "rule": ...}]})")
                    .at(source));
}

QString toText(const GateRules::Document& rule, const char* name)
{
    const auto found = rule.find(name);
    return found == rule.end() ? QString() : plain(*found);
}

} // namespace

Result<GateRules> GateRules::parse(std::string_view text, std::string_view source)
{
    if (auto sound = parseJson(text, source); !sound) // says where it is not
        return failure(sound);
    const JsonPlaces places {std::string(text)};
    if (!places.repeated().empty())
        return fail(inputError("bad-gates", "a field is there twice", "leave one of the two out")
                        .at(places.repeated().front().second + " of " + std::string(source)));
    GateRules rules;
    rules.m_document = Document::parse(text, nullptr, false);
    rules.m_source = source;
    if (auto shaped = checkShape(rules.m_document, source); !shaped)
        return failure(shaped);
    return rules;
}

int GateRules::count() const
{
    return static_cast<int>(m_document.at("gates").size());
}

QString GateRules::name(int rule) const
{
    return toText(at(rule), "name");
}

QString GateRules::kind(int rule) const
{
    return toText(at(rule), "rule");
}

QString GateRules::field(int rule, const GateField& field) const
{
    const auto found = at(rule).find(field.name);
    if (found == at(rule).end())
        return {};
    if (field.kind != GateField::Kind::Labels || !found->is_array())
        return plain(*found);
    QStringList lines;
    for (const Document& label : *found)
        lines.append(plain(label));
    return lines.join(QLatin1Char('\n'));
}

void GateRules::setName(int rule, const QString& name)
{
    at(rule)["name"] = name.toStdString();
}

void GateRules::setKind(int rule, const QString& kind)
{
    Document& now = at(rule);
    if (toText(now, "rule") == kind)
        return;
    const auto found
        = std::ranges::find(beginnings, kind, [](const auto& entry) { return QLatin1String(entry.first); });
    if (found == beginnings.end())
        return;
    Document next = Document::parse(found->second);
    next["name"] = now.contains("name") ? now["name"] : Document("");
    for (const GateField& field : fieldsOf(kind)) {
        if (now.contains(field.name))
            next[field.name] = now[field.name];
    }
    now = std::move(next);
}

void GateRules::setField(int rule, const GateField& field, const QString& text)
{
    Document& object = at(rule);
    const QString value = text.trimmed();
    if (field.kind == GateField::Kind::Labels) {
        Document list = Document::array();
        for (const QString& label : text.split(QLatin1Char('\n'))) {
            if (!label.trimmed().isEmpty())
                list.push_back(label.trimmed().toStdString());
        }
        if (list.empty() && field.name == "except")
            object.erase(field.name);
        else
            object[field.name] = std::move(list);
        return;
    }
    if (value.isEmpty()) {
        object.erase(field.name);
        return;
    }
    if (field.kind == GateField::Kind::Choice) {
        object[field.name] = value.toStdString();
        return;
    }
    if (field.kind == GateField::Kind::Flag) {
        object[field.name] = value == QStringLiteral("true");
        return;
    }
    // As written where it is JSON; else in the user's locale; else as it is, to be refused.
    Document parsed = Document::parse(value.toStdString(), nullptr, false);
    bool isNumber = parsed.is_number();
    if (!isNumber) {
        const double local = QLocale().toDouble(value, &isNumber);
        if (isNumber)
            parsed = local;
    }
    object[field.name] = isNumber ? std::move(parsed) : Document(value.toStdString());
}

int GateRules::add(const QString& kind)
{
    const auto found
        = std::ranges::find(beginnings, kind, [](const auto& entry) { return QLatin1String(entry.first); });
    Document rule = Document::parse(found == beginnings.end() ? beginnings.front().second : found->second);
    std::set<QString> taken;
    for (int i = 0; i < count(); ++i)
        taken.insert(name(i));
    const QString stem = toText(rule, "rule");
    QString fresh = stem;
    for (int number = 2; taken.contains(fresh); ++number)
        fresh = QStringLiteral("%1-%2").arg(stem).arg(number);
    rule["name"] = fresh.toStdString();
    m_document["gates"].push_back(std::move(rule));
    return count() - 1;
}

void GateRules::remove(int rule)
{
    m_document["gates"].erase(static_cast<std::size_t>(rule));
}

QString GateRules::problemOf(int rule) const
{
    const Document alone {{"gates", Document::array({at(rule)})}};
    const auto read = parseGates(
        alone.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), name(rule).toStdString());
    if (!read) {
        Error error = read.error();
        error.where.clear(); // a place in a text that nobody sees
        return errortext::text(error);
    }
    for (int other = 0; other < count(); ++other) {
        if (other != rule && name(other) == name(rule))
            return Gates::tr("Two rules are called %1: give each its own name.").arg(name(rule));
    }
    return {};
}

std::optional<Error> GateRules::problem() const
{
    const auto read = parseGates(text(), m_source.empty() ? "the gates" : m_source);
    return read ? std::nullopt : std::optional(read.error());
}

std::string GateRules::text() const
{
    const auto dump = [](const Document& value) {
        return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    };
    std::string lines = "{\n";
    bool first = true;
    for (const auto& [key, value] : m_document.items()) {
        lines += (first ? "" : ",\n") + std::string("  ") + dump(Document(key)) + ": ";
        first = false;
        if (key != "gates") {
            lines += dump(value);
            continue;
        }
        lines += "[\n";
        for (std::size_t i = 0; i < value.size(); ++i)
            lines += "    " + dump(value[i]) + (i + 1 < value.size() ? ",\n" : "\n");
        lines += "  ]";
    }
    return lines + "\n}\n";
}

QStringList GateRules::kinds()
{
    QStringList list;
    for (const auto& [kind, rule] : beginnings)
        list.append(QLatin1String(kind));
    return list;
}

QString GateRules::kindTitle(const QString& kind)
{
    const std::array titles {
        std::pair {"change", Gates::tr("Change of a metric")},
        std::pair {"value", Gates::tr("Value of a metric")},
        std::pair {"degraded-labels", Gates::tr("Degraded labels")},
        std::pair {"protected-labels", Gates::tr("Protected labels")},
        std::pair {"negative-flips", Gates::tr("Negative flips")},
        std::pair {"removed-labels", Gates::tr("Removed labels")},
        std::pair {"new-labels", Gates::tr("New labels")},
        std::pair {"rows", Gates::tr("Labelled rows")},
        std::pair {"p1-distance", Gates::tr("Distance of p@1")},
        std::pair {"review", Gates::tr("Marks on posts")},
    };
    const auto found
        = std::ranges::find(titles, kind, [](const auto& entry) { return QLatin1String(entry.first); });
    return found == titles.end() ? kind : found->second;
}

std::vector<GateField> GateRules::fieldsOf(const QString& kind)
{
    if (kind == QStringLiteral("change") || kind == QStringLiteral("value"))
        return metricFields(kind == QStringLiteral("change"));
    if (kind == QStringLiteral("degraded-labels"))
        return degradedFields();
    if (kind == QStringLiteral("protected-labels"))
        return {labelsField("labels", Gates::tr("Labels"),
            Gates::tr("One a line, as in the dataset; none of them may degrade or be unknown"))};
    if (kind == QStringLiteral("negative-flips"))
        return {numberField("at_most_times_twin", Gates::tr("At most, times the twin's"),
                    Gates::tr("Where there is a twin: so many times the rate between the twins")),
            numberField("at_most", Gates::tr("At most"),
                Gates::tr("Where there is no twin: a share of the labelled rows"))};
    if (kind == QStringLiteral("removed-labels") || kind == QStringLiteral("new-labels"))
        return {countField("at_most", Gates::tr("At most, labels"),
                    Gates::tr("Labels that only one of the models knows")),
            labelsField("except", Gates::tr("Except"), Gates::tr("Labels that do not count, one a line"))};
    if (kind == QStringLiteral("rows"))
        return {countField("at_least", Gates::tr("At least"), Gates::tr("Labelled rows on either side"))};
    if (kind == QStringLiteral("p1-distance"))
        return {{.name = "distance",
                    .title = Gates::tr("Distance"),
                    .explanation = Gates::tr("How the two distributions of p@1 are compared"),
                    .kind = GateField::Kind::Choice,
                    .choices = {QStringLiteral("kolmogorov-smirnov"), QStringLiteral("wasserstein"),
                        QStringLiteral("jensen-shannon"), QStringLiteral("psi")}},
            numberField("at_most", Gates::tr("At most"), Gates::tr("The largest distance"))};
    if (kind == QStringLiteral("review"))
        return {
            countField("marks_at_least", Gates::tr("Marks, at least"), Gates::tr("Posts that people marked")),
            numberField("baseline_better_at_most", Gates::tr("Baseline better, at most"),
                Gates::tr("Share of the marks that prefer a side"))};
    return {};
}

std::vector<RecordColumn> GateRules::columns()
{
    return {{Gates::tr("Name"), Gates::tr("Decisions waive a rule by it")},
        {Gates::tr("Rule"), Gates::tr("What kind of rule it is")},
        {Gates::tr("Metric"), Gates::tr("The number that is asked about")},
        {Gates::tr("Limit"), Gates::tr("What is asked of it")},
        {Gates::tr("Minimum support"), Gates::tr("Rows that a label needs on both sides"), true},
        {Gates::tr("Significance"), Gates::tr("Limit of the corrected p, and the correction")},
        {Gates::tr("Problem"), Gates::tr("Why the rule cannot be asked")}};
}

QString GateRules::limitText(int rule) const
{
    QStringList parts;
    for (const GateField& field : fieldsOf(kind(rule))) {
        const bool limit
            = field.name.find("least") != std::string::npos || field.name.find("most") != std::string::npos;
        const QString value = this->field(rule, field);
        if (limit && !value.isEmpty())
            parts.append(QStringLiteral("%1 %2").arg(field.title, value));
    }
    const Document& object = at(rule);
    if (const auto list = object.find("labels"); list != object.end() && list->is_array())
        parts.append(Gates::tr("%n label(s)", nullptr, static_cast<int>(list->size())));
    if (object.value("relative", Document(false)) == Document(true))
        parts.append(Gates::tr("of the baseline's"));
    return parts.join(QStringLiteral(", "));
}

std::vector<RecordRow> GateRules::rows() const
{
    std::vector<RecordRow> list;
    for (int rule = 0; rule < count(); ++rule) {
        const Document& object = at(rule);
        const QString metric = toText(object, "metric") + toText(object, "distance");
        const QString support
            = kind(rule) == QStringLiteral("degraded-labels") && !object.contains("min_support")
            ? QStringLiteral("50")
            : toText(object, "min_support");
        QStringList significance {toText(object, "alpha"), toText(object, "correction")};
        significance.removeAll(QString());
        const QString wrong = problemOf(rule);
        list.push_back({.key = QString::number(rule),
            .cells = {{name(rule).simplified()}, {kindTitle(kind(rule))}, {metric}, {limitText(rule)},
                {support}, {significance.join(QStringLiteral(", "))},
                {wrong.isEmpty() ? QString() : QStringLiteral("\u26A0 ") + wrong.simplified()}}});
    }
    return list;
}

} // namespace touchstone
