#pragma once

#include "core/jobs/partlist.h"

#include <QString>

/// Entries of the lists in the dialogs.
namespace touchstone::choices {

/// "reddit@1/train#2 (8,000 rows)"
QString partText(const DatasetPart& part);

} // namespace touchstone::choices
