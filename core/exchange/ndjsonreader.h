#pragma once

#include "core/exchange/textreaderbase.h"

#include <memory>

namespace touchstone {

/// One JSON object a line.
/// Errors: as openRows(); none of the first lines is a JSON object.
Result<std::unique_ptr<RowReader>> openNdjson(TextFile file, const ReaderOptions& options);

} // namespace touchstone
