#include "app/commands/lineagetext.h"

#include "core/report/numbers.h"
#include "core/report/printable.h"

#include <algorithm>
#include <vector>

namespace touchstone {

namespace {

constexpr std::size_t deepestIndent = 16; // further in, lines start at the same column
constexpr std::size_t shownDigits = 12;
constexpr int longestNote = 60;

enum class Direction { Origins, Results };

/// How the one line belongs to the line above it.
std::string_view wordOf(LineageRelation relation, Direction direction)
{
    const bool up = direction == Direction::Origins;
    switch (relation) {
    case LineageRelation::Read:
        return up ? "read" : "read by";
    case LineageRelation::Made:
        return up ? "made by" : "made";
    case LineageRelation::Trial:
        return up ? "tried" : "trial of";
    case LineageRelation::PartOf:
        return up ? "has the part" : "part of";
    case LineageRelation::Twin:
        return up ? "twin of" : "has the twin";
    case LineageRelation::Resumed:
        return up ? "goes on with" : "gone on with by";
    case LineageRelation::Repeated:
        return up ? "repeats" : "repeated by";
    case LineageRelation::Side:
        return up ? "compares" : "compared in";
    case LineageRelation::Evidence:
        return up ? "decided on" : "evidence of";
    case LineageRelation::Released:
        return up ? "is" : "released as";
    case LineageRelation::DecidedOn:
        return up ? "about" : "decided by";
    case LineageRelation::Allowed:
        return up ? "follows" : "allowed";
    case LineageRelation::Moved:
        return up ? "to" : "pointed to by";
    case LineageRelation::Pointed:
        return up ? "moved by" : "of";
    case LineageRelation::Same:
        return "same bytes as";
    }
    return {};
}

std::string describe(const LineageNode& node)
{
    const std::string kind(lineageKindName(node.kind));
    std::string text;
    if (node.isGroup()) {
        text = countText(static_cast<std::int64_t>(node.members.size())) + " x " + kind + "  "
            + printable(node.title);
    } else {
        text = kind + " " + printable(lineageTitle(node));
        if (node.kind == LineageKind::Model || node.kind == LineageKind::File) {
            if (!node.sha256.empty())
                text += " (" + node.sha256.substr(0, shownDigits) + ")";
        } else if (!node.note.empty()) {
            text += "  " + shortened(node.note, longestNote);
        }
    }
    if (node.state != LineageState::Here && node.kind != LineageKind::File)
        text += node.state == LineageState::Missing ? "  [not in the workspace any more]"
                                                    : "  [from elsewhere]";
    for (const Warning& warning : node.stale)
        text += "  [stale: " + printable(warning.text) + "]";
    return text;
}

class Tree
{
public:
    Tree(const LineageGraph& graph, const LineageIndex& index, Direction direction)
        : m_graph(graph)
        , m_index(index)
        , m_direction(direction)
        , m_shown(graph.nodes.size(), false)
    {
    }

    std::string of(std::size_t start)
    {
        m_start = start;
        m_shown[start] = true;
        pushSame(start);
        push(start, 1);
        while (!m_waiting.empty()) {
            const Line line = m_waiting.back();
            m_waiting.pop_back();
            add(line);
        }
        return std::move(m_text);
    }

private:
    struct Line {
        LineageIndex::Step step;
        std::size_t depth;
    };

    /// The lines below a node; the first is taken first.
    void push(std::size_t node, std::size_t depth)
    {
        const auto& steps = m_direction == Direction::Origins ? m_index.origins(node) : m_index.results(node);
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            // What has the bytes of the item is told from the item on.
            if (step->node != m_start || m_graph.edges[step->edge].relation != LineageRelation::Same)
                m_waiting.push_back({*step, depth});
        }
    }

    /// The same bytes are the same item, in whichever direction they are tied to it.
    void pushSame(std::size_t start)
    {
        const auto& steps
            = m_direction == Direction::Origins ? m_index.results(start) : m_index.origins(start);
        for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
            if (m_graph.edges[step->edge].relation == LineageRelation::Same)
                m_waiting.push_back({*step, 1});
        }
    }

    void add(const Line& line)
    {
        const LineageEdge& edge = m_graph.edges[line.step.edge];
        const LineageNode& node = m_graph.nodes[line.step.node];
        m_text += std::string(2 * std::min(line.depth, deepestIndent), ' ');
        m_text += wordOf(edge.relation, m_direction);
        m_text += " " + describe(node);
        if (!edge.detail.empty())
            m_text += "  (" + printable(edge.detail) + ")";
        const bool above = m_shown[line.step.node];
        const auto& next = m_direction == Direction::Origins ? m_index.origins(line.step.node)
                                                             : m_index.results(line.step.node);
        m_text += above && !next.empty() ? "  ... as above\n" : "\n";
        if (above)
            return;
        m_shown[line.step.node] = true;
        push(line.step.node, line.depth + 1);
    }

    const LineageGraph& m_graph;
    const LineageIndex& m_index;
    Direction m_direction;
    std::size_t m_start = 0;
    std::vector<bool> m_shown;
    std::vector<Line> m_waiting;
    std::string m_text;
};

} // namespace

std::string lineageText(const LineageGraph& graph, const LineageItem& item)
{
    const LineageIndex index(graph);
    const auto start = index.positionOf(item.node);
    if (!start)
        return {};
    std::string text = describe(graph.nodes[*start]);
    if (item.part)
        text += "  part " + std::string(partName(*item.part));
    const std::string origins = Tree(graph, index, Direction::Origins).of(*start);
    const std::string results = Tree(graph, index, Direction::Results).of(*start);
    text += "\n\ncame from\n" + (origins.empty() ? "  nothing on record\n" : origins);
    return text + "\nwhat came of it\n" + (results.empty() ? "  nothing yet\n" : results);
}

} // namespace touchstone
