#include "core/comparison/rowfilter.h"

namespace touchstone {

namespace {

FlipCell cellOf(bool rightBefore, bool rightAfter)
{
    if (rightBefore)
        return rightAfter ? FlipCell::BothRight : FlipCell::OnlyBaseline;
    return rightAfter ? FlipCell::OnlyCandidate : FlipCell::BothWrong;
}

template <typename T>
bool passes(const std::optional<T>& wanted, const T& value)
{
    return !wanted || *wanted == value;
}

bool passes(const std::optional<P1Range>& wanted, float p1)
{
    return !wanted || wanted->contains(p1);
}

} // namespace

std::vector<RowPair> matchingPairs(
    const SideView& baseline, const SideView& candidate, const RowPairs& pairs, const RowFilter& filter)
{
    std::vector<RowPair> result;
    for (std::int64_t i = 0; i < pairs.size(); ++i) {
        const RowPair pair = pairs.at(i);
        const std::int32_t goldAfter = candidate.gold(pair.candidate);
        const std::int32_t goldBefore = goldAfter < 0 ? -1 : baseline.gold(pair.baseline);
        const bool isLabelled = goldBefore >= 0;
        const std::int32_t before = baseline.first(pair.baseline);
        const std::int32_t after = candidate.first(pair.candidate);
        if (!passes(filter.gold, goldBefore) || !passes(filter.first.baseline, before)
            || !passes(filter.first.candidate, after) || !passes(filter.agree, before == after))
            continue;
        if (filter.cell && (!isLabelled || *filter.cell != cellOf(before == goldBefore, after == goldAfter)))
            continue;
        if (passes(filter.p1.baseline, baseline.p1(pair.baseline))
            && passes(filter.p1.candidate, candidate.p1(pair.candidate)))
            result.push_back(pair);
    }
    return result;
}

std::vector<std::int64_t> matchingRows(const SideView& side, const RowFilter& filter)
{
    std::vector<std::int64_t> result;
    for (std::int64_t row = 0; row < side.rows(); ++row) {
        if (passes(filter.gold, side.gold(row)) && passes(filter.first.baseline, side.first(row))
            && passes(filter.p1.baseline, side.p1(row)))
            result.push_back(row);
    }
    return result;
}

} // namespace touchstone
