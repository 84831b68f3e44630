#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace touchstone {

/// [{code, text, arguments}], as commands print warnings and records keep them.
nlohmann::json warningsToJson(const std::vector<Warning>& warnings);
/// Those in the "warnings" of an execution's parameters; what is none is passed over.
std::vector<Warning> warningsIn(const nlohmann::json& parameters);

} // namespace touchstone
