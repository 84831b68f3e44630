#include "core/jobs/trainingdata.h"

#include "core/storage/datasetreader.h"

#include <algorithm>

namespace touchstone {

Result<std::vector<ResolvedRows>> trainingParts(Workspace& workspace, ExecutionNumber model)
{
    std::vector<ResolvedRows> parts;
    if (!model.isValid())
        return parts;
    const auto maker = workspace.execution(model);
    if (!maker)
        return failure(maker);
    if (!madeByTraining(*maker))
        return parts;
    for (const Artifact& input : maker->inputs) {
        if (!isTrainingRows(input))
            continue;
        auto part = resolveRows(workspace, input.resolved);
        if (!part)
            return failure(part);
        parts.push_back(std::move(*part));
    }
    return parts;
}

Result<std::optional<std::int64_t>> trainingEnd(Workspace& workspace, ExecutionNumber model)
{
    const auto parts = trainingParts(workspace, model);
    if (!parts)
        return failure(parts);
    std::optional<std::int64_t> newest;
    for (const ResolvedRows& part : *parts) {
        if (static_cast<std::int64_t>(part.rows.size()) == part.dataset.rows) {
            newest = std::max(newest, part.dataset.lastTime);
            continue;
        }
        auto reader = DatasetReader::open(workspace.datasetFile(part.dataset.sha256));
        if (!reader)
            return failure(reader);
        const auto keys = reader->keys();
        if (!keys)
            return failure(keys);
        for (const std::int64_t row : part.rows) {
            if (const std::int64_t time = keys->time[static_cast<std::size_t>(row)]; time != RowKeys::noTime)
                newest = std::max(newest, std::optional(time));
        }
    }
    return newest;
}

} // namespace touchstone
