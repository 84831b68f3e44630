#pragma once

#include "core/base/result.h"
#include "core/exchange/foreigntables.h"
#include "core/tracking/foreignrun.h"
#include "core/tracking/mlflowartifacts.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

/// The smaller tables of MLflow's database, each read once; all of them are checked before.
namespace touchstone::mlflow {

using InputTaker = std::function<void(std::string_view run, ForeignFile file)>;

/// Calls `take` with the datasets of runs. `file` names the database in messages. Errors: damaged, cancelled.
Result<> readDatasets(ForeignTables& tables, const InputTaker& take, ForeignRuns& into,
    const std::string& file, const std::stop_token& stop);
using ModelTaker = std::function<void(std::string_view run, LoggedModel model)>;

/// Calls `take` with the models that runs logged, but those that were deleted. Errors: damaged, cancelled.
Result<> readModels(ForeignTables& tables, const ModelTaker& take, ForeignRuns& into, const std::string& file,
    const std::stop_token& stop);
/// Adds the registered versions, with tags and aliases; those that were deleted to the skipped. Errors: damaged,
/// cancelled.
Result<> readVersions(
    ForeignTables& tables, ForeignRuns& into, const std::string& file, const std::stop_token& stop);

} // namespace touchstone::mlflow
