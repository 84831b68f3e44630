#pragma once

#include "core/data/execution.h"
#include "core/lineage/lineagegraph.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace touchstone {

/// A graph that is being made: nodes are found by id and made when first named, edges are there once.
class LineageDraft
{
public:
    /// The node of that id. A new one has state Missing until somebody who knows it says otherwise.
    LineageNode& node(const LineageNodeId& id, LineageKind kind);
    LineageNode* find(const LineageNodeId& id);
    void connect(const LineageNodeId& from, const LineageNodeId& to, LineageRelation relation,
        std::string detail = {});
    /// Nodes by time; everything else as it was added.
    LineageGraph finish() &&;

    /// Node of an execution; of one that is not there: Missing, with the kind that the naming one expects.
    LineageNodeId execution(ExecutionNumber number, LineageKind expected);
    /// Where an artifact is; makes the node if need be. Nothing for predictions and splits that name no execution: they are
    /// their own execution's. `owner`: that read or made it; a file that only has a name there is another one elsewhere.
    std::optional<LineageNodeId> artifact(const Artifact& artifact, ExecutionNumber owner);
    /// What `resolved` of rows names: the split ("old@1/test#2") or the dataset ("old@1"), with its dataset behind it.
    LineageNodeId rows(const Artifact& artifact);

private:
    LineageNodeId file(const Artifact& artifact, ExecutionNumber owner);
    LineageNodeId model(const Artifact& artifact);
    LineageNodeId dataset(const std::string& reference, const std::string& sha256);

    std::vector<LineageNode> m_nodes;
    std::map<LineageNodeId, std::size_t> m_positions;
    std::vector<LineageEdge> m_edges;
    std::set<std::tuple<std::string, std::string, LineageRelation, std::string>> m_known;
};

/// \name Ids
/// @{
LineageNodeId executionNode(ExecutionNumber number);
LineageNodeId datasetNode(const std::string& reference, const std::string& sha256);
LineageNodeId modelNode(const std::string& sha256);
LineageNodeId versionNode(const std::string& name);
LineageNodeId aliasNode(const std::string& name);
LineageNodeId recordNode(std::int64_t number);
LineageNodeId comparisonNode(ExecutionNumber baseline, ExecutionNumber candidate);
/// @}

/// The number in "4" or "#4".
std::optional<ExecutionNumber> lineageNumber(std::string_view text);
/// A positive number of a member; nothing where there is none, or the document is no object.
std::optional<ExecutionNumber> lineageNumber(const nlohmann::json& object, const char* member);
/// A fact, unless it is empty.
void addFact(LineageNode& node, std::string name, std::string value);

} // namespace touchstone
