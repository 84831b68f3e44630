#pragma once

#include "core/data/execution.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace touchstone {

enum class ExecutionDetail {
    Short, ///< what a list shows
    Full,  ///< inputs, outputs, environment, code and log too
};

/// Reference of the model that an execution used or made, and of its dataset; empty where there is none.
std::string modelOf(const Execution& execution);
std::string datasetOf(const Execution& execution);

nlohmann::json executionToJson(const Execution& execution, ExecutionDetail detail);
std::string executionsTable(const std::vector<Execution>& executions);
std::string executionToText(const Execution& execution);

} // namespace touchstone
