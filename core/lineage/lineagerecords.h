#pragma once

#include "core/base/result.h"
#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/data/releaserecord.h"
#include "core/storage/modelrecord.h"
#include "core/storage/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// Two executions that something in the workspace compares.
struct ComparedPair {
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    std::string namedBy; ///< "marks", "report weekly"; decisions name theirs in their records
    std::optional<std::int64_t> at;

    friend bool operator==(const ComparedPair&, const ComparedPair&) = default;
};

/// What the graph is made of: everything that a workspace records about where things came from.
struct LineageRecords {
    std::vector<Execution> executions; ///< ascending numbers
    std::vector<DatasetInfo> datasets;
    std::vector<ModelRecord> models;
    std::vector<ReleaseRecord> releases; ///< ascending numbers
    std::vector<ComparedPair> pairs;
    std::vector<Warning> warnings; ///< `releases-unread`, `report-unread`: what could not be read, and why
};

/// Reads them; files of posts, models and predictions are not opened. What of it is damaged apart from the executions,
/// datasets and models becomes a warning: one bad record hides nothing else.
Result<LineageRecords> readLineageRecords(Workspace& workspace);

/// Pairs of executions that files of report parameters (reports/NAME.json) name by number.
std::vector<ComparedPair> pairsOfReports(
    const std::filesystem::path& workspace, std::vector<Warning>& warnings);

} // namespace touchstone
