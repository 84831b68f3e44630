#include "core/comparison/flips.h"

namespace touchstone {

Flips countFlips(const ComparisonContext& context)
{
    const SideView before(context.baseline.predictions, context.labels.toUnion.baseline);
    const SideView after(context.candidate.predictions, context.labels.toUnion.candidate);
    Flips flips;
    std::int64_t agreeing = 0;
    for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
        const RowPair pair = context.pairs.at(i);
        const std::int32_t firstBefore = before.first(pair.baseline);
        const std::int32_t firstAfter = after.first(pair.candidate);
        agreeing += firstBefore == firstAfter ? 1 : 0;
        const std::int32_t goldBefore = before.gold(pair.baseline);
        const std::int32_t goldAfter = after.gold(pair.candidate);
        if (goldBefore < 0 || goldAfter < 0)
            continue;
        ++flips.labelled;
        const bool rightBefore = firstBefore == goldBefore;
        const bool rightAfter = firstAfter == goldAfter;
        if (rightBefore)
            ++(rightAfter ? flips.bothRight : flips.onlyBaseline);
        else
            ++(rightAfter ? flips.onlyCandidate : flips.bothWrong);
    }
    if (context.pairs.size() > 0)
        flips.agreement = static_cast<double>(agreeing) / static_cast<double>(context.pairs.size());
    if (flips.labelled > 0)
        flips.negativeFlipRate
            = static_cast<double>(flips.onlyBaseline) / static_cast<double>(flips.labelled);
    return flips;
}

} // namespace touchstone
