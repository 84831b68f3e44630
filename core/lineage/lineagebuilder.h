#pragma once

#include "core/lineage/lineagegraph.h"
#include "core/lineage/lineagerecords.h"

namespace touchstone {

/// The graph of everything in the workspace. What executions name and the workspace does not hold any more is there as
/// Missing or Elsewhere; what may be out of date says so (LineageNode::stale); nodes that claim to come from each other
/// stay as they are, and a warning `lineage-cycle` names them. Linear in the number of artifacts, but for sorting.
LineageGraph lineageGraph(const LineageRecords& records);

} // namespace touchstone
