#include "core/statistics/labelcells.h"

#include "core/statistics/normal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace touchstone::statistics {

double LabelCounts::f1() const
{
    const std::int64_t size = gold + predicted;
    return size > 0 ? 2 * static_cast<double>(hits) / static_cast<double>(size) : 0;
}

LabelCells LabelCells::of(const std::array<std::int64_t, 8>& fromAllToNone)
{
    LabelCells cells;
    std::ranges::reverse_copy(fromAllToNone, cells.counts.begin());
    return cells;
}

std::int64_t LabelCells::rows() const
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t {0});
}

std::int64_t LabelCells::gold() const
{
    return std::accumulate(counts.begin() + 4, counts.end(), std::int64_t {0});
}

LabelCounts LabelCells::baseline() const
{
    const std::int64_t hits = counts[6] + counts[7];
    return {hits, gold(), hits + counts[2] + counts[3]};
}

LabelCounts LabelCells::candidate() const
{
    const std::int64_t hits = counts[5] + counts[7];
    return {hits, gold(), hits + counts[1] + counts[3]};
}

LabelCells LabelCells::swapped() const
{
    LabelCells result = *this;
    std::swap(result.counts[1], result.counts[2]);
    std::swap(result.counts[5], result.counts[6]);
    return result;
}

std::optional<F1Change> pairedF1Change(const LabelCells& cells, double level)
{
    const LabelCounts a = cells.baseline();
    const LabelCounts b = cells.candidate();
    const auto sizeA = static_cast<double>(a.gold + a.predicted);
    const auto sizeB = static_cast<double>(b.gold + b.predicted);
    if (!(sizeA > 0) || !(sizeB > 0))
        return std::nullopt;
    const double f1A = a.f1();
    const double f1B = b.f1();
    double variance = 0;
    for (const int gold : {0, 1}) {
        for (const int first : {0, 1}) {
            for (const int second : {0, 1}) {
                const double influence = (2 * gold * second - f1B * (gold + second)) / sizeB
                    - (2 * gold * first - f1A * (gold + first)) / sizeA;
                const auto rows = static_cast<double>(cells.at(gold == 1, first == 1, second == 1));
                variance += (rows + (first == second ? 0.0 : 0.5)) * influence * influence;
            }
        }
    }
    F1Change result {.change = f1B - f1A, .standardError = std::sqrt(variance)};
    const double half = normalQuantile((1 + level) / 2) * result.standardError;
    result.interval = {std::max(-1.0, result.change - half), std::min(1.0, result.change + half)};
    return result;
}

} // namespace touchstone::statistics
