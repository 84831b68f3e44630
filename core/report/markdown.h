#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

/// Other people's text as inline Markdown that shows exactly that text, in one line and also inside a table:
/// nothing in it formats, links, mentions a person or refers to an issue. Longer text is cut (see
/// shortened()).
std::string markdownText(std::string_view text, int width = 80);

/// A table row of cells that are Markdown already.
std::string markdownRow(const std::vector<std::string>& cells);

/// Title row and the line under it; the first column is aligned left, the others right.
std::string markdownHeader(const std::vector<std::string>& titles);

} // namespace touchstone
