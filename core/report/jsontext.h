#pragma once

#include <nlohmann/json.hpp>

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

} // namespace touchstone
