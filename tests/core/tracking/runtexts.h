#pragma once

#include "core/tracking/foreignrun.h"

#include <algorithm>
#include <string>
#include <string_view>

/// What tests say of runs that were read.
namespace testing {

/// Null: there is none of that name.
inline const touchstone::ForeignMetric* metricOf(const touchstone::ForeignRun& run, std::string_view key)
{
    const auto found = std::ranges::find(run.metrics, key, &touchstone::ForeignMetric::key);
    return found == run.metrics.end() ? nullptr : &*found;
}

/// The texts of all warnings, a line each.
inline std::string warningsOf(const touchstone::ForeignRun& run)
{
    std::string all;
    for (const touchstone::Warning& warning : run.warnings)
        all += warning.text + "\n";
    return all;
}

/// "what: reason", a line each.
inline std::string skippedOf(const touchstone::ForeignRuns& runs)
{
    std::string all;
    for (const touchstone::SkippedItem& item : runs.skipped)
        all += item.what + ": " + item.reason + "\n";
    return all;
}

} // namespace testing
