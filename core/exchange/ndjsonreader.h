#pragma once

#include "core/exchange/rowreader.h"
#include "core/exchange/textbuffer.h"

#include <memory>
#include <string>

namespace touchstone {

/// One JSON object a line. `file` is the place that errors name.
/// Errors: as openRows(); none of the first lines is a JSON object.
Result<std::unique_ptr<RowReader>> openNdjson(
    TextBuffer buffer, const ColumnChoice& choice, std::string file);

} // namespace touchstone
