#pragma once

#include "core/jobs/importjob.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// The parameters of an import as they are recorded: the columns that it used, and as `asked` what it was asked for,
/// from which it can be repeated.
nlohmann::json importToRecord(const ImportParameters& parameters, const Columns& columns);

/// What a recorded import was asked for, with absolute paths. Of a record without `asked` the columns and the format
/// that were used; encoding, delimiter, header, table, label prefix and where labels come from are left to be guessed.
/// Errors: `record-incomplete`.
Result<ImportParameters> importParametersOf(const Execution& execution);

} // namespace touchstone
