#include "core/comparison/predictedmix.h"

#include "core/statistics/distances.h"
#include "core/statistics/rowdeals.h"
#include "core/statistics/stability.h"

#include <algorithm>
#include <cmath>

namespace touchstone {

namespace {

/// Rows by first label, numbered as in the union, cells without rows left out; rows without a label come last.
struct Cells {
    std::vector<std::int32_t> label;   ///< of each cell; -1: no label
    std::vector<std::int32_t> ofLabel; ///< cell of each label of the union, then of none; -1: no rows
    Both<std::vector<std::int64_t>> rows;
};

std::vector<std::int64_t> countFirsts(const SideView& side, std::size_t labels)
{
    std::vector<std::int64_t> counts;
    counts.assign(labels + 1, 0);
    for (std::int64_t i = 0; i < side.rows(); ++i) {
        const std::int32_t first = side.first(i);
        ++counts[first < 0 ? labels : static_cast<std::size_t>(first)];
    }
    return counts;
}

Cells cellsOf(const SideView& baseline, const SideView& candidate, std::size_t labels)
{
    const auto before = countFirsts(baseline, labels);
    const auto after = countFirsts(candidate, labels);
    Cells cells;
    cells.ofLabel.assign(labels + 1, -1);
    for (std::size_t label = 0; label <= labels; ++label) {
        if (before[label] + after[label] == 0)
            continue;
        cells.ofLabel[label] = static_cast<std::int32_t>(cells.label.size());
        cells.label.push_back(label == labels ? -1 : static_cast<std::int32_t>(label));
        cells.rows.baseline.push_back(before[label]);
        cells.rows.candidate.push_back(after[label]);
    }
    return cells;
}

/// The rows whose first labels differ, by the pair of labels, and the others by label.
struct Exchanges {
    std::vector<std::int64_t> common;
    std::vector<statistics::CellExchange> list;
    std::vector<std::int64_t> moved; ///< rows that have the cell on one side only
};

Exchanges exchangesOf(
    const ComparisonContext& context, const SideView& baseline, const SideView& candidate, const Cells& cells)
{
    const std::size_t none = context.labels.names.size();
    const auto cell = [&](std::int32_t first) {
        return static_cast<std::size_t>(cells.ofLabel[first < 0 ? none : static_cast<std::size_t>(first)]);
    };
    Exchanges result;
    result.common.assign(cells.label.size(), 0);
    result.moved.assign(cells.label.size(), 0);
    statistics::CellExchanges exchanges;
    for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
        const RowPair pair = context.pairs.at(i);
        const std::size_t before = cell(baseline.first(pair.baseline));
        const std::size_t after = cell(candidate.first(pair.candidate));
        if (before == after) {
            ++result.common[before];
            continue;
        }
        ++result.moved[before];
        ++result.moved[after];
        exchanges.add(before, after);
    }
    result.list = exchanges.take();
    return result;
}

/// Standard deviation of a label's change of share under no change. Different rows: hypergeometric; the same rows: the
/// root of the number of rows that moved, over all rows.
std::vector<double> nullErrors(const Cells& cells, const Exchanges* exchanges, double n, double m)
{
    std::vector<double> errors;
    for (std::size_t cell = 0; cell < cells.label.size(); ++cell) {
        if (exchanges != nullptr) {
            errors.push_back(std::sqrt(static_cast<double>(exchanges->moved[cell])) / n);
            continue;
        }
        const double share
            = static_cast<double>(cells.rows.baseline[cell] + cells.rows.candidate[cell]) / (n + m);
        errors.push_back(std::sqrt(share * (1 - share) * (n + m) / (n + m - 1) * (1 / n + 1 / m)));
    }
    return errors;
}

double largestZ(std::span<const std::int64_t> first, std::span<const std::int64_t> second,
    const std::vector<double>& errors, double n, double m)
{
    double largest = 0;
    for (std::size_t cell = 0; cell < first.size(); ++cell) {
        const double change = static_cast<double>(second[cell]) / m - static_cast<double>(first[cell]) / n;
        if (errors[cell] > 0)
            largest = std::max(largest, std::abs(change) / errors[cell]);
    }
    return largest;
}

void addBands(PredictedMix& mix, statistics::RowDeals deals, const std::vector<double>& errors,
    const Both<double>& sizes, std::uint64_t seed)
{
    statistics::Draws draws(seed);
    std::vector<double> psi;
    std::vector<double> variation;
    std::vector<double> z;
    for (int deal = 0; deal < driftDeals; ++deal) {
        deals.deal(draws);
        psi.push_back(statistics::stabilityIndexOfCounts(deals.first(), deals.second()).value_or(0));
        variation.push_back(statistics::totalVariation(deals.first(), deals.second()).value_or(0));
        z.push_back(largestZ(deals.first(), deals.second(), errors, std::min(sizes.baseline, sizes.candidate),
            std::max(sizes.baseline, sizes.candidate)));
    }
    mix.psi.nullBand = statistics::bandOfDeals(psi);
    mix.totalVariation.nullBand = statistics::bandOfDeals(variation);
    if (const auto sorted = statistics::SortedSample::of(std::span<const double>(z)))
        mix.zLimit = sorted->quantile(statistics::usualLevel);
}

} // namespace

std::uint64_t driftSeed(const ComparisonContext& context, std::uint64_t measure)
{
    const auto one = static_cast<std::uint64_t>(context.baseline.execution.value());
    const auto other = static_cast<std::uint64_t>(context.candidate.execution.value());
    return statistics::seedOf(std::min(one, other), std::max(one, other), measure);
}

PredictedMix predictedMixOf(const ComparisonContext& context)
{
    const SideView baseline(context.baseline.predictions, context.labels.toUnion.baseline);
    const SideView candidate(context.candidate.predictions, context.labels.toUnion.candidate);
    PredictedMix mix;
    if (baseline.rows() == 0 || candidate.rows() == 0)
        return mix;
    const Cells cells = cellsOf(baseline, candidate, context.labels.names.size());
    const auto n = static_cast<double>(baseline.rows());
    const auto m = static_cast<double>(candidate.rows());
    mix.psi.value = statistics::stabilityIndexOfCounts(cells.rows.baseline, cells.rows.candidate);
    mix.totalVariation.value = statistics::totalVariation(cells.rows.baseline, cells.rows.candidate);

    std::optional<Exchanges> exchanges;
    if (context.paired)
        exchanges = exchangesOf(context, baseline, candidate, cells);
    const auto errors = nullErrors(cells, exchanges ? &*exchanges : nullptr, n, m);
    const auto deals = exchanges ? statistics::RowDeals::ofPairs(exchanges->common, exchanges->list)
                                 : statistics::RowDeals::ofSamples(cells.rows.baseline, cells.rows.candidate);
    if (deals && cells.label.size() > 1)
        addBands(mix, *deals, errors, {n, m}, driftSeed(context, 1));

    for (std::size_t cell = 0; cell < cells.label.size(); ++cell) {
        if (cells.label[cell] < 0)
            continue;
        const Both<std::int64_t> rows {cells.rows.baseline[cell], cells.rows.candidate[cell]};
        PredictedShare share {.label = context.labels.names[static_cast<std::size_t>(cells.label[cell])],
            .rows = rows,
            .share = {static_cast<double>(rows.baseline) / n, static_cast<double>(rows.candidate) / m}};
        share.change = share.share.candidate - share.share.baseline;
        share.z = errors[cell] > 0 ? share.change / errors[cell] : 0;
        mix.beyondLimit += mix.zLimit && std::abs(share.z) > *mix.zLimit ? 1 : 0;
        mix.shares.push_back(std::move(share));
    }
    mix.labels = static_cast<int>(mix.shares.size());
    std::ranges::stable_sort(
        mix.shares, std::ranges::greater(), [](const PredictedShare& share) { return std::abs(share.z); });
    return mix;
}

} // namespace touchstone
