#include "core/comparison/sliceplan.h"

#include "core/base/time.h"
#include "core/statistics/sortedsample.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <span>

namespace touchstone {

namespace {

constexpr std::size_t mostValues = 50;
constexpr std::size_t fewestNumbers = 12; // a column of fewer different numbers is taken value by value
constexpr int numberGroups = 5;

std::int32_t periodOf(std::int64_t time, SliceBy by)
{
    return by == SliceBy::Week ? weekIndex(time) : monthIndex(time);
}

/// The period of each row; unknownPeriod where the row has no time.
constexpr std::int32_t unknownPeriod = INT32_MAX;
std::vector<std::int32_t> periodsOf(const ComparisonSide& side, SliceBy by)
{
    std::vector<std::int32_t> periods(static_cast<std::size_t>(side.predictions.size()), unknownPeriod);
    for (std::size_t row = 0; row < std::min(periods.size(), side.times.size()); ++row) {
        if (side.times[row] != unknownTime)
            periods[row] = periodOf(side.times[row], by);
    }
    return periods;
}

std::optional<double> numberOf(const std::string& text)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::string numberText(double number)
{
    std::array<char, 32> text {};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

/// The values of both sides under one numbering, with the rows that have them.
struct Values {
    std::vector<std::string> names;
    std::vector<std::int64_t> rows;
    Both<std::vector<std::int32_t>> toUnion; ///< side's number -> number here
};

Values uniteValues(const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    std::map<std::string, std::int32_t> numbers;
    for (const ComparisonSide* side : {&baseline, &candidate}) {
        for (const std::string& name : side->sliceValues.names)
            numbers.emplace(name, 0);
    }
    Values values;
    for (auto& [name, number] : numbers) {
        number = static_cast<std::int32_t>(values.names.size());
        values.names.push_back(name);
    }
    values.rows.resize(values.names.size());
    const auto add = [&](const ComparisonSide& side, std::vector<std::int32_t>& toUnion) {
        for (const std::string& name : side.sliceValues.names)
            toUnion.push_back(numbers.at(name));
        for (const std::int32_t value : side.sliceValues.ofRow) {
            if (value >= 0)
                ++values.rows[static_cast<std::size_t>(toUnion[static_cast<std::size_t>(value)])];
        }
    };
    add(baseline, values.toUnion.baseline);
    add(candidate, values.toUnion.candidate);
    return values;
}

/// What becomes of each value: the number of its slice.
struct Grouping {
    std::vector<std::string> names;
    std::vector<std::int32_t> ofValue;
};

/// The numbers in groups of about as many rows; nothing when there is a value that is no number, or few of them.
std::optional<Grouping> numberGroupsOf(const Values& values)
{
    if (values.names.size() < fewestNumbers)
        return std::nullopt;
    std::vector<double> numbers;
    std::vector<double> rows;
    for (std::size_t value = 0; value < values.names.size(); ++value) {
        const auto number = numberOf(values.names[value]);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        rows.insert(rows.end(), static_cast<std::size_t>(values.rows[value]), *number);
    }
    const auto sorted = statistics::SortedSample::of(std::span<const double>(rows));
    if (!sorted || sorted->isEmpty())
        return std::nullopt;
    std::vector<double> starts; // of all groups but the first
    for (int group = 1; group < numberGroups; ++group) {
        const double at = std::ceil(sorted->quantile(static_cast<double>(group) / numberGroups).value_or(0));
        if (at > sorted->values().front() && (starts.empty() || at > starts.back()))
            starts.push_back(at);
    }
    Grouping grouping;
    for (std::size_t group = 0; group <= starts.size(); ++group) {
        if (starts.empty())
            grouping.names.emplace_back("all");
        else if (group == 0)
            grouping.names.push_back("below " + numberText(starts.front()));
        else if (group == starts.size())
            grouping.names.push_back(numberText(starts.back()) + " and more");
        else
            grouping.names.push_back(
                numberText(starts[group - 1]) + " to below " + numberText(starts[group]));
    }
    for (const double number : numbers)
        grouping.ofValue.push_back(
            static_cast<std::int32_t>(std::ranges::upper_bound(starts, number) - starts.begin()));
    return grouping;
}

/// The values with most rows by name (numbers by size), and the others together.
Grouping valueGroupsOf(const Values& values)
{
    std::vector<std::size_t> order(values.names.size());
    for (std::size_t value = 0; value < order.size(); ++value)
        order[value] = value;
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&values](std::size_t value) { return values.rows[value]; });
    const std::size_t kept = std::min(order.size(), mostValues);
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(kept);
    std::ranges::sort(order.begin(), middle, [&values](std::size_t a, std::size_t b) {
        const auto x = numberOf(values.names[a]);
        const auto y = numberOf(values.names[b]);
        if (x && y && *x != *y)
            return *x < *y;
        return x.has_value() != y.has_value() ? x.has_value() : values.names[a] < values.names[b];
    });
    Grouping grouping;
    grouping.ofValue.assign(values.names.size(), static_cast<std::int32_t>(kept));
    for (std::size_t place = 0; place < kept; ++place) {
        grouping.names.push_back(values.names[order[place]]);
        grouping.ofValue[order[place]] = static_cast<std::int32_t>(place);
    }
    if (kept < order.size())
        grouping.names.emplace_back("other");
    return grouping;
}

} // namespace

SlicePlan planByTime(const ComparisonSide& baseline, const ComparisonSide& candidate, SliceBy by)
{
    SlicePlan plan;
    plan.ofRow = {periodsOf(baseline, by), periodsOf(candidate, by)};
    std::map<std::int32_t, std::string> names; // an unknown period sorts last
    for (const ComparisonSide* side : {&baseline, &candidate}) {
        const auto& periods = side == &baseline ? plan.ofRow.baseline : plan.ofRow.candidate;
        std::int32_t last = unknownPeriod - 1; // no period: neighbours mostly share theirs
        for (std::size_t row = 0; row < periods.size(); ++row) {
            const std::int32_t period = periods[row];
            if (period == last)
                continue;
            last = period;
            std::string& name = names[period];
            if (!name.empty())
                continue;
            if (period == unknownPeriod)
                name = "unknown";
            else
                name = by == SliceBy::Week ? formatWeek(side->times[row]) : formatMonth(side->times[row]);
        }
    }
    std::vector<std::int32_t> ascending;
    for (const auto& [period, name] : names) {
        ascending.push_back(period);
        plan.names.push_back(name);
        plan.period.push_back(period == unknownPeriod ? std::nullopt : std::optional<std::int32_t>(period));
    }
    for (std::vector<std::int32_t>* rows : {&plan.ofRow.baseline, &plan.ofRow.candidate}) {
        for (std::int32_t& period : *rows)
            period
                = static_cast<std::int32_t>(std::ranges::lower_bound(ascending, period) - ascending.begin());
    }
    return plan;
}

SlicePlan planByColumn(const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    const Values values = uniteValues(baseline, candidate);
    auto grouping = numberGroupsOf(values);
    if (!grouping)
        grouping = valueGroupsOf(values);
    SlicePlan plan;
    plan.names = std::move(grouping->names);
    const auto unknown = static_cast<std::int32_t>(plan.names.size());
    bool anyUnknown = false;
    const auto assign = [&](const ComparisonSide& side, const std::vector<std::int32_t>& toUnion) {
        std::vector<std::int32_t> ofRow(static_cast<std::size_t>(side.predictions.size()), unknown);
        for (std::size_t row = 0; row < ofRow.size(); ++row) {
            const std::int32_t value = row < side.sliceValues.ofRow.size() ? side.sliceValues.ofRow[row] : -1;
            if (value >= 0)
                ofRow[row]
                    = grouping->ofValue[static_cast<std::size_t>(toUnion[static_cast<std::size_t>(value)])];
            else
                anyUnknown = true;
        }
        return ofRow;
    };
    plan.ofRow.baseline = assign(baseline, values.toUnion.baseline);
    plan.ofRow.candidate = assign(candidate, values.toUnion.candidate);
    if (anyUnknown)
        plan.names.emplace_back("unknown");
    plan.period.resize(plan.names.size());
    return plan;
}

} // namespace touchstone
