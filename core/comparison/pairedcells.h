#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/statistics/labelcells.h"

#include <vector>

namespace touchstone {

/// The eight cells of every label of the union, over the rows that both sides predicted and that have a gold label on
/// both. One pass over the pairs.
std::vector<statistics::LabelCells> pairedCells(const ComparisonContext& context);

} // namespace touchstone
