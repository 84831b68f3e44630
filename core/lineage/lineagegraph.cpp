#include "core/lineage/lineagegraph.h"

#include <algorithm>
#include <array>
#include <limits>

namespace touchstone {

namespace {

constexpr std::array<std::string_view, lineageKinds> kindNames {"file", "dataset", "import", "split",
    "training", "search", "evaluation", "prediction", "external", "model", "comparison", "decision",
    "version", "move", "alias"};

constexpr std::array<std::string_view, lineageRelations> relationNames {"read", "made", "trial-of", "part-of",
    "twin", "resumed", "repeats", "side", "evidence", "released", "decided-on", "allowed", "moved", "pointed",
    "same-bytes"};

/// Tarjan's strongly connected components with a stack of its own: chains of executions may be thousands long.
class Components
{
public:
    Components(const LineageGraph& graph, const LineageIndex& index)
        : m_index(index)
        , m_seen(graph.nodes.size(), unseen)
        , m_low(graph.nodes.size(), 0)
        , m_open(graph.nodes.size(), false)
    {
    }

    std::vector<std::vector<std::size_t>> find()
    {
        for (std::size_t node = 0; node < m_seen.size(); ++node) {
            if (m_seen[node] == unseen)
                walk(node);
        }
        return std::move(m_found);
    }

private:
    static constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();

    struct Frame {
        std::size_t node;
        std::size_t next; ///< of its results
    };

    void enter(std::size_t node)
    {
        m_seen[node] = m_low[node] = m_count++;
        m_stack.push_back(node);
        m_open[node] = true;
        m_frames.push_back({node, 0});
    }

    void walk(std::size_t start)
    {
        enter(start);
        while (!m_frames.empty()) {
            const std::size_t node = m_frames.back().node;
            const auto& results = m_index.results(node);
            if (m_frames.back().next < results.size()) {
                const std::size_t other = results[m_frames.back().next++].node;
                if (m_seen[other] == unseen)
                    enter(other);
                else if (m_open[other])
                    m_low[node] = std::min(m_low[node], m_seen[other]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty())
                m_low[m_frames.back().node] = std::min(m_low[m_frames.back().node], m_low[node]);
            if (m_low[node] == m_seen[node])
                close(node);
        }
    }

    void close(std::size_t root)
    {
        std::vector<std::size_t> component;
        std::size_t node = root;
        do {
            node = m_stack.back();
            m_stack.pop_back();
            m_open[node] = false;
            component.push_back(node);
        } while (node != root);
        const auto toItself = [&](const LineageIndex::Step& step) { return step.node == root; };
        if (component.size() > 1 || std::ranges::any_of(m_index.results(root), toItself)) {
            std::ranges::sort(component);
            m_found.push_back(std::move(component));
        }
    }

    const LineageIndex& m_index;
    std::vector<std::size_t> m_seen;
    std::vector<std::size_t> m_low;
    std::vector<bool> m_open;
    std::vector<std::size_t> m_stack;
    std::vector<Frame> m_frames;
    std::size_t m_count = 0;
    std::vector<std::vector<std::size_t>> m_found;
};

} // namespace

std::string_view lineageKindName(LineageKind kind)
{
    return kindNames.at(static_cast<std::size_t>(kind));
}

std::string_view lineageStateName(LineageState state)
{
    switch (state) {
    case LineageState::Here:
        return "here";
    case LineageState::Missing:
        return "missing";
    case LineageState::Elsewhere:
        return "elsewhere";
    }
    return {};
}

std::string_view lineageRelationName(LineageRelation relation)
{
    return relationNames.at(static_cast<std::size_t>(relation));
}

const std::string* LineageNode::fact(std::string_view factName) const
{
    const auto found = std::ranges::find(facts, factName, &LineageFact::name);
    return found == facts.end() ? nullptr : &found->value;
}

std::string lineageTitle(const LineageNode& node)
{
    if (node.kind != LineageKind::Decision || node.isGroup())
        return node.title;
    const std::string* decision = node.fact("decision");
    return (decision != nullptr ? *decision : "record") + " " + node.title;
}

const LineageNode* LineageGraph::find(const LineageNodeId& id) const
{
    const auto found = std::ranges::find(nodes, id, &LineageNode::id);
    return found == nodes.end() ? nullptr : &*found;
}

LineageIndex::LineageIndex(const LineageGraph& graph)
    : m_origins(graph.nodes.size())
    , m_results(graph.nodes.size())
{
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        m_positions.emplace(graph.nodes[i].id, i);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const auto from = positionOf(graph.edges[i].from);
        const auto to = positionOf(graph.edges[i].to);
        if (!from || !to)
            continue;
        m_results[*from].push_back({*to, i});
        m_origins[*to].push_back({*from, i});
    }
}

std::optional<std::size_t> LineageIndex::positionOf(const LineageNodeId& id) const
{
    const auto found = m_positions.find(id);
    return found == m_positions.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::size_t> lineageSame(const LineageGraph& graph, const LineageIndex& index, std::size_t node)
{
    std::vector<std::size_t> same {node};
    for (std::size_t i = 0; i < same.size(); ++i) {
        for (const auto* steps : {&index.origins(same[i]), &index.results(same[i])}) {
            for (const LineageIndex::Step& step : *steps) {
                if (graph.edges[step.edge].relation == LineageRelation::Same
                    && std::ranges::find(same, step.node) == same.end())
                    same.push_back(step.node);
            }
        }
    }
    return same;
}

std::vector<std::vector<std::size_t>> lineageCycles(const LineageGraph& graph)
{
    const LineageIndex index(graph);
    return Components(graph, index).find();
}

} // namespace touchstone
