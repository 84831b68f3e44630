#pragma once

#include "core/release/gatereport.h"

#include <nlohmann/json.hpp>

namespace touchstone {

/// [{"name", "verdict", "value", "limit", "interval", "needs_rows", ...}], one object a rule, in the order of the file;
/// "waived" is the reason for which a decision accepts that it fails, else null.
nlohmann::json gatesToJson(const GateReport& report);
/// The verdict of all of them together and where they are from: {"verdict", "source", "sha256", and a count each}.
nlohmann::json gateSummaryToJson(const GateReport& report);

} // namespace touchstone
