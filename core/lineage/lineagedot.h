#pragma once

#include "core/base/result.h"
#include "core/lineage/lineagegraph.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// A text as a quoted string of Graphviz's DOT language, quotes and backslashes escaped, control characters as spaces, line breaks
/// kept as breaks; bytes that are no UTF-8 become U+FFFD. Quoted, nothing in it is an escape, an HTML label or an end.
std::string dotQuoted(std::string_view text);

/// The graph as a document of the DOT language, with kinds as shapes and words, for `dot -Tsvg` and other programs.
/// `item`: drawn with a heavy border.
std::string lineageToDot(const LineageGraph& graph, const LineageNodeId& item);

/// How large a node is drawn, in points (1/72 inch).
struct LineageBox {
    double width = 0;
    double height = 0;
};

/// The graph for `dot -Tjson` to place: boxes of these sizes named n0, n1 ... in the order of graph.nodes, without any of the
/// workspace's texts.
std::string layoutRequest(
    const LineageGraph& graph, const std::function<LineageBox(const LineageNode&)>& size);

struct LineagePoint {
    double x = 0;
    double y = 0; ///< downwards

    friend bool operator==(const LineagePoint&, const LineagePoint&) = default;
};

/// Where things are drawn, in points.
struct LineageLayout {
    struct Line {
        std::size_t edge = 0; ///< position in graph.edges
        /// Cubic Bézier curves one after the other: a start, then three points each.
        std::vector<LineagePoint> points;
        LineagePoint tip; ///< where the arrow ends
    };
    double width = 0;
    double height = 0;
    std::vector<LineagePoint> centres; ///< of graph.nodes
    std::vector<Line> lines;
};

/// Reads the answer to layoutRequest(). Errors: `bad-layout` where it is no such answer or places less than the whole graph.
Result<LineageLayout> readLayout(const LineageGraph& graph, std::string_view json);

} // namespace touchstone
