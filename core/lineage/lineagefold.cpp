#include "core/lineage/lineagefold.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace touchstone {

namespace {

using Colours = std::vector<std::size_t>;

/// Numbers equal keys alike, in the order of their first appearance.
template <typename Key>
class Numbers
{
public:
    std::size_t of(Key key) { return m_numbers.emplace(std::move(key), m_numbers.size()).first->second; }
    std::size_t count() const { return m_numbers.size(); }

private:
    std::map<Key, std::size_t> m_numbers;
};

std::string marksOf(const LineageNode& node)
{
    std::string marks;
    for (const Warning& warning : node.stale)
        marks += warning.code + " ";
    return marks;
}

class Folding
{
public:
    Folding(const LineageGraph& graph, const FoldOptions& options)
        : m_graph(graph)
        , m_options(options)
        , m_index(graph)
        , m_group(graph.nodes.size())
    {
        for (std::size_t i = 0; i < m_group.size(); ++i)
            m_group[i] = i;
    }

    LineageGraph fold()
    {
        gather(refined(), m_options.from);
        if (count() > m_options.most)
            foldBySide();
        return build();
    }

private:
    bool isKept(std::size_t node) const { return m_options.kept.contains(m_graph.nodes[node].id); }

    /// What a node is by itself. What must not be folded has a colour of its own.
    Colours firstColours() const
    {
        Colours colours(m_graph.nodes.size());
        using Key = std::tuple<int, int, bool, std::string, std::size_t>;
        Numbers<Key> numbers;
        for (std::size_t i = 0; i < colours.size(); ++i) {
            const LineageNode& node = m_graph.nodes[i];
            const std::string* status = node.fact("status");
            colours[i]
                = numbers.of(Key(static_cast<int>(node.kind), static_cast<int>(node.state), node.current,
                    marksOf(node) + (status != nullptr ? *status : std::string()), isKept(i) ? i + 1 : 0));
        }
        return colours;
    }

    Colours refined() const
    {
        using Neighbours = std::vector<std::tuple<bool, int, std::size_t>>;
        Colours colours = firstColours();
        std::size_t count = 0;
        constexpr int rounds = 12; // chains of work are shorter; what is further away makes nobody different
        for (int round = 0; round < rounds; ++round) {
            Numbers<std::pair<std::size_t, Neighbours>> numbers;
            Colours next(colours.size());
            for (std::size_t i = 0; i < colours.size(); ++i) {
                Neighbours around;
                for (const auto& step : m_index.origins(i))
                    around.emplace_back(
                        false, static_cast<int>(m_graph.edges[step.edge].relation), colours[step.node]);
                for (const auto& step : m_index.results(i))
                    around.emplace_back(
                        true, static_cast<int>(m_graph.edges[step.edge].relation), colours[step.node]);
                std::ranges::sort(around);
                // How many there are of a kind makes no difference: 12 trials and 13 are alike.
                around.erase(std::unique(around.begin(), around.end()), around.end());
                next[i] = numbers.of({colours[i], std::move(around)});
            }
            colours = std::move(next);
            if (numbers.count() == count)
                break;
            count = numbers.count();
        }
        return colours;
    }

    /// Makes one group of every class of at least `from` nodes that nobody opened.
    void gather(const Colours& colours, std::size_t from)
    {
        std::map<std::size_t, std::vector<std::size_t>> classes;
        for (std::size_t i = 0; i < colours.size(); ++i) {
            if (!isKept(i))
                classes[colours[i]].push_back(i);
        }
        for (const auto& entry : classes)
            join(entry.second, from);
    }

    void join(const std::vector<std::size_t>& nodes, std::size_t from)
    {
        if (nodes.size() < from || m_options.opened.contains(idOf(nodes)))
            return;
        for (const std::size_t node : nodes)
            m_group[node] = nodes.front();
    }

    LineageNodeId idOf(const std::vector<std::size_t>& nodes) const
    {
        const LineageNode& first = m_graph.nodes[nodes.front()];
        return LineageNodeId("group:" + std::to_string(nodes.size()) + ":" + first.id.text());
    }

    std::size_t count() const
    {
        std::size_t roots = 0;
        for (std::size_t i = 0; i < m_group.size(); ++i)
            roots += m_group[i] == i ? 1 : 0;
        return roots;
    }

    /// 1: something that is kept came from it, 2: it came of something that is kept, 3: both.
    std::vector<int> sides() const
    {
        std::vector<int> side(m_graph.nodes.size(), 0);
        for (const int flag : {1, 2}) {
            std::vector<std::size_t> waiting;
            for (std::size_t i = 0; i < side.size(); ++i) {
                if (isKept(i))
                    waiting.push_back(i);
            }
            while (!waiting.empty()) {
                const std::size_t node = waiting.back();
                waiting.pop_back();
                if ((side[node] & flag) != 0)
                    continue;
                side[node] |= flag;
                for (const auto& step : flag == 1 ? m_index.origins(node) : m_index.results(node))
                    waiting.push_back(step.node);
            }
        }
        return side;
    }

    void foldBySide()
    {
        const std::vector<int> side = sides();
        std::map<std::tuple<int, int, int>, std::vector<std::size_t>> classes;
        for (std::size_t i = 0; i < m_group.size(); ++i) {
            const LineageNode& node = m_graph.nodes[i];
            if (!isKept(i))
                classes[{static_cast<int>(node.kind), side[i], node.stale.empty() ? 0 : 1}].push_back(i);
        }
        std::vector<std::vector<std::size_t>> bySize;
        for (auto& entry : classes)
            bySize.push_back(std::move(entry.second));
        std::stable_sort(
            bySize.begin(), bySize.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
        for (const auto& nodes : bySize) {
            if (count() <= m_options.most)
                return;
            if (nodes.size() > 1)
                join(nodes, 2);
        }
    }

    LineageGraph build() const
    {
        std::map<std::size_t, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < m_group.size(); ++i)
            members[m_group[i]].push_back(i);
        LineageGraph result;
        result.warnings = m_graph.warnings;
        std::vector<LineageNodeId> ids(m_group.size());
        for (const auto& entry : members) {
            LineageNode node = m_graph.nodes[entry.first];
            if (entry.second.size() > 1) {
                node.id = idOf(entry.second);
                node.facts.clear();
                node.note.clear();
                node.sha256.clear();
                node.title += " ... " + m_graph.nodes[entry.second.back()].title;
                for (const std::size_t member : entry.second)
                    node.members.push_back(m_graph.nodes[member].id);
            }
            for (const std::size_t member : entry.second)
                ids[member] = node.id;
            result.nodes.push_back(std::move(node));
        }
        addEdges(result, ids);
        return result;
    }

    void addEdges(LineageGraph& result, const std::vector<LineageNodeId>& ids) const
    {
        std::map<std::tuple<LineageNodeId, LineageNodeId, LineageRelation>, std::size_t> known;
        for (const LineageEdge& edge : m_graph.edges) {
            const auto from = m_index.positionOf(edge.from);
            const auto to = m_index.positionOf(edge.to);
            if (!from || !to)
                continue;
            const LineageNodeId& first = ids[*from];
            const LineageNodeId& second = ids[*to];
            if (first == second && edge.from != edge.to)
                continue; // within a group
            const auto [found, isNew]
                = known.emplace(std::tuple(first, second, edge.relation), result.edges.size());
            if (isNew) {
                LineageEdge joined = edge;
                joined.from = first;
                joined.to = second;
                result.edges.push_back(std::move(joined));
                continue;
            }
            LineageEdge& joined = result.edges[found->second];
            joined.count += edge.count;
            if (joined.detail != edge.detail)
                joined.detail.clear();
        }
    }

    const LineageGraph& m_graph;
    const FoldOptions& m_options;
    LineageIndex m_index;
    std::vector<std::size_t> m_group; ///< the first node of the group that a node is in
};

} // namespace

LineageGraph folded(const LineageGraph& graph, const FoldOptions& options)
{
    return Folding(graph, options).fold();
}

} // namespace touchstone
