#pragma once

#include <nlohmann/json.hpp>

namespace touchstone {

/// Program, libraries and machine that an execution runs on.
nlohmann::json describeEnvironment();

} // namespace touchstone
