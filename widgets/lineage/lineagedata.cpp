#include "widgets/lineage/lineagedata.h"

#include "core/lineage/lineagebuilder.h"
#include "core/lineage/lineagefold.h"
#include "core/storage/workspace.h"

namespace touchstone {

Result<LineageData> loadLineage(const LineageRequest& request, const std::stop_token& stop)
{
    auto workspace = Workspace::open(request.workspace, "touchstone lineage", Workspace::Upkeep::No);
    if (!workspace)
        return failure(workspace);
    const auto records = readLineageRecords(*workspace);
    if (!records)
        return failure(records);
    if (stop.stop_requested())
        return fail(cancelledError());
    const LineageGraph graph = lineageGraph(*records);
    const auto item = findLineageItem(graph, request.item);
    if (!item)
        return failure(item);
    LineageData data;
    data.item = *item;
    data.whole = lineageOf(graph, *item);
    data.shown = folded(data.whole, {.kept = {item->node}, .opened = request.opened});
    const LineageNode* node = data.whole.find(item->node);
    if (node->id.text().starts_with("execution:"))
        data.origin = numberOrigin(records->executions, records->models, node->execution);
    return data;
}

} // namespace touchstone
