#pragma once

#include "core/tracking/foreignrun.h"

namespace touchstone {

/// A number as JSON, which has none for these: "nan", "inf" and "-inf".
nlohmann::json numberToJson(double value);

/// Everything about a run but its files' paths on this machine and what changes without it (`references`, files that are
/// not recorded): what a workspace keeps and knows it again by, and `touchstone show` prints.
/// A metric is {"key", "latest": [step, time, value], "history": [[step, time, value], ...]}; times are milliseconds or
/// null.
nlohmann::json foreignRunToJson(const ForeignRun& run);
nlohmann::json foreignVersionToJson(const ForeignVersion& version);

} // namespace touchstone
