#include "core/comparison/rowpairs.h"

#include <algorithm>

namespace touchstone {

RowPairs RowPairs::identical(std::int64_t rows)
{
    RowPairs result;
    result.m_identical = rows;
    return result;
}

RowPairs RowPairs::of(std::vector<RowPair> pairs)
{
    RowPairs result;
    result.m_pairs = std::move(pairs);
    return result;
}

std::optional<RowPairs> pairByRow(const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    if (baseline.datasetSha256.empty() || baseline.datasetSha256 != candidate.datasetSha256)
        return std::nullopt;
    const auto before = baseline.predictions.row;
    const auto after = candidate.predictions.row;
    if (std::ranges::equal(before, after))
        return RowPairs::identical(baseline.predictions.size());
    std::vector<RowPair> pairs;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) { // both ascend
        if (before[i] == after[j])
            pairs.push_back({static_cast<std::int64_t>(i), static_cast<std::int64_t>(j)});
        const std::int64_t at = std::min(before[i], after[j]);
        i += before[i] == at ? 1 : 0;
        j += after[j] == at ? 1 : 0;
    }
    return RowPairs::of(std::move(pairs));
}

} // namespace touchstone
