#include "core/comparison/decomposition.h"

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

    long double mix = 0;
    long double within = 0;
    long double newLabels
        = only.candidate.rows / candidateRows * (only.candidate.rate() - common.candidate.rate());
    long double removedLabels
        = -(only.baseline.rows / baselineRows * (only.baseline.rate() - common.baseline.rate()));
    for (const LabelShare& label : labels) {
        if (!isCommon(label))
            continue;
        const auto supportA = static_cast<long double>(label.support.baseline);
        const auto supportB = static_cast<long double>(label.support.candidate);
        const long double shareA = supportA / common.baseline.rows;
        const long double shareB = supportB / common.candidate.rows;
        const long double recallA = static_cast<long double>(label.hits.baseline) / supportA;
        const long double recallB = static_cast<long double>(label.hits.candidate) / supportB;
        mix += (shareB - shareA) * (recallA + recallB) / 2;
        const long double term = (recallB - recallA) * (shareA + shareB) / 2;
        if (label.known.baseline == label.known.candidate)
            within += term;
        else
            (label.known.candidate ? newLabels : removedLabels) += term;
    }

    Decomposition result;
    result.labelMix = static_cast<double>(mix);
    result.withinLabels = static_cast<double>(within);
    result.newLabels = static_cast<double>(newLabels);
    result.removedLabels = static_cast<double>(removedLabels);
    // The sum of what is printed, so that it adds up to the last digit.
    result.total = result.labelMix + result.withinLabels + result.newLabels + result.removedLabels;
    return result;
}

} // namespace touchstone
