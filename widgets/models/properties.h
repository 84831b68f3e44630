#pragma once

#include "core/data/datasetinfo.h"
#include "core/data/execution.h"
#include "core/storage/modelrecord.h"
#include "widgets/models/propertiesmodel.h"

#include <vector>

/// What there is to know about one thing of a workspace, for a PropertiesModel.
namespace touchstone::properties {

/// Status, times, parameters, inputs and outputs (as links), metrics, environment and code. Without log and notes.
std::vector<PropertySection> of(const Execution& execution);
/// The trials of a parameter search, the best first, each with a link to its execution; of a trial, its search. No rows
/// for other executions. `executions`: all of the workspace.
PropertySection trialsOf(const Execution& execution, const std::vector<Execution>& executions);
/// Rows, labels, times, columns, sources, and the executions that used it as links.
std::vector<PropertySection> of(const DatasetInfo& dataset, const std::vector<Execution>& executions);
/// Settings, recipe, origin, and the executions that used it as links.
std::vector<PropertySection> of(const ModelRecord& model, const std::vector<Execution>& executions);

/// What an input or output names, when that is in the workspace: "reddit@1/test#2" is of dataset "reddit@1".
ItemLink linkOf(const Artifact& artifact);
ItemLink linkTo(ExecutionNumber execution);

} // namespace touchstone::properties
