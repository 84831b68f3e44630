#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace touchstone {

/// Reads a TOML document as JSON; the only door to the TOML library. Dates are texts; NaN and the infinities are numbers
/// of the result. Errors: `invalid-toml`; a document of more than 1 MiB, or nested deeper than 64 levels
/// (`toml-too-large`).
Result<nlohmann::json> parseToml(std::string_view text, std::string_view place);

} // namespace touchstone
