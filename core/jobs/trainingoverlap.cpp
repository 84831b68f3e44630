#include "core/jobs/trainingoverlap.h"

#include "core/jobs/trainingdata.h"

#include <algorithm>
#include <vector>

namespace touchstone {

Result<std::int64_t> trainingOverlap(
    Workspace& workspace, const ResolvedModel& model, const ResolvedRows& rows)
{
    const auto maker = model.execution.isValid() ? std::optional(model.execution) : std::nullopt;
    const auto training = trainingOf(workspace, maker, model.sha256);
    if (!training)
        return failure(training);
    if (!*training)
        return 0;
    std::vector<bool> trained(static_cast<std::size_t>(rows.dataset.rows));
    for (const Artifact& input : (*training)->inputs) {
        // The same rows under another name or version number have the same hash.
        if (!isTrainingRows(input) || input.sha256 != rows.dataset.sha256)
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
