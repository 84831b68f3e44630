#include "core/base/time.h"
#include "core/lineage/lineagejson.h"
#include "core/lineage/lineagenames.h"

#include <string_view>

namespace touchstone {

namespace {

using nlohmann::json;

constexpr const char* prefix
    = "https://touchstone.invalid/prov#"; // a name of ours; nothing is to be found there

/// Any text as the local part of a qualified name; different texts have different names.
std::string localName(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (const char c : text) {
        const bool plain
            = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        if (plain) {
            name += c;
            continue;
        }
        const auto code = static_cast<unsigned char>(c);
        name += '_';
        name += digits[code >> 4U];
        name += digits[code & 15U];
    }
    return name;
}

std::string nameOf(const LineageNodeId& id)
{
    return "ts:" + localName(id.text());
}

json typed(const std::string& name)
{
    return {{"$", "ts:" + name}, {"type", "prov:QUALIFIED_NAME"}};
}

bool isActivity(LineageKind kind)
{
    switch (kind) {
    case LineageKind::Import:
    case LineageKind::Split:
    case LineageKind::Training:
    case LineageKind::Search:
    case LineageKind::Evaluation:
    case LineageKind::Prediction:
    case LineageKind::External:
    case LineageKind::Decision:
    case LineageKind::Move:
        return true;
    default:
        return false;
    }
}

class Document
{
public:
    explicit Document(const LineageGraph& graph)
        : m_graph(graph)
        , m_index(graph)
    {
        m_document["prefix"] = {{"ts", prefix}, {"prov", "http://www.w3.org/ns/prov#"},
            {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
    }

    json make()
    {
        for (const LineageNode& node : m_graph.nodes)
            addNode(node);
        for (const LineageEdge& edge : m_graph.edges)
            addEdge(edge);
        return std::move(m_document);
    }

private:
    json attributes(const LineageNode& node) const
    {
        json object {{"prov:label", std::string(lineageKindName(node.kind)) + " " + lineageTitle(node)},
            {"prov:type", typed(std::string(lineageKindName(node.kind)))},
            {"ts:state", lineageStateName(node.state)}};
        if (!node.note.empty())
            object["ts:note"] = node.note;
        for (const LineageFact& fact : node.facts)
            addRepeated(object, "ts:" + localName(fact.name), fact.value);
        for (const Warning& warning : node.stale)
            object["ts:stale"].push_back(warning.text);
        return object;
    }

    void addNode(const LineageNode& node)
    {
        const std::string name = nameOf(node.id);
        json object = attributes(node);
        if (!isActivity(node.kind)) {
            m_document["entity"][name] = std::move(object);
            return;
        }
        if (node.at)
            object["prov:startTime"] = formatUtc(*node.at);
        if (const std::string* finished = node.fact("finished"))
            object["prov:endTime"] = *finished;
        else if (node.at && (node.kind == LineageKind::Decision || node.kind == LineageKind::Move))
            object["prov:endTime"] = formatUtc(*node.at);
        m_document["activity"][name] = std::move(object);
        if (const std::string* program = node.fact("program"))
            associate(name, "ts:program-" + localName(*program), *program, "SoftwareAgent");
        if (const std::string* who = node.fact("who"))
            associate(name, "ts:person-" + localName(*who), *who, "Person");
        if (keepsOutput(node))
            addOutput(node);
    }

    void associate(
        const std::string& activity, const std::string& agent, const std::string& label, const char* type)
    {
        m_document["agent"][agent] = {{"prov:label", label},
            {"prov:type", json {{"$", std::string("prov:") + type}, {"type", "prov:QUALIFIED_NAME"}}}};
        relate("wasAssociatedWith", {{"prov:activity", activity}, {"prov:agent", agent}});
    }

    /// Whether the activity's own node stands for what it made as well.
    static bool keepsOutput(const LineageNode& node)
    {
        return node.kind == LineageKind::Split || node.kind == LineageKind::Evaluation
            || node.kind == LineageKind::Prediction || node.kind == LineageKind::Decision
            || (node.kind == LineageKind::External && !node.sha256.empty());
    }

    static std::string outputOf(const LineageNodeId& id) { return nameOf(id) + "-output"; }

    void addOutput(const LineageNode& node)
    {
        json object {{"prov:label", "output of " + lineageTitle(node)}, {"prov:type", typed("output")}};
        if (!node.sha256.empty())
            object["ts:sha256"] = node.sha256;
        m_document["entity"][outputOf(node.id)] = std::move(object);
        relate("wasGeneratedBy", {{"prov:entity", outputOf(node.id)}, {"prov:activity", nameOf(node.id)}});
    }

    void relate(const char* relation, json object)
    {
        m_document[relation]["_:r" + std::to_string(++m_relations)] = std::move(object);
    }

    /// Of an activity what it made, of an entity itself.
    std::string entityOf(const LineageNode& node) const
    {
        return isActivity(node.kind) ? outputOf(node.id) : nameOf(node.id);
    }

    void used(const LineageNode& activity, const LineageNode& entity, const std::string& role)
    {
        json object {{"prov:activity", nameOf(activity.id)}, {"prov:entity", entityOf(entity)}};
        if (!role.empty())
            object["prov:role"] = role;
        relate("used", std::move(object));
        if (keepsOutput(activity))
            derived(outputOf(activity.id), entityOf(entity), nameOf(activity.id));
    }

    void derived(const std::string& generated, const std::string& from, const std::string& activity)
    {
        json object {{"prov:generatedEntity", generated}, {"prov:usedEntity", from}};
        if (!activity.empty())
            object["prov:activity"] = activity;
        relate("wasDerivedFrom", std::move(object));
    }

    void informed(const LineageNode& later, const LineageNode& earlier)
    {
        relate(
            "wasInformedBy", {{"prov:informed", nameOf(later.id)}, {"prov:informant", nameOf(earlier.id)}});
    }

    /// What an activity made came from all that it used.
    void made(const LineageNode& activity, const LineageNode& entity)
    {
        relate(
            "wasGeneratedBy", {{"prov:entity", nameOf(entity.id)}, {"prov:activity", nameOf(activity.id)}});
        const auto position = m_index.positionOf(activity.id);
        for (const auto& step : m_index.origins(*position)) {
            if (m_graph.edges[step.edge].relation != LineageRelation::Read)
                continue;
            const LineageNode& origin = m_graph.nodes[step.node];
            if (!isActivity(origin.kind) || keepsOutput(origin))
                derived(nameOf(entity.id), entityOf(origin), nameOf(activity.id));
        }
    }

    /// What an alias points to after a move is an entity of its own: the alias itself changes.
    void pointed(const LineageNode& move, const LineageNode& alias)
    {
        const std::string state = outputOf(move.id);
        m_document["entity"][state] = {{"prov:label", move.title}, {"prov:type", typed("alias-state")}};
        relate("wasGeneratedBy", {{"prov:entity", state}, {"prov:activity", nameOf(move.id)}});
        relate(
            "specializationOf", {{"prov:specificEntity", state}, {"prov:generalEntity", nameOf(alias.id)}});
        const auto position = m_index.positionOf(move.id);
        for (const auto& step : m_index.origins(*position)) {
            if (m_graph.edges[step.edge].relation == LineageRelation::Moved)
                derived(state, nameOf(m_graph.nodes[step.node].id), nameOf(move.id));
        }
    }

    void addEdge(const LineageEdge& edge)
    {
        const auto from = m_index.positionOf(edge.from);
        const auto to = m_index.positionOf(edge.to);
        if (!from || !to)
            return;
        const LineageNode& earlier = m_graph.nodes[*from];
        const LineageNode& later = m_graph.nodes[*to];
        switch (edge.relation) {
        case LineageRelation::Read:
        case LineageRelation::Evidence:
        case LineageRelation::DecidedOn:
        case LineageRelation::Moved:
            if (isActivity(earlier.kind) && !keepsOutput(earlier))
                informed(later, earlier);
            else
                used(later, earlier, edge.detail);
            break;
        case LineageRelation::Made:
            made(earlier, later);
            break;
        case LineageRelation::Trial:
        case LineageRelation::PartOf:
        case LineageRelation::Twin:
        case LineageRelation::Resumed:
        case LineageRelation::Repeated:
        case LineageRelation::Allowed:
            informed(later, earlier);
            break;
        case LineageRelation::Side:
            if (keepsOutput(earlier))
                derived(nameOf(later.id), outputOf(earlier.id), {});
            else
                relate("wasInfluencedBy",
                    {{"prov:influencee", nameOf(later.id)}, {"prov:influencer", nameOf(earlier.id)}});
            break;
        case LineageRelation::Released:
            derived(nameOf(later.id), nameOf(earlier.id), {});
            break;
        case LineageRelation::Pointed:
            pointed(earlier, later);
            break;
        case LineageRelation::Same:
            relate("alternateOf",
                {{"prov:alternate1", nameOf(later.id)}, {"prov:alternate2", nameOf(earlier.id)}});
            break;
        }
    }

    const LineageGraph& m_graph;
    LineageIndex m_index;
    json m_document = json::object();
    int m_relations = 0;
};

} // namespace

json lineageToProv(const LineageGraph& graph)
{
    return Document(graph).make();
}

} // namespace touchstone
