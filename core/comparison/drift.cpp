#include "core/comparison/drift.h"

#include "core/comparison/predictedmix.h"
#include "core/statistics/distances.h"
#include "core/statistics/nullshift.h"
#include "core/statistics/rowdeals.h"
#include "core/statistics/stability.h"

#include <algorithm>

namespace touchstone {

namespace {

using statistics::RatioSums;

/// Cells that the deals of lengths are made on: neighbouring lengths share one where there are more.
constexpr std::int64_t mostLengthCells = 512;

DriftMeasure measureOf(const RatioSums& baseline, const RatioSums& candidate,
    const std::optional<statistics::RatioShift>& shift, bool comparable)
{
    DriftMeasure measure {.baseline = baseline.ratio(), .candidate = candidate.ratio()};
    if (!comparable || !measure.baseline || !measure.candidate)
        return measure;
    measure.change = *measure.candidate - *measure.baseline;
    if (shift)
        measure.nullBand = shift->nullBand;
    return measure;
}

/// `value(predictions, row)` gives the part and the whole of a row.
template <typename Value>
DriftMeasure measured(const ComparisonContext& context, Value value, bool comparable)
{
    const auto sumsOf = [&value](const Predictions& predictions) {
        RatioSums sums;
        for (std::int64_t row = 0; row < predictions.size(); ++row) {
            const auto [part, whole] = value(predictions, row);
            sums.add(part, whole);
        }
        return sums;
    };
    const RatioSums before = sumsOf(context.baseline.predictions);
    const RatioSums after = sumsOf(context.candidate.predictions);
    if (!context.paired)
        return measureOf(before, after, statistics::ratioShift(before, after), comparable);
    RatioSums differences;
    for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
        const RowPair pair = context.pairs.at(i);
        const auto [partA, wholeA] = value(context.baseline.predictions, pair.baseline);
        const auto [partB, wholeB] = value(context.candidate.predictions, pair.candidate);
        differences.add(partB - partA, wholeB - wholeA);
    }
    return measureOf(before, after, statistics::pairedRatioShift(before, after, differences), comparable);
}

struct PartOfWhole {
    double part = 0;
    double whole = 1;
};

/// Rows by their number of words.
struct Lengths {
    std::vector<double> words; ///< ascending
    Both<std::vector<std::int64_t>> rows;
};

/// The same in fewer cells.
struct JoinedLengths {
    Lengths cells;                      ///< at the mean of what they hold
    std::vector<std::int32_t> ofLength; ///< cell of each of the lengths
};

Lengths lengthsOf(const Predictions& baseline, const Predictions& candidate)
{
    // Most posts are short, so a table counts them in one pass; the few long ones are sorted.
    constexpr std::uint32_t tableSize = 1U << 14;
    struct Counted {
        std::vector<std::int64_t> table = std::vector<std::int64_t>(tableSize);
        std::vector<std::uint32_t> longer;
    };
    const auto count = [](const Predictions& predictions) {
        Counted counted;
        for (const std::uint32_t words : predictions.words) {
            if (words < tableSize)
                ++counted.table[words];
            else
                counted.longer.push_back(words);
        }
        std::ranges::sort(counted.longer);
        return counted;
    };
    const Counted before = count(baseline);
    const Counted after = count(candidate);
    Lengths lengths;
    const auto add = [&lengths](std::uint32_t words, std::int64_t rowsA, std::int64_t rowsB) {
        lengths.words.push_back(words);
        lengths.rows.baseline.push_back(rowsA);
        lengths.rows.candidate.push_back(rowsB);
    };
    for (std::uint32_t words = 0; words < tableSize; ++words) {
        if (before.table[words] + after.table[words] > 0)
            add(words, before.table[words], after.table[words]);
    }
    auto a = before.longer.begin();
    auto b = after.longer.begin();
    while (a != before.longer.end() || b != after.longer.end()) {
        const std::uint32_t words
            = b == after.longer.end() || (a != before.longer.end() && *a <= *b) ? *a : *b;
        const auto endA
            = std::find_if(a, before.longer.end(), [words](std::uint32_t w) { return w != words; });
        const auto endB
            = std::find_if(b, after.longer.end(), [words](std::uint32_t w) { return w != words; });
        add(words, endA - a, endB - b);
        a = endA;
        b = endB;
    }
    return lengths;
}

/// Neighbouring lengths joined until about mostLengthCells are left.
JoinedLengths joined(const Lengths& lengths)
{
    std::int64_t total = 0;
    for (std::size_t length = 0; length < lengths.words.size(); ++length)
        total += lengths.rows.baseline[length] + lengths.rows.candidate[length];
    const std::int64_t enough = total / mostLengthCells;
    JoinedLengths result;
    Lengths& cells = result.cells;
    std::int64_t rows = 0;
    double words = 0;
    for (std::size_t length = 0; length < lengths.words.size(); ++length) {
        if (rows == 0) {
            cells.words.push_back(0);
            cells.rows.baseline.push_back(0);
            cells.rows.candidate.push_back(0);
        }
        const std::int64_t here = lengths.rows.baseline[length] + lengths.rows.candidate[length];
        rows += here;
        words += lengths.words[length] * static_cast<double>(here);
        cells.words.back() = words / static_cast<double>(rows);
        cells.rows.baseline.back() += lengths.rows.baseline[length];
        cells.rows.candidate.back() += lengths.rows.candidate[length];
        result.ofLength.push_back(static_cast<std::int32_t>(cells.words.size() - 1));
        if (rows >= enough) {
            rows = 0;
            words = 0;
        }
    }
    return result;
}

/// Deals of a paired comparison: the rows whose lengths differ change sides.
std::optional<statistics::RowDeals> pairedLengths(
    const ComparisonContext& context, const Lengths& lengths, const JoinedLengths& joined)
{
    const auto cellOf = [&](const Predictions& predictions, std::int64_t row) {
        const double words = predictions.words[static_cast<std::size_t>(row)];
        const auto at = std::ranges::lower_bound(lengths.words, words) - lengths.words.begin();
        return joined.ofLength[static_cast<std::size_t>(at)];
    };
    std::vector<std::int64_t> common(joined.cells.words.size());
    statistics::CellExchanges exchanges;
    for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
        const RowPair pair = context.pairs.at(i);
        const std::int32_t before = cellOf(context.baseline.predictions, pair.baseline);
        const std::int32_t after = cellOf(context.candidate.predictions, pair.candidate);
        if (before == after)
            ++common[static_cast<std::size_t>(before)];
        else
            exchanges.add(static_cast<std::size_t>(before), static_cast<std::size_t>(after));
    }
    return statistics::RowDeals::ofPairs(common, exchanges.take());
}

DriftDistance lengthDistance(const ComparisonContext& context)
{
    const Lengths lengths = lengthsOf(context.baseline.predictions, context.candidate.predictions);
    DriftDistance distance;
    distance.value
        = statistics::wassersteinOfCounts(lengths.words, lengths.rows.baseline, lengths.rows.candidate);
    if (!distance.value)
        return distance;
    const JoinedLengths few = joined(lengths);
    const Lengths& cells = few.cells;
    auto deals = context.paired ? pairedLengths(context, lengths, few)
                                : statistics::RowDeals::ofSamples(cells.rows.baseline, cells.rows.candidate);
    if (!deals)
        return distance;
    statistics::Draws draws(driftSeed(context, 2));
    std::vector<double> values;
    for (int deal = 0; deal < driftDeals; ++deal) {
        deals->deal(draws);
        values.push_back(
            statistics::wassersteinOfCounts(cells.words, deals->first(), deals->second()).value_or(0));
    }
    distance.nullBand = statistics::bandOfDeals(values);
    return distance;
}

} // namespace

Drift driftOf(const ComparisonContext& context)
{
    Drift drift;
    drift.paired = context.paired;
    drift.sameModel = !context.baseline.model.empty() && context.baseline.model == context.candidate.model;
    drift.predicted = predictedMixOf(context);
    drift.meanP1 = measured(
        context,
        [](const Predictions& predictions, std::int64_t row) { return PartOfWhole {predictions.p1(row)}; },
        context.sameLoss);
    const bool haveWords
        = !context.baseline.predictions.words.empty() && !context.candidate.predictions.words.empty();
    if (!haveWords) // results from elsewhere do not say how many words a row has
        return drift;
    drift.unknownWords = measured(
        context,
        [](const Predictions& predictions, std::int64_t row) {
            const auto at = static_cast<std::size_t>(row);
            return PartOfWhole {
                static_cast<double>(predictions.unknown[at]), static_cast<double>(predictions.words[at])};
        },
        true);
    drift.words = measured(
        context,
        [](const Predictions& predictions, std::int64_t row) {
            return PartOfWhole {static_cast<double>(predictions.words[static_cast<std::size_t>(row)])};
        },
        true);
    drift.wordsDistance = lengthDistance(context);
    return drift;
}

} // namespace touchstone
