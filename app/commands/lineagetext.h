#pragma once

#include "core/lineage/lineageitem.h"

#include <string>

namespace touchstone {

/// What the item came from and what came of it, as two trees of lines for a terminal. What has been shown once is named
/// again without what is behind it.
std::string lineageText(const LineageGraph& graph, const LineageItem& item);

} // namespace touchstone
