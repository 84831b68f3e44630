#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone {

/// A number as Python's float() takes it, "nan" and "inf" in any case and with any sign included; white space around it
/// is passed over. What is too large is infinite, as there. Nothing for other texts.
std::optional<double> parseFloat(std::string_view text);
/// A whole number in decimal digits, with white space around it passed over. Nothing for other texts and for those beyond 64 bits.
std::optional<std::int64_t> parseInteger(std::string_view text);
/// Valid UTF-8 of any bytes: JSON takes no other.
std::string asText(std::string_view bytes);
/// The text without white space of ASCII around it.
std::string_view trimmed(std::string_view text);

} // namespace touchstone
