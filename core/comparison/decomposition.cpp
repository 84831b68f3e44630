#include "core/comparison/decomposition.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace touchstone {

namespace {

/// Rows and hits of a group of labels on one side.
struct Group {
    long double rows = 0;
    long double hits = 0;

    void add(std::int64_t support, std::int64_t right)
    {
        rows += static_cast<long double>(support);
        hits += static_cast<long double>(right);
    }
    /// P@1 within the group; an empty group has 0.
    long double rate() const { return rows > 0 ? hits / rows : 0; }
};

bool isCommon(const LabelShare& label)
{
    return label.support.baseline > 0 && label.support.candidate > 0;
}

} // namespace

std::optional<Decomposition> decompose(std::span<const LabelShare> labels)
{
    Both<Group> common;
    Both<Group> only; // labels without rows on the other side: removed, new
    for (const LabelShare& label : labels) {
        Both<Group>& group = isCommon(label) ? common : only;
        group.baseline.add(label.support.baseline, label.hits.baseline);
        group.candidate.add(label.support.candidate, label.hits.candidate);
    }
    const long double baselineRows = common.baseline.rows + only.baseline.rows;
    const long double candidateRows = common.candidate.rows + only.candidate.rows;
    if (baselineRows == 0 || candidateRows == 0)
        return std::nullopt;

    // Longer numbers, so that thousands of labels add up to the digits that are shown.
    long double mix = 0;
    long double within = 0;
    long double newLabels = 0;
    long double removedLabels = 0;
    const long double rateA = common.baseline.rate();
    const long double rateB = common.candidate.rate();
    Decomposition result;
    result.labels.reserve(labels.size());
    for (const LabelShare& label : labels) {
        LabelContribution& contribution = result.labels.emplace_back();
        const auto supportA = static_cast<long double>(label.support.baseline);
        const auto supportB = static_cast<long double>(label.support.candidate);
        const auto hitsA = static_cast<long double>(label.hits.baseline);
        const auto hitsB = static_cast<long double>(label.hits.candidate);
        if (!isCommon(label)) {
            const long double added = (hitsB - supportB * rateB) / candidateRows;
            const long double gone = -(hitsA - supportA * rateA) / baselineRows;
            contribution.newLabels = static_cast<double>(added);
            contribution.removedLabels = static_cast<double>(gone);
            newLabels += added;
            removedLabels += gone;
            continue;
        }
        const long double shareA = supportA / common.baseline.rows;
        const long double shareB = supportB / common.candidate.rows;
        const long double recallA = hitsA / supportA;
        const long double recallB = hitsB / supportB;
        const long double ofMix = (shareB - shareA) * ((recallA + recallB) - (rateA + rateB)) / 2;
        const long double term = (recallB - recallA) * (shareA + shareB) / 2;
        contribution.labelMix = static_cast<double>(ofMix);
        mix += ofMix;
        if (label.known.baseline == label.known.candidate) {
            contribution.withinLabels = static_cast<double>(term);
            within += term;
        } else if (label.known.candidate) {
            contribution.newLabels = static_cast<double>(term);
            newLabels += term;
        } else {
            contribution.removedLabels = static_cast<double>(term);
            removedLabels += term;
        }
    }

    result.labelMix = static_cast<double>(mix);
    result.withinLabels = static_cast<double>(within);
    result.newLabels = static_cast<double>(newLabels);
    result.removedLabels = static_cast<double>(removedLabels);
    // The sum of what is printed, so that it adds up to the last digit.
    result.total = result.labelMix + result.withinLabels + result.newLabels + result.removedLabels;
    return result;
}

std::vector<std::size_t> Decomposition::contributorsTo(
    double LabelContribution::*part, std::size_t most) const
{
    std::vector<std::size_t> order;
    for (std::size_t label = 0; label < labels.size(); ++label) {
        if (labels[label].*part != 0)
            order.push_back(label);
    }
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::size_t label) { return std::abs(labels[label].*part); });
    order.resize(std::min(order.size(), most));
    return order;
}

} // namespace touchstone
