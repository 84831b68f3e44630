#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace touchstone {

/// [{code, text, arguments}], as commands print warnings and records keep them.
nlohmann::json warningsToJson(const std::vector<Warning>& warnings);

} // namespace touchstone
