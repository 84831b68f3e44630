#include "core/jobs/trainingoverlap.h"

#include <algorithm>
#include <iterator>

namespace touchstone {

namespace {

/// Counts what it is given instead of storing it.
struct Counter {
    using difference_type = std::ptrdiff_t;
    std::int64_t* count;

    Counter& operator*() { return *this; }
    Counter& operator++() { return *this; }
    Counter operator++(int) { return *this; }
    Counter& operator=(std::int64_t)
    {
        ++*count;
        return *this;
    }
};

} // namespace

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
    std::int64_t count = 0;
    for (const Artifact& input : maker->inputs) {
        // The same rows under another name or version number have the same hash.
        if (input.kind != "dataset" || input.sha256 != rows.dataset.sha256)
            continue;
        const auto trained = resolveRows(workspace, input.resolved);
        if (!trained)
            return failure(trained);
        std::set_intersection(
            trained->rows.begin(), trained->rows.end(), rows.rows.begin(), rows.rows.end(), Counter {&count});
    }
    return count;
}

} // namespace touchstone
