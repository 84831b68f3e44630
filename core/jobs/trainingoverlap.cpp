#include "core/jobs/trainingoverlap.h"

#include <algorithm>
#include <vector>

namespace touchstone {

Result<std::int64_t> trainingOverlap(
    Workspace& workspace, const ResolvedModel& model, const ResolvedRows& rows)
{
    if (!model.execution.isValid())
        return 0;
    const auto maker = workspace.execution(model.execution);
    if (!maker)
        return failure(maker);
    if (maker->step != Step::Train)
        return 0;
    std::vector<bool> trained(static_cast<std::size_t>(rows.dataset.rows));
    for (const Artifact& input : maker->inputs) {
        // The same rows under another name or version number have the same hash.
        if (input.kind != "dataset" || input.sha256 != rows.dataset.sha256)
            continue;
        const auto part = resolveRows(workspace, input.resolved);
        if (!part)
            return failure(part);
        for (const std::int64_t row : part->rows)
            trained[static_cast<std::size_t>(row)] = true;
    }
    return std::ranges::count_if(
        rows.rows, [&](std::int64_t row) { return trained[static_cast<std::size_t>(row)]; });
}

} // namespace touchstone
