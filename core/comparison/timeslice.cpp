#include "core/comparison/timeslice.h"

#include "core/base/time.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>

namespace touchstone {

namespace {

constexpr std::size_t mostMonths = 240;

/// First second of a month that monthIndex() gave.
std::int64_t beginOf(std::int32_t month)
{
    using namespace std::chrono;
    const year_month_day day
        = year(month / 12) / std::chrono::month(static_cast<unsigned>(month % 12) + 1) / std::chrono::day(1);
    return duration_cast<seconds>(sys_days(day).time_since_epoch()).count();
}

/// What the spans of the result point to.
struct Columns {
    std::vector<std::int64_t> row;
    std::vector<std::int32_t> truth;
    std::vector<std::int32_t> label;
    std::vector<float> probability;
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> unknown;
    std::vector<double> sums;
};

/// `width` elements a row of those that are kept.
template <typename T>
std::vector<T> kept(std::span<const T> column, const std::vector<std::size_t>& rows, std::size_t width = 1)
{
    std::vector<T> result;
    if (column.empty())
        return result;
    result.reserve(rows.size() * width);
    for (const std::size_t row : rows) {
        const auto part = column.subspan(row * width, width);
        result.insert(result.end(), part.begin(), part.end());
    }
    return result;
}

/// Names of the months that have rows in the range, and whether each of them is in it as a whole.
struct Months {
    std::vector<std::string> names;
    bool whole = true;
};

Months monthsWithin(std::span<const std::int64_t> times, const TimeRange& range)
{
    struct Count {
        std::int64_t rows = 0;
        std::int64_t within = 0;
    };
    std::map<std::int32_t, Count> counts;
    for (const std::int64_t time : times) {
        if (time == unknownTime)
            continue;
        Count& count = counts[monthIndex(time)];
        ++count.rows;
        count.within += range.contains(time) ? 1 : 0;
    }
    Months months;
    for (const auto& [month, count] : counts) {
        if (count.within == 0)
            continue;
        months.names.push_back(formatMonth(beginOf(month)));
        months.whole = months.whole && count.within == count.rows;
    }
    return months;
}

/// The blocks of these months; empty where one of them is missing.
std::vector<double> sumsOf(const Predictions& predictions, const std::vector<std::string>& months)
{
    const std::size_t width = predictions.labels.size() * 2;
    if (predictions.sums.size() != predictions.months.size() * width)
        return {};
    std::vector<double> sums;
    for (const std::string& month : months) {
        const auto found = std::ranges::find(predictions.months, month);
        if (found == predictions.months.end())
            return {};
        const auto block = predictions.sums.subspan(
            static_cast<std::size_t>(found - predictions.months.begin()) * width, width);
        sums.insert(sums.end(), block.begin(), block.end());
    }
    return sums;
}

std::string rowsOf(std::int64_t rows, std::int64_t all)
{
    return std::to_string(rows) + " of " + std::to_string(all);
}

} // namespace

std::string timeRangeText(const TimeRange& range)
{
    if (range.from && range.to)
        return formatUtc(*range.from) + " to " + formatUtc(*range.to);
    if (range.from)
        return "from " + formatUtc(*range.from);
    return range.to ? "before " + formatUtc(*range.to) : std::string();
}

Warning timePartWarning(const TimePart& slice)
{
    std::string text = "Only a part is compared, the posts of " + timeRangeText(slice.range) + ": "
        + rowsOf(slice.rows.baseline, slice.of.baseline) + " rows of the baseline and "
        + rowsOf(slice.rows.candidate, slice.of.candidate) + " of the candidate.";
    if (slice.untimed.baseline + slice.untimed.candidate > 0)
        text += " Rows without a time are in no range (" + std::to_string(slice.untimed.baseline) + " and "
            + std::to_string(slice.untimed.candidate) + ").";
    text += " Gates judge whole comparisons, so they are not asked.";
    return {.code = "time-range",
        .text = std::move(text),
        .arguments = {timeRangeText(slice.range), std::to_string(slice.rows.baseline),
            std::to_string(slice.rows.candidate)}};
}

ComparisonSide rowsWithin(
    const ComparisonSide& side, std::span<const std::int64_t> times, const TimeRange& range)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (range.contains(times[row]))
            rows.push_back(row);
    }
    ComparisonSide result = side;
    result.times = kept(times, rows);
    result.sliceValues.ofRow = kept(std::span<const std::int32_t>(side.sliceValues.ofRow), rows);
    result.monthOfRow.clear(); // they would be numbers of other months
    const Predictions& from = side.predictions;
    Predictions& to = result.predictions;
    const auto k = static_cast<std::size_t>(from.k);
    const Months months = monthsWithin(times, range);
    to.months = months.names;
    const auto columns = std::make_shared<Columns>(Columns {
        .row = kept(from.row, rows),
        .truth = kept(from.truth, rows),
        .label = kept(from.label, rows, k),
        .probability = kept(from.probability, rows, k),
        .words = kept(from.words, rows),
        .unknown = kept(from.unknown, rows),
        .sums = months.whole ? sumsOf(from, months.names) : std::vector<double>(),
    });
    to.row = columns->row;
    to.truth = columns->truth;
    to.label = columns->label;
    to.probability = columns->probability;
    to.words = columns->words;
    to.unknown = columns->unknown;
    to.sums = columns->sums;
    to.storage = columns;
    return result;
}

TimeProfile timeProfileOf(
    std::span<const std::int64_t> baselineTimes, std::span<const std::int64_t> candidateTimes)
{
    TimeProfile profile;
    std::map<std::int32_t, Both<std::int64_t>> counts;
    for (const std::int64_t time : baselineTimes)
        ++(time == unknownTime ? profile.untimed : counts[monthIndex(time)]).baseline;
    for (const std::int64_t time : candidateTimes)
        ++(time == unknownTime ? profile.untimed : counts[monthIndex(time)]).candidate;
    if (counts.empty())
        return profile;
    const std::int32_t first = counts.begin()->first;
    const std::int32_t last = counts.rbegin()->first;
    if (static_cast<std::size_t>(last - first) < mostMonths) {
        for (std::int32_t month = first; month <= last; ++month)
            counts[month];
    }
    for (const auto& [month, rows] : counts)
        profile.months.push_back({.name = formatMonth(beginOf(month)),
            .range = {.from = beginOf(month), .to = beginOf(month + 1)},
            .rows = rows});
    return profile;
}

} // namespace touchstone
