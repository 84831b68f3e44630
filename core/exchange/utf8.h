#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace touchstone {

bool isValidUtf8(std::string_view bytes);
/// Characters of a text that were or were not UTF-8.
struct Utf8Census {
    std::size_t beyondAscii = 0; ///< valid characters of several bytes
    std::size_t invalid = 0;     ///< bytes that belong to no character
};
/// The last character may be cut off, which counts as nothing.
Utf8Census countUtf8(std::string_view bytes);
/// Appends `bytes` to `text` with every maximal invalid part replaced by U+FFFD, as Unicode recommends.
void appendRepairedUtf8(std::string_view bytes, std::string& text);
/// The front of valid or invalid UTF-8 as one printable line of at most `limit` bytes, for messages.
std::string excerpt(std::string_view bytes, std::size_t limit = 80);

} // namespace touchstone
