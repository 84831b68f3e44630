#pragma once

#include "core/base/result.h"
#include "core/comparison/importance.h"
#include "core/storage/workspace.h"

#include <string>

namespace touchstone {

/// Weights of labels from what a command named: a file of rows with the columns `label` and `weight` (CSV, TSV or
/// ndjson), or `#N`, the shares in which evaluation N predicted its labels (traffic).
/// Errors: no such file or execution, a weight that is no number of at least 0, a label that comes twice, no weight
/// above 0.
Result<LabelWeights> loadLabelWeights(Workspace& workspace, const std::string& source);

} // namespace touchstone
