#include "core/lineage/lineagedot.h"

#include <nlohmann/json.hpp>

#include <array>

namespace touchstone {

namespace {

struct Look {
    const char* shape;
    const char* colour; ///< Okabe and Ito's, light enough for black text
};

/// The same shapes as in the window, as near as Graphviz has them. One of each kind; the word says it too.
constexpr std::array<Look, lineageKinds> looks {{
    {"note", "#FFFFFF"},     // file
    {"cylinder", "#BFDDF2"}, // dataset
    {"box", "#F2F2F2"},      // import
    {"box", "#F2F2F2"},      // split
    {"box", "#F2F2F2"},      // training
    {"box", "#F2F2F2"},      // search
    {"box", "#F2F2F2"},      // evaluation
    {"box", "#F2F2F2"},      // prediction
    {"box", "#F2F2F2"},      // external
    {"hexagon", "#F7DFA8"},  // model
    {"diamond", "#F2F2F2"},  // comparison
    {"octagon", "#BFE6D9"},  // decision
    {"house", "#F3CFE0"},    // version
    {"cds", "#F2F2F2"},      // move
    {"invhouse", "#F3CFE0"}, // alias
}};

std::string nameOf(std::size_t position)
{
    return "n" + std::to_string(position);
}

std::string labelOf(const LineageNode& node)
{
    const std::string kind(lineageKindName(node.kind));
    std::string text;
    if (node.isGroup()) {
        text = std::to_string(node.members.size()) + " x " + kind;
    } else {
        text = kind + " " + lineageTitle(node);
        if (!node.note.empty() && node.kind != LineageKind::File)
            text += "\n" + node.note;
    }
    if (node.state != LineageState::Here)
        text += "\n[" + std::string(lineageStateName(node.state)) + "]";
    for (const Warning& warning : node.stale)
        text += "\n[stale: " + warning.text + "]";
    return text;
}

} // namespace

std::string dotQuoted(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        plain += (code < 0x20 && c != '\n') || code == 0x7f ? ' ' : c;
    }
    // With no control characters but line breaks left, JSON's quoting of a text is that of a DOT label.
    return nlohmann::json(plain).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string lineageToDot(const LineageGraph& graph, const LineageNodeId& item)
{
    const LineageIndex index(graph);
    std::string text = "digraph lineage {\n  graph [rankdir=LR, ranksep=0.5, nodesep=0.25];\n"
                       "  node [fontname=\"sans-serif\", fontsize=10, style=filled];\n"
                       "  edge [fontname=\"sans-serif\", fontsize=8];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const LineageNode& node = graph.nodes[i];
        const Look& look = looks.at(static_cast<std::size_t>(node.kind));
        text += "  " + nameOf(i) + " [label=" + dotQuoted(labelOf(node)) + ", id=" + dotQuoted(node.id.text())
            + ", shape=" + look.shape + ", fillcolor=\"" + look.colour + "\"";
        if (node.id == item)
            text += ", penwidth=3";
        if (node.state != LineageState::Here)
            text += ", style=\"filled,dashed\"";
        text += "];\n";
    }
    for (const LineageEdge& edge : graph.edges) {
        const auto from = index.positionOf(edge.from);
        const auto to = index.positionOf(edge.to);
        if (!from || !to)
            continue;
        std::string label(lineageRelationName(edge.relation));
        if (edge.count > 1)
            label = std::to_string(edge.count) + " x " + label;
        else if (!edge.detail.empty())
            label += "\n" + edge.detail;
        text += "  " + nameOf(*from) + " -> " + nameOf(*to) + " [label=" + dotQuoted(label) + "];\n";
    }
    return text + "}\n";
}

std::string layoutRequest(
    const LineageGraph& graph, const std::function<LineageBox(const LineageNode&)>& size)
{
    constexpr double pointsPerInch = 72;
    const LineageIndex index(graph);
    std::string text = "digraph lineage {\n  graph [rankdir=LR, ranksep=0.55, nodesep=0.22];\n"
                       "  node [shape=box, fixedsize=true, label=\"\"];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const LineageBox box = size(graph.nodes[i]);
        text += "  " + nameOf(i) + " [width=" + nlohmann::json(box.width / pointsPerInch).dump()
            + ", height=" + nlohmann::json(box.height / pointsPerInch).dump() + "];\n";
    }
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const auto from = index.positionOf(graph.edges[i].from);
        const auto to = index.positionOf(graph.edges[i].to);
        if (from && to)
            text += "  " + nameOf(*from) + " -> " + nameOf(*to) + " [comment=n" + std::to_string(i) + "];\n";
    }
    return text + "}\n";
}

} // namespace touchstone
