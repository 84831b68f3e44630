#pragma once

#include "core/jobs/modelreference.h"
#include "core/storage/reference.h"

#include <cstdint>

namespace touchstone {

/// How many of these rows the model was trained on, as far as the workspace knows: 0 for a model from elsewhere.
Result<std::int64_t> trainingOverlap(
    Workspace& workspace, const ResolvedModel& model, const ResolvedRows& rows);

} // namespace touchstone
