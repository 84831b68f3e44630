#include "core/comparison/rowfilter.h"

#include "core/statistics/radixsort.h"

#include <algorithm>
#include <bit>
#include <limits>

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

/// -1 also where only one side has a label: such a row has no cell.
std::int32_t goldOf(const RowsToFilter& rows, const RowPair& pair)
{
    if (rows.candidate && rows.candidate->gold(pair.candidate) < 0)
        return -1;
    return rows.baseline.gold(pair.baseline);
}

std::optional<FlipCell> cellOf(const RowsToFilter& rows, const RowPair& pair)
{
    const std::int32_t gold = goldOf(rows, pair);
    if (gold < 0 || !rows.candidate)
        return std::nullopt;
    return cellOf(rows.baseline.first(pair.baseline) == gold,
        rows.candidate->first(pair.candidate) == rows.candidate->gold(pair.candidate));
}

bool passesPair(const RowsToFilter& rows, const RowPair& pair, const RowFilter& filter)
{
    const SideView& candidate = *rows.candidate;
    if (!passes(filter.first.candidate, candidate.first(pair.candidate))
        || !passes(filter.p1.candidate, candidate.p1(pair.candidate)))
        return false;
    if (filter.agree
        && *filter.agree != (rows.baseline.first(pair.baseline) == candidate.first(pair.candidate)))
        return false;
    return !filter.cell || cellOf(rows, pair) == *filter.cell;
}

bool passesRow(const RowsToFilter& rows, const RowPair& pair, const RowFilter& filter)
{
    const auto row = static_cast<std::size_t>(pair.baseline);
    if (filter.gold || filter.goldAmong) {
        const std::int32_t gold = goldOf(rows, pair);
        if (!passes(filter.gold, gold)
            || (filter.goldAmong && !std::ranges::binary_search(*filter.goldAmong, gold)))
            return false;
    }
    if (!passes(filter.first.baseline, rows.baseline.first(pair.baseline))
        || !passes(filter.p1.baseline, rows.baseline.p1(pair.baseline)))
        return false;
    if (filter.time && (rows.times.empty() || !filter.time->contains(rows.times[row])))
        return false;
    const auto holdsRow = [&](const auto& set) { return set->contains(rows.datasetRows[row]); };
    return std::ranges::all_of(filter.among, holdsRow) && std::ranges::none_of(filter.notAmong, holdsRow);
}

/// A number that grows with p@1, of 30 bits: the bits of a float from 0 to 1 order as the numbers do.
std::uint32_t rankOf(float p1)
{
    return p1 > 0 ? std::bit_cast<std::uint32_t>(p1) : 0; // there are two zeros
}

constexpr std::uint32_t mostCertain = 0x3fffffff;

/// Sorts by `keyOf(pair)`, a number of 32 bits, then by number.
template <typename Key>
void sortByDigits(const RowPairs& pairs, std::vector<std::uint32_t>& numbers, Key keyOf)
{
    if (!std::ranges::is_sorted(numbers))
        std::ranges::sort(numbers);
    std::vector<statistics::KeyedNumber> entries;
    entries.reserve(numbers.size());
    for (const std::uint32_t number : numbers)
        entries.push_back({.key = keyOf(pairs.at(number)), .number = number});
    statistics::radixSortByKey(entries);
    std::ranges::transform(entries, numbers.begin(), &statistics::KeyedNumber::number);
}

/// Sorts by `keyOf(pair)`, then by number.
template <typename Key>
void sortBy(const RowPairs& pairs, std::vector<std::uint32_t>& numbers, Key keyOf)
{
    using Entry = std::pair<decltype(keyOf(RowPair {})), std::uint32_t>;
    std::vector<Entry> entries;
    entries.reserve(numbers.size());
    for (const std::uint32_t number : numbers)
        entries.emplace_back(keyOf(pairs.at(number)), number);
    std::ranges::sort(entries);
    std::ranges::transform(entries, numbers.begin(), &Entry::second);
}

} // namespace

std::vector<std::uint32_t> matchingRows(const RowsToFilter& rows, const RowFilter& filter)
{
    std::vector<std::uint32_t> result;
    for (std::int64_t i = 0; i < rows.pairs.size(); ++i) {
        const RowPair pair = rows.pairs.at(i);
        if (passesRow(rows, pair, filter) && (!rows.candidate || passesPair(rows, pair, filter)))
            result.push_back(static_cast<std::uint32_t>(i));
    }
    return result;
}

void sortRows(const RowsToFilter& rows, const RowSort& sort, std::vector<std::uint32_t>& numbers)
{
    const auto p1 = [&rows](const RowPair& pair, bool candidate) {
        return rankOf(candidate && rows.candidate ? rows.candidate->p1(pair.candidate)
                                                  : rows.baseline.p1(pair.baseline));
    };
    const std::uint32_t turned = sort.descending ? std::numeric_limits<std::uint32_t>::max() : 0;
    switch (sort.order) {
    case RowOrder::Dataset:
        std::ranges::sort(numbers);
        if (sort.descending)
            std::ranges::reverse(numbers);
        break;
    case RowOrder::NegativeFlips:
        sortByDigits(rows.pairs, numbers, [&](const RowPair& pair) -> std::uint32_t {
            const std::uint32_t other = cellOf(rows, pair) == FlipCell::OnlyBaseline ? 0 : 1U << 31;
            return (other | (mostCertain - std::min(p1(pair, true), mostCertain))) ^ turned;
        });
        break;
    case RowOrder::BaselineP1:
    case RowOrder::CandidateP1:
        sortByDigits(rows.pairs, numbers, [&](const RowPair& pair) -> std::uint32_t {
            return p1(pair, sort.order == RowOrder::CandidateP1) ^ turned;
        });
        break;
    case RowOrder::Time:
        sortBy(rows.pairs, numbers, [&](const RowPair& pair) {
            const std::int64_t time
                = rows.times.empty() ? unknownTime : rows.times[static_cast<std::size_t>(pair.baseline)];
            // ~time is -time - 1, which exists for every time.
            const std::int64_t turnedTime = sort.descending ? ~time : time;
            return std::pair(time == unknownTime, turnedTime);
        });
        break;
    }
}

} // namespace touchstone
