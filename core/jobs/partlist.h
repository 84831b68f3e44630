#pragma once

#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/data/part.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace touchstone {

/// Rows that a step can be given by name: a whole dataset version, or a part of one of its splits.
struct DatasetPart {
    std::string reference;    ///< "reddit@1", "reddit@1/train#2"
    std::optional<Part> part; ///< nothing: all rows
    ExecutionNumber split;    ///< none: all rows
    std::int64_t rows = 0;
    bool labelled = true; ///< the dataset has at least one label
};

/// The parts of all datasets: the newest version first, of each its newest split first, all rows last. Parts without
/// rows, splits that are not complete and those that repeat another are left out.
std::vector<DatasetPart> datasetParts(
    std::span<const DatasetInfo> datasets, std::span<const Execution> executions);

/// The first of them that is such a part; nullptr when there is none.
const DatasetPart* firstPart(std::span<const DatasetPart> parts, Part part);

} // namespace touchstone
