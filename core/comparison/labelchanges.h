#pragma once

#include "core/comparison/comparisoncontext.h"
#include "core/comparison/labelchange.h"

#include <vector>

namespace touchstone {

/// The table of labels with their rates on both sides, in the order of the union; nothing is judged yet.
std::vector<LabelChange> labelChanges(const ComparisonContext& context);

} // namespace touchstone
