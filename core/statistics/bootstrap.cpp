#include "core/statistics/bootstrap.h"

#include "core/statistics/draws.h"
#include "core/statistics/moments.h"
#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <array>
#include <vector>

namespace touchstone::statistics {

namespace {

/// Both orders of the sides draw the same resamples, those of this order.
bool isMirrored(const ResamplingKey& key)
{
    return key.baseline > key.candidate;
}

std::uint64_t seedOf(const ResamplingKey& key)
{
    return statistics::seedOf(
        std::min(key.baseline, key.candidate), std::max(key.baseline, key.candidate), key.label);
}

F1Change mirrored(const F1Change& change)
{
    return {-change.change, change.standardError, {-change.interval.upper, -change.interval.lower}};
}

std::optional<F1Change> summary(double change, std::span<const double> resampled, double level)
{
    const auto sorted = SortedSample::of(resampled);
    const auto deviation = standardDeviation(resampled);
    if (!sorted || !deviation)
        return std::nullopt;
    const double tail = (1 - level) / 2;
    return F1Change {
        change, *deviation, {sorted->quantile(tail).value_or(0), sorted->quantile(1 - tail).value_or(0)}};
}

/// hits, missed, false, neither
std::array<std::int64_t, 4> tableOf(const LabelTable& side)
{
    const LabelCounts& label = side.label;
    return {
        label.hits, label.gold - label.hits, label.predicted - label.hits, side.rows - label.rowsOfEither()};
}

bool isTable(const LabelTable& side)
{
    return side.rows > 0 && std::ranges::all_of(tableOf(side), [](std::int64_t count) { return count >= 0; });
}

} // namespace

std::optional<F1Change> pairedBootstrap(
    const LabelCells& cells, const ResamplingKey& key, int resamples, double level)
{
    if (cells.rows() <= 0 || resamples < 2)
        return std::nullopt;
    const LabelCells from = isMirrored(key) ? cells.swapped() : cells;
    Draws draws(seedOf(key));
    std::vector<double> changes;
    changes.reserve(static_cast<std::size_t>(resamples));
    LabelCells drawn;
    for (int i = 0; i < resamples; ++i) {
        draws.multinomial(from.rows(), from.counts, drawn.counts);
        changes.push_back(drawn.candidate().f1() - drawn.baseline().f1());
    }
    const auto result = summary(from.candidate().f1() - from.baseline().f1(), changes, level);
    return result && isMirrored(key) ? mirrored(*result) : result;
}

std::optional<F1Change> unpairedBootstrap(const LabelTable& baseline, const LabelTable& candidate,
    const ResamplingKey& key, int resamples, double level)
{
    if (!isTable(baseline) || !isTable(candidate) || resamples < 2)
        return std::nullopt;
    const LabelTable& first = isMirrored(key) ? candidate : baseline;
    const LabelTable& second = isMirrored(key) ? baseline : candidate;
    const auto firstTable = tableOf(first);
    const auto secondTable = tableOf(second);
    Draws draws(seedOf(key));
    std::array<std::int64_t, 4> drawn {};
    const auto resampledF1 = [&](const LabelTable& side, std::span<const std::int64_t> table) {
        draws.multinomial(side.rows, table, drawn);
        return LabelCounts {drawn[0], drawn[0] + drawn[1], drawn[0] + drawn[2]}.f1();
    };
    std::vector<double> changes;
    changes.reserve(static_cast<std::size_t>(resamples));
    for (int i = 0; i < resamples; ++i) {
        const double before = resampledF1(first, firstTable);
        changes.push_back(resampledF1(second, secondTable) - before);
    }
    const auto result = summary(second.label.f1() - first.label.f1(), changes, level);
    return result && isMirrored(key) ? mirrored(*result) : result;
}

} // namespace touchstone::statistics
