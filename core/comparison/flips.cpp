#include "core/comparison/flips.h"

namespace touchstone {

namespace {

std::int32_t mapped(const std::vector<std::int32_t>& toUnion, std::int32_t label)
{
    return label < 0 ? -1 : toUnion[static_cast<std::size_t>(label)];
}

} // namespace

Flips countFlips(const Predictions& baseline, const Predictions& candidate, const LabelUnion& labels)
{
    Flips flips;
    std::int64_t agreeing = 0;
    const std::int64_t rows = baseline.size();
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::int32_t before = baseline.first(i);
        const std::int32_t after = candidate.first(i);
        agreeing
            += mapped(labels.toUnion.baseline, before) == mapped(labels.toUnion.candidate, after) ? 1 : 0;
        const std::int32_t goldBefore = baseline.truth[static_cast<std::size_t>(i)];
        const std::int32_t goldAfter = candidate.truth[static_cast<std::size_t>(i)];
        if (goldBefore < 0 || goldAfter < 0)
            continue;
        ++flips.labelled;
        const bool rightBefore = before == goldBefore;
        const bool rightAfter = after == goldAfter;
        if (rightBefore)
            ++(rightAfter ? flips.bothRight : flips.onlyBaseline);
        else
            ++(rightAfter ? flips.onlyCandidate : flips.bothWrong);
    }
    if (rows > 0)
        flips.agreement = static_cast<double>(agreeing) / static_cast<double>(rows);
    if (flips.labelled > 0)
        flips.negativeFlipRate
            = static_cast<double>(flips.onlyBaseline) / static_cast<double>(flips.labelled);
    return flips;
}

} // namespace touchstone
