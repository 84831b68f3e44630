#pragma once

#include "core/jobs/autotunetrials.h"

#include <string>
#include <vector>

namespace touchstone {

/// The trials of a parameter search as a table in their order, the best one marked with '*'; why trials failed stands
/// below it.
std::string trialsTable(const std::vector<TrialRecord>& trials, const std::string& metric);

} // namespace touchstone
