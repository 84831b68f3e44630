#pragma once

#include "core/comparison/labelchange.h"
#include "core/comparison/labelunion.h"

#include <vector>

namespace touchstone {

/// The table of labels, in the order of `labels.names`.
std::vector<LabelChange> labelChanges(
    const SideReport& baseline, const SideReport& candidate, const LabelUnion& labels);

} // namespace touchstone
