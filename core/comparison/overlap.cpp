#include "core/comparison/overlap.h"

#include <memory>
#include <vector>

namespace touchstone {

namespace {

/// The columns that a comparison looks at, of some rows; k as in the original.
struct Columns {
    std::vector<std::int64_t> row;
    std::vector<std::int32_t> truth;
    std::vector<std::int32_t> label;
    std::vector<float> probability;
};

Predictions rowsOf(const Predictions& from, const RowPairs& pairs, std::int64_t RowPair::*side)
{
    const auto columns = std::make_shared<Columns>();
    const auto rows = static_cast<std::size_t>(pairs.size());
    const auto k = static_cast<std::size_t>(from.k);
    columns->row.reserve(rows);
    columns->truth.reserve(rows);
    columns->label.reserve(rows * k);
    columns->probability.reserve(rows * k);
    for (std::int64_t i = 0; i < pairs.size(); ++i) {
        const auto at = static_cast<std::size_t>(pairs.at(i).*side);
        columns->row.push_back(i);
        columns->truth.push_back(from.truth[at]);
        const auto labels = from.label.subspan(at * k, k);
        const auto probabilities = from.probability.subspan(at * k, k);
        columns->label.insert(columns->label.end(), labels.begin(), labels.end());
        columns->probability.insert(columns->probability.end(), probabilities.begin(), probabilities.end());
    }
    Predictions result;
    result.row = columns->row;
    result.truth = columns->truth;
    result.label = columns->label;
    result.probability = columns->probability;
    result.k = from.k;
    result.labels = from.labels;
    result.modelLabels = from.modelLabels;
    result.storage = columns;
    return result;
}

} // namespace

std::optional<Overlap> overlapOf(const ComparisonContext& context)
{
    if (context.paired || context.pairs.size() == 0)
        return std::nullopt;
    ComparisonSide before;
    before.predictions = rowsOf(context.baseline.predictions, context.pairs, &RowPair::baseline);
    ComparisonSide after;
    after.predictions = rowsOf(context.candidate.predictions, context.pairs, &RowPair::candidate);
    const RowPairs pairs = RowPairs::identical(context.pairs.size());
    const LabelUnion& labels = context.labels;
    const std::size_t names = labels.names.size();
    const SideCounts countsBefore = countSide({before.predictions, labels.toUnion.baseline}, names);
    const SideCounts countsAfter = countSide({after.predictions, labels.toUnion.candidate}, names);
    const ComparisonContext rows {
        .baseline = before,
        .candidate = after,
        .parameters = context.parameters,
        .labels = labels,
        .baselineCounts = countsBefore,
        .candidateCounts = countsAfter,
        .pairs = pairs,
        .paired = true,
        .sameLoss = context.sameLoss,
    };
    const std::vector<std::uint8_t> every(names, 1);
    return Overlap {
        .rows = pairs.size(),
        .headline = headlineOf(rows,
            {.marks = {every, every},
                .metrics = {evaluate(before.predictions).all, evaluate(after.predictions).all},
                .unlabelled = true}),
        .flips = countFlips(rows),
    };
}

} // namespace touchstone
