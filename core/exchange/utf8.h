#pragma once

#include <string>
#include <string_view>

namespace touchstone {

bool isValidUtf8(std::string_view bytes);
/// Appends `bytes` to `text` with every maximal invalid part replaced by U+FFFD, as Unicode recommends.
void appendRepairedUtf8(std::string_view bytes, std::string& text);
/// The front of valid or invalid UTF-8 as one printable line of at most `limit` bytes, for messages.
std::string excerpt(std::string_view bytes, std::size_t limit = 80);

} // namespace touchstone
