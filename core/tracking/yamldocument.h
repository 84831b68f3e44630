#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace touchstone {

/// What becomes of a scalar.
enum class YamlScalars {
    Text,  ///< its text, whatever it looks like: the id 0e12 stays one
    Typed, ///< without quotes, a flag or a number as YAML 1.2 has them ("core schema"); else its text
};

/// Which scalars are Typed, by the keys that lead to them; in a list the key is empty.
using YamlTyping = std::function<bool(std::span<const std::string_view> path)>;

inline constexpr std::size_t maximumYamlBytes = 16U << 20;
inline constexpr int maximumYamlDepth = 64;
/// Of the text and the nodes (32 bytes each) of a document when its aliases are spelled out.
inline constexpr std::size_t maximumYamlWeight = 64U << 20;

/// Reads the first document of a YAML text; the only door to the YAML library. A null is null, keys are texts, of
/// equal keys the last counts, aliases are spelled out and merge keys ("<<") are followed. NaN and the infinities are
/// numbers of the result, which dump() writes as null. An empty text is null.
/// Errors: `invalid-yaml` names the line of `place`; `yaml-too-deep`; `yaml-too-large` (also for a text whose aliases
/// multiply).
Result<nlohmann::json> parseYaml(
    std::string_view text, std::string_view place, YamlScalars scalars = YamlScalars::Text);
/// The same, where some scalars are typed; without `isTyped` none is.
Result<nlohmann::json> parseYaml(std::string_view text, std::string_view place, const YamlTyping& isTyped);

} // namespace touchstone
