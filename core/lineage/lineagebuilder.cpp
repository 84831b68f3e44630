#include "core/lineage/lineagebuilder.h"

#include "core/lineage/lineageparts.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::size_t namedInCycle = 5;

Warning cycleWarning(const LineageGraph& graph, const std::vector<std::size_t>& cycle)
{
    std::string names;
    std::vector<std::string> arguments;
    for (std::size_t i = 0; i < std::min(cycle.size(), namedInCycle); ++i) {
        const std::string& title = graph.nodes[cycle[i]].title;
        names += (i == 0 ? "" : ", ") + title;
        arguments.push_back(title);
    }
    if (cycle.size() > namedInCycle)
        names += " and " + std::to_string(cycle.size() - namedInCycle) + " more";
    const std::string text = cycle.size() == 1
        ? names + " claims to come from itself"
        : "each of these claims to come from the others, so no order is true: " + names;
    return {"lineage-cycle", text, std::move(arguments)};
}

} // namespace

LineageGraph lineageGraph(const LineageRecords& records)
{
    const LineageMakings makings(records);
    LineageDraft draft(makings);
    lineage::addWork(draft, records);
    lineage::addReleases(draft, records);
    lineage::markStale(draft, records);
    LineageGraph graph = std::move(draft).finish();
    graph.warnings = records.warnings;
    for (const auto& cycle : lineageCycles(graph))
        graph.warnings.push_back(cycleWarning(graph, cycle));
    return graph;
}

} // namespace touchstone
