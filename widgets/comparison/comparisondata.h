#pragma once

#include "core/base/progress.h"
#include "core/comparison/comparisonreport.h"
#include "core/data/execution.h"
#include "core/data/predictions.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace touchstone {

/// Which two executions of which workspace are compared, and how.
struct ComparisonRequest {
    std::filesystem::path workspace;
    ExecutionNumber baseline;
    ExecutionNumber candidate;
    ComparisonParameters parameters;
    std::optional<ExecutionNumber> twin; ///< a training: the noise floor
    std::string weights;                 ///< as CompareParameters::weights
};

/// How one side came to be.
struct RunDetails {
    Execution evaluation;
    std::optional<Execution> training; ///< of its model; nothing for a model from elsewhere
};

/// Everything that the comparison page shows. Cheap to copy.
struct ComparisonData {
    std::filesystem::path workspace; ///< where the posts are; empty: nowhere
    std::shared_ptr<const ComparisonReport> report;
    std::shared_ptr<const Both<RunDetails>> runs;
    Both<Predictions> predictions; ///< mapped columns, for what depends on single rows
};

/// The page's way to its numbers; tests give others. Runs in a worker thread.
using ComparisonLoader
    = std::function<Result<ComparisonData>(const ComparisonRequest&, Progress&, std::stop_token)>;

/// What can be said at once: both sides' metrics, the headline's values and changes, the histograms of p@1. Without
/// intervals, labels, warnings and distances; those come with loadComparison(). The sides are read in parallel.
/// Errors: "not-an-evaluation", those of the workspace and of the predictions.
Result<ComparisonData> loadFirstLook(
    const ComparisonRequest& request, Progress& progress, std::stop_token stop);

/// The whole comparison. Errors: those of compareExecutions().
Result<ComparisonData> loadComparison(
    const ComparisonRequest& request, Progress& progress, std::stop_token stop);

/// The time to which a comparison is limited; nothing: none.
std::optional<TimeRange> timeRangeOf(const ComparisonReport& report);

} // namespace touchstone
