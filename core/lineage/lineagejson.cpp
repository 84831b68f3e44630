#include "core/lineage/lineagejson.h"

#include "core/base/time.h"
#include "core/data/warningjson.h"
#include "core/lineage/lineagenames.h"

namespace touchstone {

namespace {

using nlohmann::json;

json nodeToJson(const LineageNode& node)
{
    json facts = json::object();
    for (const LineageFact& fact : node.facts)
        addRepeated(facts, fact.name, fact.value);
    json members = json::array();
    for (const LineageNodeId& member : node.members)
        members.push_back(member.text());
    return {
        {"id", node.id.text()},
        {"kind", lineageKindName(node.kind)},
        {"title", lineageTitle(node)},
        {"note", orNull(node.note)},
        {"state", lineageStateName(node.state)},
        {"sha256", orNull(node.sha256)},
        {"time", node.at ? json(formatUtc(*node.at)) : json(nullptr)},
        {"stale", warningsToJson(node.stale)},
        {"facts", std::move(facts)},
        {"link", lineageTarget(node)},
        {"members", std::move(members)},
    };
}

} // namespace

json lineageTarget(const LineageNode& node)
{
    if (node.state != LineageState::Here || node.isGroup())
        return nullptr;
    switch (node.kind) {
    case LineageKind::File:
        return nullptr;
    case LineageKind::Dataset:
        return {{"kind", "dataset"}, {"target", node.title}};
    case LineageKind::Model:
        return {{"kind", "model"}, {"target", node.execution.toString()}};
    case LineageKind::Comparison:
        return {{"kind", "comparison"}, {"target", node.id.text().substr(std::string("comparison:").size())}};
    case LineageKind::Decision:
    case LineageKind::Move:
        return {{"kind", "release"}, {"target", std::to_string(node.record)}};
    case LineageKind::Version:
    case LineageKind::Alias:
        return {{"kind", "release"}, {"target", node.name}};
    default:
        return {{"kind", "execution"}, {"target", node.execution.toString()}};
    }
}

json lineageToJson(
    const LineageGraph& graph, const LineageItem& item, const std::optional<NumberOrigin>& origin)
{
    json nodes = json::array();
    for (const LineageNode& node : graph.nodes)
        nodes.push_back(nodeToJson(node));
    json edges = json::array();
    for (const LineageEdge& edge : graph.edges) {
        edges.push_back({{"from", edge.from.text()}, {"to", edge.to.text()},
            {"relation", lineageRelationName(edge.relation)}, {"detail", orNull(edge.detail)},
            {"count", edge.count}});
    }
    return {{"item", item.node.text()}, {"part", item.part ? json(partName(*item.part)) : json(nullptr)},
        {"nodes", std::move(nodes)}, {"edges", std::move(edges)},
        {"warnings", warningsToJson(graph.warnings)},
        {"origin", origin ? numberOriginToJson(*origin) : json(nullptr)}};
}

} // namespace touchstone
