#pragma once

#include <string>
#include <string_view>

namespace touchstone {

/// Bytes that others wrote as valid UTF-8, which JSON and screens need: what is none becomes U+FFFD.
std::string readable(std::string_view bytes);

} // namespace touchstone
