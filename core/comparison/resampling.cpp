#include "core/comparison/resampling.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace touchstone {

namespace {

/// Gold and first label of rows, one below the other.
struct Rows {
    std::vector<std::int32_t> gold;
    std::vector<std::int32_t> first;

    void add(const SideView& side, std::int64_t row)
    {
        gold.push_back(side.gold(row));
        first.push_back(side.first(row));
    }
};

Rows labelledRows(const SideView& side)
{
    Rows rows;
    for (std::int64_t i = 0; i < side.rows(); ++i) {
        if (side.gold(i) >= 0)
            rows.add(side, i);
    }
    return rows;
}

std::uint64_t seedFor(const ComparisonSide& side)
{
    return static_cast<std::uint64_t>(side.execution.isValid() ? side.execution.value() : 0);
}

} // namespace

std::optional<statistics::ResampledHeadline> resampledHeadline(const ComparisonContext& context)
{
    if (context.parameters.resamples == 0 || !context.isLabelled())
        return std::nullopt;
    const SideView before(context.baseline.predictions, context.labels.toUnion.baseline);
    const SideView after(context.candidate.predictions, context.labels.toUnion.candidate);
    Rows from;
    Rows to;
    std::uint64_t seedFrom = seedFor(context.baseline);
    std::uint64_t seedTo = seedFor(context.candidate);
    if (context.paired) {
        for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
            const RowPair pair = context.pairs.at(i);
            if (before.gold(pair.baseline) < 0 || after.gold(pair.candidate) < 0)
                continue;
            from.add(before, pair.baseline);
            to.add(after, pair.candidate);
        }
        seedFrom = seedTo = std::min(seedFrom, seedTo);
    } else {
        from = labelledRows(before);
        to = labelledRows(after);
    }
    return statistics::resampleHeadline({from.gold, from.first, seedFrom}, {to.gold, to.first, seedTo},
        {.labels = context.labels.names.size(),
            .resamples = context.parameters.resamples,
            .threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))});
}

} // namespace touchstone
