#include "widgets/comparison/rowcounts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace touchstone {

namespace {

constexpr std::int64_t rowsBetweenChecks = 1 << 16;

struct RowsOfSide {
    std::vector<std::int64_t> inRange;
    std::vector<std::int64_t> marked;
};

/// The bin of a probability, [a, b), the last one closed.
std::size_t binOf(const std::vector<double>& edges, double value)
{
    const auto above = std::ranges::upper_bound(edges, value);
    const auto bin = std::distance(edges.begin(), above) - 1;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(bin, 0, static_cast<std::ptrdiff_t>(edges.size()) - 2));
}

Result<RowsOfSide> countSide(const ComparisonReport& report, const Predictions& rows,
    const std::optional<ValueRange>& range, const std::unordered_set<std::string>& chosen,
    const std::stop_token& stop)
{
    std::unordered_map<std::string_view, std::int32_t> numbers;
    for (std::size_t i = 0; i < report.labels.size(); ++i)
        numbers.emplace(report.labels[i].label, static_cast<std::int32_t>(i));
    std::vector<std::int32_t> toReport;
    std::vector<std::uint8_t> isChosen;
    for (const std::string& label : rows.labels) {
        const auto found = numbers.find(label);
        toReport.push_back(found == numbers.end() ? -1 : found->second);
        isChosen.push_back(chosen.contains(label) ? 1 : 0);
    }
    RowsOfSide counts;
    if (range)
        counts.inRange.assign(report.labels.size(), 0);
    if (!chosen.empty() && report.p1.edges.size() > 1)
        counts.marked.assign(report.p1.edges.size() - 1, 0);
    for (std::int64_t row = 0; row < rows.size(); ++row) {
        if (row % rowsBetweenChecks == 0 && stop.stop_requested())
            return fail(cancelledError());
        const std::int32_t gold = rows.truth[static_cast<std::size_t>(row)];
        if (gold < 0)
            continue;
        const double p1 = rows.p1(row);
        const std::int32_t label = toReport[static_cast<std::size_t>(gold)];
        if (range && label >= 0 && range->contains(p1))
            ++counts.inRange[static_cast<std::size_t>(label)];
        if (!counts.marked.empty() && isChosen[static_cast<std::size_t>(gold)] != 0)
            ++counts.marked[binOf(report.p1.edges, p1)];
    }
    return counts;
}

} // namespace

Result<RowCounts> countRows(const ComparisonReport& report, const Both<Predictions>& predictions,
    const std::optional<ValueRange>& range, const std::vector<std::string>& labels,
    const std::stop_token& stop)
{
    const std::unordered_set<std::string> chosen(labels.begin(), labels.end());
    auto baseline = countSide(report, predictions.baseline, range, chosen, stop);
    if (!baseline)
        return failure(baseline);
    auto candidate = countSide(report, predictions.candidate, range, chosen, stop);
    if (!candidate)
        return failure(candidate);
    return RowCounts {{std::move(baseline->inRange), std::move(candidate->inRange)},
        {std::move(baseline->marked), std::move(candidate->marked)}};
}

} // namespace touchstone
