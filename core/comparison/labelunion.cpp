#include "core/comparison/labelunion.h"

#include <algorithm>

namespace touchstone {

namespace {

void number(const std::vector<std::string>& labels, const std::vector<std::string>& names,
    std::vector<std::int32_t>& toUnion, std::vector<std::int32_t>& fromUnion)
{
    fromUnion.assign(names.size(), -1);
    toUnion.reserve(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto at = std::ranges::lower_bound(names, labels[i]) - names.begin();
        toUnion.push_back(static_cast<std::int32_t>(at));
        fromUnion[static_cast<std::size_t>(at)] = static_cast<std::int32_t>(i);
    }
}

} // namespace

LabelUnion uniteLabels(const Predictions& baseline, const Predictions& candidate)
{
    LabelUnion result;
    result.names = baseline.labels;
    result.names.insert(result.names.end(), candidate.labels.begin(), candidate.labels.end());
    std::ranges::sort(result.names);
    // Not std::ranges::unique(): clang 14 cannot compile what it returns.
    result.names.erase(std::unique(result.names.begin(), result.names.end()), result.names.end());
    number(baseline.labels, result.names, result.toUnion.baseline, result.fromUnion.baseline);
    number(candidate.labels, result.names, result.toUnion.candidate, result.fromUnion.candidate);
    return result;
}

} // namespace touchstone
