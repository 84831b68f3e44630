#pragma once

#include "core/base/result.h"
#include "core/data/part.h"
#include "core/lineage/lineagegraph.h"

#include <optional>
#include <string_view>

namespace touchstone {

/// One thing of a workspace whose lineage is asked for.
struct LineageItem {
    LineageNodeId node;
    std::optional<Part> part; ///< of a split: what came of the other parts is left out
};

/// What a text names: `#4` or `4` (execution), `old@1`, `old`, `old/test`, `old@1/test#2` (dataset, or its split), `20200602.0`
/// (version), an alias, `decision:3` (number of the record in `release history`), a sha-256 or its first 8 digits or more
/// (model, dataset, file, predictions), the path or name of a file that the records name, or an id of a node. `dataset:old` and
/// `alias:old` tell two of the same name apart.
/// Errors: `no-such-item` says what may be named; `ambiguous-item` lists what it could be.
Result<LineageItem> findLineageItem(const LineageGraph& graph, std::string_view text);

/// The item with everything that it came from and everything that came of it, and the edges between these. Bytes that were made more
/// than once are one item. Of a cycle, each node is there once. The graph's warnings stay where they name a node of it.
LineageGraph lineageOf(const LineageGraph& graph, const LineageItem& item);

} // namespace touchstone
