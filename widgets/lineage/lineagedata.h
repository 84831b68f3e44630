#pragma once

#include "core/base/result.h"
#include "core/lineage/lineagedot.h"
#include "core/lineage/lineageitem.h"
#include "core/lineage/numberorigin.h"

#include <filesystem>
#include <optional>
#include <set>
#include <stop_token>
#include <string>

namespace touchstone {

/// What of a workspace the dialog shows.
struct LineageRequest {
    std::filesystem::path workspace;
    std::string item;               ///< as findLineageItem() takes it
    std::set<LineageNodeId> opened; ///< groups that are shown one by one
};

struct LineageData {
    LineageItem item;
    LineageGraph whole; ///< of the item, with every node
    LineageGraph shown; ///< drawn together
    std::optional<NumberOrigin> origin;
};

/// Reads the workspace; for a worker thread. Errors: of opening it, of finding the item; cancelled.
Result<LineageData> loadLineage(const LineageRequest& request, const std::stop_token& stop);

} // namespace touchstone
