#pragma once

#include <string>
#include <string_view>

/// Text of other people made fit for a terminal or a report. Input may be any bytes; output is valid UTF-8.
namespace touchstone {

/// One line that cannot command a terminal: control characters and line breaks become a space; characters
/// that reverse the direction of text are left out; bytes that are no UTF-8 become U+FFFD.
std::string printable(std::string_view text);

/// Columns that printable text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for
/// combining marks.
int displayWidth(std::string_view text);

/// Printable text cut to `width` columns and 12 bytes a column, with "..." at its end when it was cut.
std::string shortened(std::string_view text, int width);

} // namespace touchstone
