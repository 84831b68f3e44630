#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace touchstone {

/// What another program recorded of an execution, as foreignRunToJson() wrote it, for a terminal: its metrics (the latest
/// value and how many there are), files and warnings. What the execution itself shows is left out.
std::string foreignRecordText(const nlohmann::json& record);

} // namespace touchstone
