#include "core/comparison/pairedcells.h"

#include <cstdint>

namespace touchstone {

std::vector<statistics::LabelCells> pairedCells(const ComparisonContext& context)
{
    using statistics::LabelCells;
    const SideView before(context.baseline.predictions, context.labels.toUnion.baseline);
    const SideView after(context.candidate.predictions, context.labels.toUnion.candidate);
    std::vector<LabelCells> cells(context.labels.names.size());
    std::int64_t labelled = 0;
    for (std::int64_t i = 0; i < context.pairs.size(); ++i) {
        const RowPair pair = context.pairs.at(i);
        const std::int32_t gold = before.gold(pair.baseline);
        if (gold < 0 || after.gold(pair.candidate) < 0)
            continue;
        ++labelled;
        const std::int32_t a = before.first(pair.baseline);
        const std::int32_t b = after.first(pair.candidate);
        ++cells[static_cast<std::size_t>(gold)].counts[LabelCells::index(true, a == gold, b == gold)];
        if (a >= 0 && a != gold)
            ++cells[static_cast<std::size_t>(a)].counts[LabelCells::index(false, true, a == b)];
        if (b >= 0 && b != gold && b != a)
            ++cells[static_cast<std::size_t>(b)].counts[LabelCells::index(false, false, true)];
    }
    // What is left of the rows has the label nowhere.
    for (LabelCells& label : cells)
        label.counts[LabelCells::index(false, false, false)] = labelled - label.rows();
    return cells;
}

} // namespace touchstone
