#pragma once

#include "core/lineage/lineagegraph.h"

#include <cstddef>
#include <set>

namespace touchstone {

struct FoldOptions {
    std::size_t from = 4;           ///< smallest group of nodes that are alike
    std::size_t most = 200;         ///< nodes that are left at most, unless what is kept is more
    std::set<LineageNodeId> kept;   ///< never folded: the item, what it opens
    std::set<LineageNodeId> opened; ///< groups whose members are shown one by one
};

/// The graph with what is alike drawn together: nodes of one kind, state and marks whose origins and results are alike in the same way,
/// all along the graph (colour refinement), so that twenty trainings with a model and an evaluation each become three
/// groups. Where more than `most` nodes are left, nodes of one kind on the same side of what is kept are folded too, the largest
/// groups first. A group's id depends on its members alone; its title names the first and the last of them.
LineageGraph folded(const LineageGraph& graph, const FoldOptions& options);

} // namespace touchstone
