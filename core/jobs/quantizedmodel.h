#pragma once

#include "core/jobs/steprunner.h"
#include "core/jobs/trainjob.h"
#include "core/storage/reference.h"

#include <filesystem>
#include <vector>

namespace touchstone {

/// Rows to measure a training on: parts of its first part's split that it has not seen (validation, else test), else the
/// training rows.
std::vector<ResolvedRows> measuringRows(Workspace& workspace, const std::vector<ResolvedRows>& trainedOn);

/// Compares the model `full` with quantizedFile(full): their sizes, and P@1 on the same rows. These are of the validation
/// part of the split that the first training part is of, else of its test part, else the training rows.
/// Errors: of reading rows or models; cancelled.
Result<QuantizedSizes> measureQuantized(Workspace& workspace, const std::vector<ResolvedRows>& trainedOn,
    const TextRecipe& recipe, const std::filesystem::path& full, const JobContext& context);

} // namespace touchstone
