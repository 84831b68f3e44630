#include "core/comparison/labeldetails.h"

#include "core/statistics/histogram.h"
#include "core/statistics/means.h"
#include "core/statistics/proportions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace touchstone {

namespace {

LabelRate rateOf(std::int64_t hits, std::int64_t rows)
{
    const statistics::Proportion proportion {hits, rows};
    if (rows == 0)
        return {};
    return {proportion.rate(), statistics::wilson(proportion)};
}

/// f1 of tp of tp + fp + fn rows.
LabelRate f1Of(std::int64_t hits, std::int64_t rows)
{
    const auto asF1 = [](double jaccard) { return 2 * jaccard / (1 + jaccard); };
    const LabelRate jaccard = rateOf(hits, rows);
    LabelRate f1;
    if (jaccard.value)
        f1.value = asF1(*jaccard.value);
    if (jaccard.interval)
        f1.interval = Interval {asF1(jaccard.interval->lower), asF1(jaccard.interval->upper)};
    return f1;
}

/// Counts rows of one label.
class Counter
{
public:
    void add(bool isGold, bool isPredicted, bool isPost, float p1)
    {
        m_sample.support += isGold ? 1 : 0;
        m_sample.predicted += isPredicted ? 1 : 0;
        m_sample.hits += isGold && isPredicted ? 1 : 0;
        m_sample.posts += isPost ? 1 : 0;
        if (isPost)
            m_p1.add(static_cast<double>(p1));
    }

    bool isEmpty() const { return m_sample.posts == 0 && m_sample.predicted == 0; }

    LabelSample result() const
    {
        LabelSample sample = m_sample;
        sample.precision = rateOf(sample.hits, sample.predicted);
        sample.recall = rateOf(sample.hits, sample.support);
        sample.f1 = f1Of(sample.hits, sample.support + sample.predicted - sample.hits);
        if (sample.posts > 0)
            sample.meanP1 = m_p1.mean();
        sample.meanP1Interval = statistics::meanInterval(m_p1);
        if (sample.meanP1Interval) { // a mean of probabilities is one
            sample.meanP1Interval->lower = std::max(sample.meanP1Interval->lower, 0.0);
            sample.meanP1Interval->upper = std::min(sample.meanP1Interval->upper, 1.0);
        }
        return sample;
    }

private:
    LabelSample m_sample;
    statistics::RunningMoments m_p1;
};

/// What one pass over a side finds.
struct SideFacts {
    LabelSide side;
    std::map<std::string, LabelSample> months;
};

SideFacts factsOf(
    const ComparisonSide& side, bool byGold, std::string_view label, std::span<const double> edges)
{
    const Predictions& predictions = side.predictions;
    const auto found = std::ranges::find(predictions.labels, label);
    const auto number = static_cast<std::int32_t>(found - predictions.labels.begin());
    SideFacts facts;
    facts.side.known = number < predictions.modelLabels;
    facts.side.p1.assign(edges.empty() ? 0 : edges.size() - 1, 0);
    if (found == predictions.labels.end())
        return facts;
    Counter all;
    std::vector<Counter> months(predictions.months.size());
    const bool hasMonths = side.monthOfRow.size() == predictions.row.size();
    for (std::int64_t row = 0; row < predictions.size(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        const std::int32_t gold = predictions.truth[at];
        const bool isGold = gold == number;
        const bool isFirst = predictions.first(row) == number;
        if (!isGold && !isFirst)
            continue;
        const bool isPost = byGold ? isGold : isFirst;
        const float p1 = predictions.p1(row);
        all.add(isGold, isFirst && gold >= 0, isPost, p1);
        if (const int bin = isPost ? statistics::binOf(static_cast<double>(p1), edges) : -1; bin >= 0)
            ++facts.side.p1[static_cast<std::size_t>(bin)];
        const auto month = hasMonths ? static_cast<std::size_t>(side.monthOfRow[at]) : months.size();
        if (month < months.size())
            months[month].add(isGold, isFirst && gold >= 0, isPost, p1);
    }
    static_cast<LabelSample&>(facts.side) = all.result();
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (!months[month].isEmpty())
            facts.months.emplace(predictions.months[month], months[month].result());
    }
    return facts;
}

std::string nameOf(const ComparisonReport& report, std::int32_t label)
{
    return label < 0 ? std::string() : report.labels[static_cast<std::size_t>(label)].label;
}

std::vector<LabelNeighbour> neighboursOf(
    const ComparisonReport& report, const Confusion& confusion, std::size_t label)
{
    std::map<std::int32_t, LabelNeighbour> found;
    for (const statistics::AnswerCount& count : confusion.destinationsOf(label)) {
        if (count.answer >= 0 && count.answer != static_cast<std::int32_t>(label))
            found[count.answer].lost = {count.baseline, count.candidate};
    }
    for (std::size_t other = 0; other < report.labels.size(); ++other) {
        if (other == label)
            continue;
        for (const statistics::AnswerCount& count : confusion.destinationsOf(other)) {
            if (count.answer == static_cast<std::int32_t>(label))
                found[static_cast<std::int32_t>(other)].gained = {count.baseline, count.candidate};
        }
    }
    std::vector<LabelNeighbour> neighbours;
    for (auto& [number, neighbour] : found) {
        neighbour.label = nameOf(report, number);
        neighbour.isNew = confusion.isNew(number);
        neighbours.push_back(std::move(neighbour));
    }
    const auto rows = [](const LabelNeighbour& neighbour) {
        return neighbour.lost.baseline + neighbour.lost.candidate + neighbour.gained.baseline
            + neighbour.gained.candidate;
    };
    std::ranges::stable_sort(neighbours, std::ranges::greater(), rows);
    return neighbours;
}

void addConfusion(const ComparisonReport& report, std::size_t label, LabelDetails& details)
{
    const Confusion& confusion = *report.confusion;
    details.shift = confusion.labels[label];
    for (const statistics::AnswerCount& count : confusion.destinationsOf(label))
        details.takers.push_back({.label = nameOf(report, count.answer),
            .isLabelItself = count.answer == static_cast<std::int32_t>(label),
            .isNew = confusion.isNew(count.answer),
            .rows = {count.baseline, count.candidate}});
    for (const statistics::AnswerPair& flow : confusion.flowsOf(label))
        details.flows.push_back({.before = nameOf(report, flow.before),
            .after = nameOf(report, flow.after),
            .isNew = confusion.isNew(flow.after),
            .rows = flow.rows});
    details.neighbours = neighboursOf(report, confusion, label);
}

std::vector<LabelMonth> monthsOf(const SideFacts& before, const SideFacts& after)
{
    std::map<std::string, LabelMonth> months; // "unknown" sorts after every year
    for (const auto& [name, sample] : before.months)
        months[name].side.baseline = sample;
    for (const auto& [name, sample] : after.months)
        months[name].side.candidate = sample;
    std::vector<LabelMonth> list;
    for (auto& [name, month] : months) {
        month.month = name;
        list.push_back(std::move(month));
    }
    return list;
}

} // namespace

Result<LabelDetails> labelDetails(const ComparisonReport& report, std::string_view label,
    const ComparisonSide& baseline, const ComparisonSide& candidate)
{
    const auto found = std::ranges::find(report.labels, label, &LabelChange::label);
    if (found == report.labels.end())
        return fail(inputError("no-such-label", "'" + std::string(label) + "' is a label of neither side",
            "labels are written as in the dataset, without a prefix"));
    const auto number = static_cast<std::size_t>(found - report.labels.begin());
    SideFacts before = factsOf(baseline, report.baseline->isLabelled(), label, report.p1.edges);
    SideFacts after = factsOf(candidate, report.candidate->isLabelled(), label, report.p1.edges);
    LabelDetails details {.change = *found, .side = {}, .months = monthsOf(before, after)};
    details.side = {std::move(before.side), std::move(after.side)};
    if (report.confusion)
        addConfusion(report, number, details);
    return details;
}

} // namespace touchstone
