#pragma once

#include "core/lineage/lineagegraph.h"
#include "core/lineage/lineageitem.h"
#include "core/lineage/numberorigin.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace touchstone {

/// Where a node's thing is shown: {"kind":"execution|dataset|model|comparison|release","target":"4"}; null for what is not in the
/// workspace.
nlohmann::json lineageTarget(const LineageNode& node);

/// {"item":...,"nodes":[...],"edges":[...],"warnings":[...],"origin":...} (docs/lineage.md). `origin`: of an execution.
nlohmann::json lineageToJson(
    const LineageGraph& graph, const LineageItem& item, const std::optional<NumberOrigin>& origin);

/// The graph as a document of W3C's PROV-JSON (member submission of 24 April 2013), whose terms are those of the
/// recommendation PROV-DM: things are entities, executions, decisions and alias moves activities, people and programs agents. What
/// an execution made and keeps for itself (a split, predictions) is an entity of its own, as is what an alias points to after each move.
/// Names are in the prefix `ts`, whose address is only a name.
nlohmann::json lineageToProv(const LineageGraph& graph);

} // namespace touchstone
