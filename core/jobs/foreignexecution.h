#pragma once

#include "core/data/execution.h"
#include "core/storage/foreignstore.h"
#include "core/tracking/foreignrun.h"

namespace touchstone {

/// What a workspace records of a run that ran elsewhere, without predictions: step `external`, its own times, environment
/// and code; parameters {"tracker", "run", "source", "group", "step", "user", "parameters", "properties", "warnings",
/// "registered"}; metrics {"external": {name: latest value}, "external_count"}, the first 500 by name. A run that had not
/// ended when it was read is `interrupted`.
Execution executionOf(const ForeignRun& run, const std::vector<ForeignVersion>& versions);

/// All that is known of it, for `show` and for knowing it again.
ForeignRecord recordOf(const ForeignRun& run);

} // namespace touchstone
