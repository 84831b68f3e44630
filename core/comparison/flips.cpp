#include "core/comparison/flips.h"

#include "core/statistics/histogram.h"

#include <algorithm>

namespace touchstone {

namespace {

constexpr std::array cells {
    FlipCell::BothRight, FlipCell::OnlyBaseline, FlipCell::OnlyCandidate, FlipCell::BothWrong};

std::optional<double> ratio(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// A float lies on an edge only at 0, .5 and 1 and never so near another one that the product could round across it.
std::size_t bandOf(float p1)
{
    const auto band = static_cast<std::size_t>(static_cast<double>(p1) * static_cast<double>(p1Bands));
    return std::min(band, p1Bands - 1); // the last band is closed
}

} // namespace

std::string_view flipCellName(FlipCell cell)
{
    switch (cell) {
    case FlipCell::BothRight:
        return "both-right";
    case FlipCell::OnlyBaseline:
        return "only-baseline";
    case FlipCell::OnlyCandidate:
        return "only-candidate";
    case FlipCell::BothWrong:
        break;
    }
    return "both-wrong";
}

std::optional<FlipCell> parseFlipCell(std::string_view name)
{
    const auto* const found = std::ranges::find(cells, name, flipCellName);
    return found == cells.end() ? std::nullopt : std::optional(*found);
}

std::int64_t FlipCounts::count(FlipCell cell) const
{
    switch (cell) {
    case FlipCell::BothRight:
        return bothRight;
    case FlipCell::OnlyBaseline:
        return onlyBaseline;
    case FlipCell::OnlyCandidate:
        return onlyCandidate;
    case FlipCell::BothWrong:
        break;
    }
    return bothWrong;
}

FlipCounts& FlipCounts::operator+=(const FlipCounts& other)
{
    rows += other.rows;
    agreeing += other.agreeing;
    labelled += other.labelled;
    bothRight += other.bothRight;
    onlyBaseline += other.onlyBaseline;
    onlyCandidate += other.onlyCandidate;
    bothWrong += other.bothWrong;
    return *this;
}

std::optional<double> FlipCounts::agreement() const
{
    return ratio(agreeing, rows);
}

std::optional<double> FlipCounts::negativeFlipRate() const
{
    return ratio(onlyBaseline, labelled);
}

std::optional<double> FlipCounts::positiveFlipRate() const
{
    return ratio(onlyCandidate, labelled);
}

std::optional<double> FlipCounts::negativeFlipImpact() const
{
    return ratio(onlyBaseline, onlyBaseline + bothWrong);
}

std::array<double, p1Bands + 1> p1BandEdges()
{
    const std::vector<double> edges = statistics::equalEdges(0, 1, static_cast<int>(p1Bands));
    std::array<double, p1Bands + 1> result {};
    std::ranges::copy(edges, result.begin());
    return result;
}

FlipCounts Flips::inBaselineBand(std::size_t band) const
{
    FlipCounts sum;
    for (const FlipCounts& counts : bands[band])
        sum += counts;
    return sum;
}

FlipCounts Flips::inCandidateBand(std::size_t band) const
{
    FlipCounts sum;
    for (const auto& row : bands)
        sum += row[band];
    return sum;
}

Flips countFlips(const ComparisonContext& context)
{
    const SideView before(context.baseline.predictions, context.labels.toUnion.baseline);
    const SideView after(context.candidate.predictions, context.labels.toUnion.candidate);
    Flips flips;
    flips.labels.resize(context.labels.names.size());
    for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
        const RowPair pair = context.pairs.at(i);
        const std::int32_t firstBefore = before.first(pair.baseline);
        const std::int32_t firstAfter = after.first(pair.candidate);
        const std::int32_t goldBefore = before.gold(pair.baseline);
        const std::int32_t goldAfter = after.gold(pair.candidate);
        const bool isLabelled = goldBefore >= 0 && goldAfter >= 0;
        FlipCounts row {.rows = 1, .agreeing = firstBefore == firstAfter ? 1 : 0};
        if (isLabelled) {
            row.labelled = 1;
            const bool rightBefore = firstBefore == goldBefore;
            const bool rightAfter = firstAfter == goldAfter;
            if (rightBefore)
                (rightAfter ? row.bothRight : row.onlyBaseline) = 1;
            else
                (rightAfter ? row.onlyCandidate : row.bothWrong) = 1;
        }
        (isLabelled ? flips.labels[static_cast<std::size_t>(goldBefore)] : flips.unlabelled) += row;
        flips.bands[bandOf(before.p1(pair.baseline))][bandOf(after.p1(pair.candidate))] += row;
    }
    static_cast<FlipCounts&>(flips) = flips.unlabelled;
    for (const FlipCounts& label : flips.labels)
        static_cast<FlipCounts&>(flips) += label;
    return flips;
}

} // namespace touchstone
