#include "core/base/sha256.h"
#include "core/data/jsondocument.h"
#include "core/data/jsonplaces.h"
#include "core/release/gates.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <set>

/// Reading of a gates file: every mistake has a place.
namespace touchstone {

namespace {

using nlohmann::json;

constexpr std::size_t mostRules = 200;
constexpr std::size_t mostLabels = 10000;
constexpr std::size_t longestName = 100; // bytes
constexpr double mostRows = 1e12;

struct Bounds {
    double lower = 0;
    double upper = 1;
};

/// One object of the document, with its fields being taken one by one. The first mistake is kept.
class Fields
{
public:
    Fields(const json& object, std::string pointer, const JsonPlaces& places, std::string_view source)
        : m_object(object)
        , m_pointer(std::move(pointer))
        , m_places(places)
        , m_source(source)
    {
    }

    const std::optional<Error>& mistake() const { return m_mistake; }
    bool has(const char* name) const { return m_object.contains(name); }
    std::string pointerOf(std::string_view name) const { return m_pointer + "/" + JsonPlaces::part(name); }

    /// Refuses every member that is not named here.
    void allow(std::initializer_list<const char*> names)
    {
        std::string list;
        for (const char* name : names)
            list += (list.empty() ? "" : ", ") + std::string(name);
        for (const auto& [name, value] : m_object.items()) {
            if (std::ranges::find(names, name) == names.end())
                wrong("unknown field '" + shown(name) + "'", "the fields here are: " + list,
                    m_places.ofName(pointerOf(name)));
        }
    }

    std::string text(const char* name, bool needed)
    {
        const json* value = find(name, needed);
        if (value == nullptr)
            return {};
        if (!value->is_string()) {
            wrongType(name, *value, "a text in quotes");
            return {};
        }
        return value->get<std::string>();
    }

    bool flag(const char* name)
    {
        const json* value = find(name, false);
        if (value != nullptr && !value->is_boolean())
            wrongType(name, *value, "true or false");
        return value != nullptr && value->is_boolean() && value->get<bool>();
    }

    std::optional<double> number(const char* name, bool needed, const Bounds& bounds)
    {
        const json* value = find(name, needed);
        if (value == nullptr)
            return std::nullopt;
        if (!value->is_number()) {
            wrongType(name, *value, "a number");
            return std::nullopt;
        }
        const auto number = value->get<double>();
        if (!(number >= bounds.lower && number <= bounds.upper)) {
            impossible(name, *value, bounds);
            return std::nullopt;
        }
        return number;
    }

    std::optional<std::int64_t> count(const char* name, bool needed, double least)
    {
        const Bounds bounds {least, mostRows};
        const auto value = number(name, needed, bounds);
        if (value && *value != std::floor(*value)) {
            wrongType(name, *find(name, true), "a whole number");
            return std::nullopt;
        }
        return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
    }

    std::vector<std::string> texts(const char* name, bool needed)
    {
        std::vector<std::string> list;
        const json* value = find(name, needed);
        if (value == nullptr)
            return list;
        if (!value->is_array() || value->size() > mostLabels) {
            wrongType(name, *value, "a list of at most " + std::to_string(mostLabels) + " texts");
            return list;
        }
        for (std::size_t i = 0; i < value->size(); ++i) {
            const std::string pointer = pointerOf(name) + "/" + std::to_string(i);
            if (!(*value)[i].is_string()) {
                wrong("a label is a text in quotes, not " + std::string((*value)[i].type_name()),
                    "write it as in the dataset, without a prefix", m_places.ofValue(pointer));
                return list;
            }
            list.push_back((*value)[i].get<std::string>());
        }
        return list;
    }

    /// One of the names of a list.
    template <typename T, std::size_t n>
    T choice(const char* name, bool needed, const std::array<std::pair<std::string_view, T>, n>& names)
    {
        std::string list;
        for (const auto& [spelling, value] : names)
            list += (list.empty() ? "" : ", ") + std::string(spelling);
        const std::string given = text(name, needed);
        for (const auto& [spelling, value] : names) {
            if (spelling == given)
                return value;
        }
        if (has(name))
            wrongValue(name, "'" + shown(given) + "' is not known here", "there are: " + list);
        return names.front().second;
    }

    /// One of the two limits at least, and not the upper below the lower.
    GateLimits limits(const Bounds& bounds)
    {
        GateLimits result {
            .atLeast = number("at_least", false, bounds), .atMost = number("at_most", false, bounds)};
        needsOneOf({"at_least", "at_most"});
        if (result.atLeast && result.atMost && *result.atLeast > *result.atMost)
            wrongValue("at_most",
                "nothing is at least " + find("at_least", true)->dump() + " and at most "
                    + find("at_most", true)->dump(),
                "exchange the two limits, or leave one out");
        return result;
    }

    void needsOneOf(std::initializer_list<const char*> names)
    {
        std::string list;
        for (const char* name : names) {
            if (has(name))
                return;
            list += (list.empty() ? "" : " or ") + std::string(name);
        }
        wrong("the rule has no limit", "give it " + list, m_places.ofValue(m_pointer));
    }

    void wrongValue(const char* name, const std::string& what, const std::string& hint)
    {
        wrong("'" + std::string(name) + "': " + what, hint, m_places.ofValue(pointerOf(name)));
    }

private:
    static std::string shown(std::string_view text)
    {
        return std::string(text.substr(0, longestName)) + (text.size() > longestName ? "..." : "");
    }

    const json* find(const char* name, bool needed)
    {
        const auto found = m_object.find(name);
        if (found != m_object.end())
            return &*found;
        if (needed)
            wrong("the field '" + std::string(name) + "' is missing", "add it", m_places.ofValue(m_pointer));
        return nullptr;
    }

    void wrongType(const char* name, const json& value, const std::string& wanted)
    {
        wrongValue(
            name, "this should be " + wanted + ", not " + std::string(value.type_name()), "write " + wanted);
    }

    void impossible(const char* name, const json& value, const Bounds& bounds)
    {
        const std::string range = json(bounds.lower).dump() + " to " + json(bounds.upper).dump();
        wrongValue(name, value.dump() + " is no possible limit", "it lies between " + range);
    }

    void wrong(const std::string& what, const std::string& hint, const std::string& place)
    {
        if (m_mistake)
            return;
        Error error = inputError("bad-gates", what, hint);
        error.arguments = {place};
        m_mistake = error.at(place + " of " + std::string(m_source));
    }

    const json& m_object;
    std::string m_pointer;
    const JsonPlaces& m_places;
    std::string_view m_source;
    std::optional<Error> m_mistake;
};

GateRuleKind metricGate(Fields& fields, bool change)
{
    if (change)
        fields.allow({"name", "rule", "metric", "rows", "at_least", "at_most", "relative"});
    else
        fields.allow({"name", "rule", "metric", "rows", "at_least", "at_most"});
    MetricGate gate {.change = change};
    const std::string name = fields.text("metric", true);
    if (const auto metric = parseGateMetric(name))
        gate.metric = *metric;
    else if (fields.has("metric"))
        fields.wrongValue("metric", "no metric '" + name.substr(0, longestName) + "'",
            "the metrics are: " + gateMetricNames());
    constexpr std::array rows {std::pair<std::string_view, GateRows> {"all", GateRows::All},
        std::pair<std::string_view, GateRows> {"known", GateRows::Known},
        std::pair<std::string_view, GateRows> {"common", GateRows::Common}};
    gate.rows = fields.choice("rows", false, rows);
    gate.relative = change && fields.flag("relative");
    const bool onlyAllRows = gate.metric == GateMetric::Ece || gate.metric == GateMetric::EstimatedP1
        || gate.metric == GateMetric::EstimatedF1Macro;
    if (onlyAllRows && gate.rows != GateRows::All)
        fields.wrongValue("rows", "this metric is known for all rows only", "leave it out");
    gate.limits = fields.limits(change ? Bounds {-1, 1} : Bounds {0, 1});
    return gate;
}

GateRuleKind degradedLabels(Fields& fields)
{
    fields.allow({"name", "rule", "min_support", "at_most", "at_most_share", "alpha", "loss", "correction"});
    constexpr std::array corrections {
        std::pair<std::string_view, GateCorrection> {"benjamini-hochberg", GateCorrection::BenjaminiHochberg},
        std::pair<std::string_view, GateCorrection> {
            "benjamini-yekutieli", GateCorrection::BenjaminiYekutieli},
        std::pair<std::string_view, GateCorrection> {"none", GateCorrection::None}};
    DegradedLabelsGate gate;
    gate.minSupport = fields.count("min_support", false, 1).value_or(gate.minSupport);
    gate.atMost = fields.count("at_most", false, 0);
    gate.atMostShare = fields.number("at_most_share", false, {0, 1});
    gate.alpha = fields.number("alpha", false, {1e-9, 0.5});
    gate.loss = fields.number("loss", false, {0, 1});
    gate.correction = fields.choice("correction", false, corrections);
    fields.needsOneOf({"at_most", "at_most_share"});
    return gate;
}

GateRuleKind negativeFlips(Fields& fields)
{
    fields.allow({"name", "rule", "at_most", "at_most_times_twin"});
    NegativeFlipsGate gate {.atMost = fields.number("at_most", false, {0, 1}),
        .atMostTimesTwin = fields.number("at_most_times_twin", false, {0, 1000})};
    fields.needsOneOf({"at_most", "at_most_times_twin"});
    return gate;
}

GateRuleKind labelSet(Fields& fields, bool removed)
{
    fields.allow({"name", "rule", "at_most", "except"});
    return LabelSetGate {.removed = removed,
        .atMost = fields.count("at_most", true, 0).value_or(0),
        .except = fields.texts("except", false)};
}

GateRuleKind p1Distance(Fields& fields)
{
    fields.allow({"name", "rule", "distance", "at_most"});
    constexpr std::array distances {
        std::pair<std::string_view, GateDistance> {"kolmogorov-smirnov", GateDistance::KolmogorovSmirnov},
        std::pair<std::string_view, GateDistance> {"wasserstein", GateDistance::Wasserstein},
        std::pair<std::string_view, GateDistance> {"jensen-shannon", GateDistance::JensenShannon},
        std::pair<std::string_view, GateDistance> {"psi", GateDistance::Psi}};
    DistanceGate gate {.distance = fields.choice("distance", true, distances)};
    const Bounds bounds {0, gate.distance == GateDistance::Psi ? 1000.0 : 1.0};
    gate.atMost = fields.number("at_most", true, bounds).value_or(0);
    return gate;
}

GateRuleKind review(Fields& fields)
{
    fields.allow({"name", "rule", "marks_at_least", "baseline_better_at_most"});
    ReviewGate gate {.marksAtLeast = fields.count("marks_at_least", false, 1),
        .baselineBetterAtMost = fields.number("baseline_better_at_most", false, {0, 1})};
    fields.needsOneOf({"marks_at_least", "baseline_better_at_most"});
    return gate;
}

using Reader = GateRuleKind (*)(Fields&);

constexpr std::array readers {
    std::pair<std::string_view, Reader> {"change", [](Fields& fields) { return metricGate(fields, true); }},
    std::pair<std::string_view, Reader> {"value", [](Fields& fields) { return metricGate(fields, false); }},
    std::pair<std::string_view, Reader> {"degraded-labels", degradedLabels},
    std::pair<std::string_view, Reader> {"protected-labels",
        [](Fields& fields) -> GateRuleKind {
            fields.allow({"name", "rule", "labels"});
            return ProtectedLabelsGate {fields.texts("labels", false)};
        }},
    std::pair<std::string_view, Reader> {"negative-flips", negativeFlips},
    std::pair<std::string_view, Reader> {
        "removed-labels", [](Fields& fields) { return labelSet(fields, true); }},
    std::pair<std::string_view, Reader> {
        "new-labels", [](Fields& fields) { return labelSet(fields, false); }},
    std::pair<std::string_view, Reader> {"rows",
        [](Fields& fields) -> GateRuleKind {
            fields.allow({"name", "rule", "at_least"});
            return RowsGate {fields.count("at_least", true, 1).value_or(1)};
        }},
    std::pair<std::string_view, Reader> {"p1-distance", p1Distance},
    std::pair<std::string_view, Reader> {"review", review},
};

/// A name is what --waive takes and what reports print: one short line.
void checkName(Fields& fields, const std::string& name, const std::set<std::string>& taken)
{
    const bool control
        = std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (fields.has("name") && (name.empty() || name.size() > longestName || control))
        fields.wrongValue(
            "name", "a name has 1 to " + std::to_string(longestName) + " bytes in one line", "shorten it");
    else if (taken.contains(name))
        fields.wrongValue("name", "two rules are called '" + name + "'", "give each its own name");
}

Result<GateRule> readRule(const json& object, const std::string& pointer, const JsonPlaces& places,
    std::string_view source, const std::set<std::string>& taken)
{
    Fields fields(object, pointer, places, source);
    GateRule rule;
    rule.name = fields.text("name", true);
    checkName(fields, rule.name, taken);
    const Reader reader = fields.choice("rule", true, readers);
    if (!fields.mistake())
        rule.rule = reader(fields);
    if (fields.mistake())
        return fail(*fields.mistake());
    return rule;
}

Error wrongAt(
    const std::string& what, const std::string& hint, const std::string& place, std::string_view source)
{
    Error error = inputError("bad-gates", what, hint);
    error.arguments = {place};
    return error.at(place + " of " + std::string(source));
}

} // namespace

Result<GateSet> parseGates(std::string_view text, std::string_view source)
{
    if (text.size() > maximumGatesBytes)
        return fail(
            inputError("gates-too-large", "a gates file is at most 1 MiB", "check the path").at(source));
    const auto document = parseJson(text, source);
    if (!document)
        return failure(document);
    const JsonPlaces places {std::string(text)};
    if (!document->is_object())
        return fail(
            wrongAt("the document is no object", "write {\"gates\": [...]}", places.ofValue(""), source));
    if (!places.repeated().empty())
        return fail(wrongAt(
            "a field is there twice", "leave one of the two out", places.repeated().front().second, source));
    Fields fields(*document, "", places, source);
    fields.allow({"$schema", "format", "description", "gates"});
    fields.text("$schema", false);
    fields.text("description", false);
    if (const auto format = fields.count("format", false, 1); format && *format != 1)
        fields.wrongValue("format", "this program knows format 1", "update the program");
    const auto list = document->find("gates");
    if (fields.mistake())
        return fail(*fields.mistake());
    if (list == document->end() || !list->is_array() || list->empty() || list->size() > mostRules) {
        return fail(wrongAt("'gates' should be a list of 1 to " + std::to_string(mostRules) + " rules",
            "see docs/release.md", places.ofValue(list == document->end() ? "" : "/gates"), source));
    }
    GateSet gates {.source = std::string(source), .text = std::string(text)};
    std::set<std::string> taken;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string pointer = "/gates/" + std::to_string(i);
        if (!(*list)[i].is_object())
            return fail(wrongAt("a rule is an object", "write {\"name\": ..., \"rule\": ...}",
                places.ofValue(pointer), source));
        auto rule = readRule((*list)[i], pointer, places, source, taken);
        if (!rule)
            return failure(rule);
        taken.insert(rule->name);
        gates.rules.push_back(std::move(*rule));
    }
    Sha256 hash;
    hash.add(text);
    gates.sha256 = hash.finish();
    return gates;
}

} // namespace touchstone
