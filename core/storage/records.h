#pragma once

#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/storage/modelrecord.h"
#include "core/storage/sqlite.h"

#include <string_view>
#include <vector>

namespace touchstone::records {

/// Reading of rows of workspace.sqlite into values; `where` is a constant SQL condition with at most one number.
Result<std::vector<Execution>> readExecutions(
    Database& database, std::string_view where = {}, std::int64_t number = 0);
Result<std::vector<DatasetInfo>> readDatasets(Database& database);
Result<std::vector<ModelRecord>> readModels(
    Database& database, std::string_view where = {}, std::int64_t number = 0);

/// One row, by itself or in the transaction that is open.
Result<> insertDataset(Database& database, const DatasetInfo& dataset);
/// Takes the place of a model that the same execution made before.
Result<> insertModel(Database& database, const ModelRecord& model);

/// The inputs and outputs of an execution in place of those that were there.
Result<> writeArtifacts(Database& database, const Execution& execution);

/// JSON of the columns that hold a list or a map.
std::string columnsToText(const Columns& columns);
std::string sourcesToText(const std::vector<SourceFile>& sources);

/// JSON text with invalid UTF-8 replaced, so that a strange path or message never loses a record.
std::string dump(const nlohmann::json& json);

} // namespace touchstone::records
