#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string_view>

namespace touchstone {

/// Deeper documents are refused: copying or writing a nlohmann::json walks it by recursion.
inline constexpr int maximumJsonDepth = 64;
inline constexpr std::size_t maximumJsonBytes = 16U << 20;

/// Parses one small document that a person wrote or that may be damaged: settings, gates, about.json. Not for rows
/// of posts, which have a reader of their own.
/// Errors: `invalid-json` names line and column of `place`; `json-too-deep`; `json-too-large`.
Result<nlohmann::json> parseJson(std::string_view text, std::string_view place);

} // namespace touchstone
