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

nlohmann::json executionToJson(const Execution& execution, ExecutionDetail detail);
std::string executionsTable(const std::vector<Execution>& executions);
std::string executionToText(const Execution& execution);

/// Executions that repeated this one: [{execution, status, verdict}], "repeated by #9: identical".
nlohmann::json repetitionsToJson(const std::vector<Execution>& executions, ExecutionNumber original);
std::string repetitionsToText(const std::vector<Execution>& executions, ExecutionNumber original);

} // namespace touchstone
