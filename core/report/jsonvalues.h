#pragma once

#include "core/comparison/reportvalues.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace touchstone {

/// [lower, upper], or null.
nlohmann::json intervalToJson(const std::optional<Interval>& interval);
/// [baseline, candidate]
nlohmann::json bothToJson(const Both<std::int64_t>& both);
nlohmann::json bothToJson(const Both<std::optional<double>>& both);
/// The text, or null where it is empty.
nlohmann::json textOrNull(const std::string& text);

} // namespace touchstone
