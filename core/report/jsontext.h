#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace touchstone {

/// The document as text; bytes that are no UTF-8 (labels of a foreign model may hold any) become U+FFFD
/// instead of an exception. `indent` < 0: one line.
std::string jsonText(const nlohmann::json& document, int indent = 2);

/// The value, or null.
template <typename T>
nlohmann::json orNull(const T& optional)
{
    return optional ? nlohmann::json(*optional) : nlohmann::json(nullptr);
}

/// The other way: the value under that name, or nothing where it is null. Throws as at() and get() do.
template <typename T>
std::optional<T> optionalOf(const nlohmann::json& object, const char* name)
{
    const nlohmann::json& value = object.at(name);
    return value.is_null() ? std::nullopt : std::optional<T>(value.get<T>());
}

} // namespace touchstone
