#include "core/statistics/homogeneity.h"

#include "core/statistics/cholesky.h"
#include "core/statistics/distributions.h"

#include <numeric>
#include <vector>

namespace touchstone::statistics {

namespace {

std::size_t rootOf(std::vector<std::size_t>& parents, std::size_t node)
{
    while (parents[node] != node) {
        parents[node] = parents[parents[node]];
        node = parents[node];
    }
    return node;
}

/// Of each group of categories between which rows moved, all but one; with that one V would be singular.
std::vector<std::size_t> independentCategories(std::span<const std::int64_t> table, std::size_t size)
{
    std::vector<std::size_t> parents(size);
    std::iota(parents.begin(), parents.end(), std::size_t {0});
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (table[i * size + j] + table[j * size + i] > 0)
                parents[rootOf(parents, i)] = rootOf(parents, j);
        }
    }
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < size; ++i) {
        if (rootOf(parents, i) != i)
            kept.push_back(i);
    }
    return kept;
}

} // namespace

std::optional<ChiSquareTest> marginalHomogeneity(std::span<const std::int64_t> table, std::size_t size)
{
    const std::vector<std::size_t> kept = independentCategories(table, size);
    if (kept.empty())
        return std::nullopt;
    std::vector<double> difference(kept.size());
    std::vector<double> covariance(kept.size() * kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        std::int64_t lost = 0;
        std::int64_t won = 0;
        for (std::size_t other = 0; other < size; ++other) {
            lost += other == kept[i] ? 0 : table[kept[i] * size + other];
            won += other == kept[i] ? 0 : table[other * size + kept[i]];
        }
        difference[i] = static_cast<double>(lost - won);
        for (std::size_t j = 0; j < kept.size(); ++j)
            covariance[i * kept.size() + j]
                = -static_cast<double>(table[kept[i] * size + kept[j]] + table[kept[j] * size + kept[i]]);
        covariance[i * kept.size() + i] = static_cast<double>(lost + won);
    }
    std::vector<double> solved = difference;
    if (!solvePositiveDefinite(covariance, solved))
        return std::nullopt;
    ChiSquareTest result;
    result.statistic = std::inner_product(difference.begin(), difference.end(), solved.begin(), 0.0);
    result.degrees = static_cast<int>(kept.size());
    result.p = chiSquareSf(result.statistic, result.degrees);
    return result;
}

std::optional<ChiSquareTest> homogeneity(
    std::span<const std::int64_t> baseline, std::span<const std::int64_t> candidate)
{
    const auto before
        = static_cast<double>(std::accumulate(baseline.begin(), baseline.end(), std::int64_t {0}));
    const auto after
        = static_cast<double>(std::accumulate(candidate.begin(), candidate.end(), std::int64_t {0}));
    if (!(before > 0) || !(after > 0))
        return std::nullopt;
    ChiSquareTest result;
    for (std::size_t i = 0; i < baseline.size(); ++i) {
        const auto both = static_cast<double>(baseline[i] + candidate[i]);
        if (!(both > 0))
            continue;
        // The two cells of a category lie equally far from what is expected of them.
        const double distance = static_cast<double>(candidate[i]) - both * after / (before + after);
        result.statistic += distance * distance * (before + after) / both * (1 / before + 1 / after);
        ++result.degrees;
    }
    if (result.degrees < 2)
        return std::nullopt;
    --result.degrees;
    result.p = chiSquareSf(result.statistic, result.degrees);
    return result;
}

} // namespace touchstone::statistics
