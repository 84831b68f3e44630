#pragma once

namespace touchstone {

/// The style sheet of documentHtml().
extern const char* const documentStyle;

} // namespace touchstone
