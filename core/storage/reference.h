#pragma once

#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/part.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// `old`, `old@1`, `old/test`, `old@1/test#2`, as typed.
struct DatasetReference {
    std::string name;
    std::optional<int> version;
    std::optional<Part> part;
    std::optional<ExecutionNumber> split;

    /// Errors: empty, unknown part, not a number after @ or #.
    static Result<DatasetReference> parse(std::string_view text);
};

/// What a reference named when it was looked up.
struct ResolvedRows {
    DatasetInfo dataset;
    std::optional<Part> part;
    ExecutionNumber split;          ///< none for a whole dataset
    std::string reference;          ///< as typed
    std::string resolved;           ///< "old@1/test#2"
    std::vector<std::int64_t> rows; ///< ascending
};

/// Looks a reference up: newest version and newest complete split unless named.
/// Errors: no such dataset, version, part or split, each listing what there is; an empty part.
Result<ResolvedRows> resolveRows(Workspace& workspace, std::string_view reference);

/// True when `name` may name a dataset: letters, digits, '.', '_' and '-', starting with a letter or digit.
bool isDatasetName(std::string_view name);

} // namespace touchstone
