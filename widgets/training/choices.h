#pragma once

#include "core/data/execution.h"
#include "core/jobs/partlist.h"

#include <QString>

/// Entries of the lists in the dialogs.
namespace touchstone::choices {

/// "reddit@1/train#2 (8,000 rows)"
QString partText(const DatasetPart& part);
/// "#3 first model"
QString executionText(const Execution& execution);

} // namespace touchstone::choices
