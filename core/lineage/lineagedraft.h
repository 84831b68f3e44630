#pragma once

#include "core/data/execution.h"
#include "core/lineage/lineagegraph.h"
#include "core/lineage/lineagemakings.h"
#include "core/lineage/lineagenames.h"

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
    using Use = LineageMakings::Use;

    /// `makings` must outlive the draft.
    explicit LineageDraft(const LineageMakings& makings)
        : m_makings(makings)
    {
    }

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
    std::optional<LineageNodeId> artifact(const Artifact& artifact, ExecutionNumber owner, Use use);
    /// The model of these bytes that an execution made.
    LineageNodeId modelOf(ExecutionNumber maker, const std::string& sha256) const;
    const LineageMakings& makings() const { return m_makings; }

private:
    LineageNodeId file(const Artifact& artifact, ExecutionNumber owner, Use use);
    LineageNodeId model(const Artifact& artifact, ExecutionNumber owner, Use use);
    /// What `resolved` of rows names: the split ("old@1/test#2") or the dataset ("old@1"), with its dataset behind it.
    LineageNodeId rows(const Artifact& artifact, ExecutionNumber owner, Use use);

    const LineageMakings& m_makings;
    std::vector<LineageNode> m_nodes;
    std::map<LineageNodeId, std::size_t> m_positions;
    std::vector<LineageEdge> m_edges;
    std::set<std::tuple<std::string, std::string, LineageRelation, std::string>> m_known;
};

/// A fact, unless it is empty.
void addFact(LineageNode& node, std::string name, std::string value);

} // namespace touchstone
