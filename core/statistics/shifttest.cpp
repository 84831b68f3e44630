#include "core/statistics/shifttest.h"

#include "core/statistics/fisher.h"
#include "core/statistics/homogeneity.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <vector>

namespace touchstone::statistics {

namespace {

constexpr double reachableP = 0.10;
constexpr std::int64_t fewestPairedRows = 4; // the smallest mid-p is 2^-rows

/// An answer and the rows by which it is judged fit to be a category.
struct Weight {
    std::int32_t answer = -1;
    std::int64_t rows = 0;
};

/// Most rows first, so that the smallest is at the end.
void sortByRows(std::vector<Weight>& weights)
{
    std::ranges::sort(weights, [](const Weight& a, const Weight& b) {
        return a.rows != b.rows ? a.rows > b.rows : a.answer < b.answer;
    });
}

/// Rows that moved to or from each answer.
std::vector<Weight> movedRows(std::span<const AnswerPair> pairs)
{
    std::vector<Weight> moved;
    for (const AnswerPair& pair : pairs) {
        if (pair.before == pair.after)
            continue;
        moved.push_back({pair.before, pair.rows});
        moved.push_back({pair.after, pair.rows});
    }
    std::ranges::sort(moved, {}, &Weight::answer);
    std::vector<Weight> sums;
    for (const Weight& weight : moved) {
        if (sums.empty() || sums.back().answer != weight.answer)
            sums.push_back({weight.answer, 0});
        sums.back().rows += weight.rows;
    }
    sortByRows(sums);
    return sums;
}

/// A square table of the kept answers and, last, all others as one.
struct PooledTable {
    std::size_t size = 0;
    std::vector<std::int64_t> counts;
    std::int64_t othersMoved = 0; ///< rows that moved between the others and the kept
};

PooledTable pool(std::span<const AnswerPair> pairs, std::span<const Weight> kept)
{
    std::vector<std::pair<std::int32_t, std::size_t>> places;
    for (std::size_t i = 0; i < kept.size(); ++i)
        places.emplace_back(kept[i].answer, i);
    std::ranges::sort(places);
    const auto placeOf = [&](std::int32_t answer) {
        const auto found
            = std::ranges::lower_bound(places, answer, {}, [](const auto& p) { return p.first; });
        return found != places.end() && found->first == answer ? found->second : kept.size();
    };
    PooledTable table {.size = kept.size() + 1};
    table.counts.assign(table.size * table.size, 0);
    for (const AnswerPair& pair : pairs) {
        const std::size_t before = placeOf(pair.before);
        const std::size_t after = placeOf(pair.after);
        table.counts[before * table.size + after] += pair.rows;
        if ((before == kept.size()) != (after == kept.size()))
            table.othersMoved += pair.rows;
    }
    return table;
}

std::optional<ShiftTest> mcNemarShift(std::int64_t lost, std::int64_t won)
{
    if (lost + won < fewestPairedRows)
        return std::nullopt;
    return ShiftTest {
        .method = ShiftMethod::McNemar, .degrees = 1, .categories = 2, .p = mcNemar(lost, won).midP};
}

std::optional<ShiftTest> fisherShift(const Proportion& baseline, const Proportion& candidate)
{
    if (smallestFisherMidP(baseline, candidate) > reachableP)
        return std::nullopt;
    return ShiftTest {.method = ShiftMethod::Fisher,
        .degrees = 1,
        .categories = 2,
        .p = fisherExact(baseline, candidate).midP};
}

/// One answer against all others.
std::optional<ShiftTest> pairedAgainstOthers(std::span<const AnswerPair> pairs, std::int32_t answer)
{
    std::int64_t lost = 0;
    std::int64_t won = 0;
    for (const AnswerPair& pair : pairs) {
        if (pair.before == pair.after)
            continue;
        lost += pair.before == answer ? pair.rows : 0;
        won += pair.after == answer ? pair.rows : 0;
    }
    return mcNemarShift(lost, won);
}

} // namespace

std::string_view shiftMethodName(ShiftMethod method)
{
    switch (method) {
    case ShiftMethod::McNemar:
        return "mcnemar";
    case ShiftMethod::ChiSquare:
        return "chi-square";
    case ShiftMethod::Fisher:
        return "fisher";
    case ShiftMethod::StuartMaxwell:
        break;
    }
    return "stuart-maxwell";
}

std::optional<ShiftTest> pairedShift(std::span<const AnswerPair> pairs, std::int32_t right)
{
    std::vector<Weight> kept = movedRows(pairs);
    std::erase_if(kept, [](const Weight& weight) { return weight.rows < pairedPooling; });
    if (kept.size() > mostPairedCategories)
        kept.resize(mostPairedCategories);
    PooledTable table = pool(pairs, kept);
    while (kept.size() > 1 && table.othersMoved > 0 && table.othersMoved < pairedPooling) {
        kept.pop_back();
        table = pool(pairs, kept);
    }
    const std::size_t categories = kept.size() + (table.othersMoved > 0 ? 1 : 0);
    if (categories < 2)
        return pairedAgainstOthers(pairs, right);
    if (categories == 2)
        return pairedAgainstOthers(pairs, kept.front().answer);
    const auto tested = marginalHomogeneity(table.counts, table.size);
    if (!tested)
        return std::nullopt;
    return ShiftTest {.method = ShiftMethod::StuartMaxwell,
        .statistic = tested->statistic,
        .degrees = tested->degrees,
        .categories = static_cast<int>(categories),
        .p = tested->p};
}

std::optional<ShiftTest> unpairedShift(std::span<const AnswerCount> counts, std::int32_t right)
{
    Proportion before;
    Proportion after;
    for (const AnswerCount& count : counts) {
        before.rows += count.baseline;
        after.rows += count.candidate;
        if (count.answer == right) {
            before.hits = count.baseline;
            after.hits = count.candidate;
        }
    }
    const std::int64_t smaller = std::min(before.rows, after.rows);
    if (smaller == 0)
        return std::nullopt;
    const auto isEnough = [&](std::int64_t rows) {
        return static_cast<double>(smaller) * static_cast<double>(rows)
            >= static_cast<double>(expectedPooling) * static_cast<double>(before.rows + after.rows);
    };
    std::vector<AnswerCount> sorted(counts.begin(), counts.end());
    std::ranges::sort(sorted, [](const AnswerCount& a, const AnswerCount& b) {
        const std::int64_t rowsA = a.baseline + a.candidate;
        const std::int64_t rowsB = b.baseline + b.candidate;
        return rowsA != rowsB ? rowsA > rowsB : a.answer < b.answer;
    });
    std::vector<std::int64_t> keptBefore;
    std::vector<std::int64_t> keptAfter;
    AnswerCount others;
    for (const AnswerCount& count : sorted) {
        if (isEnough(count.baseline + count.candidate)) {
            keptBefore.push_back(count.baseline);
            keptAfter.push_back(count.candidate);
        } else {
            others.baseline += count.baseline;
            others.candidate += count.candidate;
        }
    }
    const std::int64_t othersRows = others.baseline + others.candidate;
    if (othersRows > 0 && !isEnough(othersRows) && !keptBefore.empty()) {
        keptBefore.back() += others.baseline;
        keptAfter.back() += others.candidate;
    } else if (othersRows > 0) {
        keptBefore.push_back(others.baseline);
        keptAfter.push_back(others.candidate);
    }
    if (keptBefore.size() < 2)
        return fisherShift(before, after);
    if (keptBefore.size() == 2)
        return fisherShift({keptBefore.front(), before.rows}, {keptAfter.front(), after.rows});
    const auto tested = homogeneity(keptBefore, keptAfter);
    if (!tested)
        return std::nullopt;
    return ShiftTest {.method = ShiftMethod::ChiSquare,
        .statistic = tested->statistic,
        .degrees = tested->degrees,
        .categories = static_cast<int>(keptBefore.size()),
        .p = tested->p};
}

} // namespace touchstone::statistics
